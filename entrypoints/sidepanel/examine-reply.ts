import { caseFactsOf } from '@/components/draft/case-facts-of';
import { lintCaseOf } from '@/components/draft/lint-case-of';
import type { DraftRequest } from '@/components/ports';
import { checkClaims } from '@/utils/checks/claim/check-claims';
import { buildGuardData, type GuardData } from '@/utils/checks/guard/guard-data';
import { type LintData, lint } from '@/utils/checks/lint/lint';
import { type LintLexiconFile, lintLexicon } from '@/utils/checks/lint/lint-lexicon';
import type { RulePack } from '@/utils/checks/lint/lint-rule';
import type { Draft } from '@/utils/domain/draft';
import type { Finding } from '@/utils/domain/finding';
import type { EpochMs } from '@/utils/domain/ids';
import type { Confusions, Glossary } from '@/utils/domain/schemas/glossary';
import type { Settings } from '@/utils/domain/settings';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import { findKnowledge, loadKnowledge } from './load-knowledge';

/** What the examiners say of a text in the buyer's locale; `draft` is the one it was made from. */
export type Examine = (
  text: string,
  request: DraftRequest,
  draft: Draft | undefined,
  buyerLocale: string,
) => Promise<Finding[]>;

/** The examiners with the rules and words of the package; a language's words are read when first needed. */
export function createExamine(settings: () => Promise<Settings>, now: () => EpochMs): Examine {
  let pack: Promise<RulePack> | undefined;
  const lexicons = new Map<string, Promise<LintLexiconFile | undefined>>();

  const words = (language: string) => {
    let loading = lexicons.get(language);
    if (!loading) {
      loading = findKnowledge<LintLexiconFile>(`lint/${language}.json`);
      lexicons.set(language, loading);
    }
    return loading;
  };
  const dataFor = once(async (language: string): Promise<LintData> => {
    pack ??= loadKnowledge<RulePack>('rules/rules.json').catch((reason: unknown) => {
      pack = undefined;
      throw reason;
    });
    const files = await Promise.all([...new Set([language, 'en'])].map(words));
    const known = files.filter((file) => file !== undefined).map(lintLexicon);
    return { pack: await pack, lexicons: new Map(known.map((lexicon) => [lexicon.lang, lexicon])) };
  });

  const glossaryFor = once(async (language: string): Promise<GuardData> => {
    const [confusions, times, ...files] = await Promise.all([
      loadKnowledge<Confusions>('glossary/confusions.json'),
      loadKnowledge<TimeWordsFile>('page-text/times.json'),
      ...[...new Set([language, 'en'])].map((one) => findKnowledge<Glossary>(`glossary/${one}.json`)),
    ]);
    return buildGuardData(
      files.filter((file) => file !== undefined),
      confusions,
      times,
    );
  });

  return async (text, request, draft, buyerLocale) => {
    const language = buyerLocale.split('-')[0] ?? buyerLocale;
    const [rules, glossary, chosen] = await Promise.all([dataFor(language), glossaryFor(language), settings()]);
    const { reply, context } = lintCaseOf(request.view, text, buyerLocale);
    const found = lint(reply, context, rules);
    const claims = checkClaims(text, buyerLocale, caseFactsOf(request, draft, chosen, now()), glossary).findings;
    return [...found, ...claims.filter((claim) => !found.some((one) => sameFault(one, claim)))];
  };
}

/** Lint and claim check may both object to one order number; once is enough. */
function sameFault(lint: Finding, claim: Finding): boolean {
  return lint.kind === 'wrong_order_id' && claim.kind === 'order_id' && lint.span?.start === claim.span?.start;
}

/** Keeps what was made for each key, so that patterns are compiled once; a failure is tried again. */
function once<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (key) => {
    let making = made.get(key);
    if (!making) {
      making = make(key);
      made.set(key, making);
      making.catch(() => made.delete(key));
    }
    return making;
  };
}
