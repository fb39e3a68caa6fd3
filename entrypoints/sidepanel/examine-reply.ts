import { glossLocale } from '@/components/draft/brief-of';
import { caseFactsOf } from '@/components/draft/case-facts-of';
import { guardedLines } from '@/components/draft/guarded-lines';
import { lintCaseOf } from '@/components/draft/lint-case-of';
import type { DraftRequest } from '@/components/ports';
import { checkClaims } from '@/utils/checks/claim/check-claims';
import { FACT_KINDS } from '@/utils/checks/guard/fact-kinds';
import { createLineGuard } from '@/utils/checks/guard/guard-lines';
import { type LintData, lint } from '@/utils/checks/lint/lint';
import { type LintLexiconFile, lintLexicon } from '@/utils/checks/lint/lint-lexicon';
import type { RulePack } from '@/utils/checks/lint/lint-rule';
import { ownChecksOf } from '@/utils/checks/own/own-checks-of';
import { withOwnLevels } from '@/utils/checks/own/with-own-levels';
import { withOwnRules } from '@/utils/checks/own/with-own-rules';
import type { Draft, DraftLine } from '@/utils/domain/draft';
import type { Finding } from '@/utils/domain/finding';
import type { EpochMs } from '@/utils/domain/ids';
import type { OwnTerm } from '@/utils/domain/own-checks';
import type { Settings } from '@/utils/domain/settings';
import { loadGuard } from './load-guard';
import { findKnowledge, loadKnowledge } from './load-knowledge';

/**
 * What the examiners say of a text in the buyer's locale; `draft` is the one it was made from, `lines` what each part of
 * it is meant to say.
 */
export type Examine = (
  text: string,
  request: DraftRequest,
  draft: Draft | undefined,
  buyerLocale: string,
  lines?: readonly DraftLine[],
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

  const guardFor = once(async (key: string) => {
    const { languages, terms } = JSON.parse(key) as { languages: string[]; terms: OwnTerm[] };
    const data = await loadGuard(languages, terms);
    return { data, lineGuard: createLineGuard(data) };
  });

  return async (text, request, draft, buyerLocale, lines = []) => {
    const language = primary(buyerLocale);
    const chosen = await settings();
    const meantIn = glossLocale(chosen.agent.locale);
    const own = ownChecksOf(chosen.checks).checks;
    const [rules, { data, lineGuard }] = await Promise.all([
      dataFor(language),
      guardFor(JSON.stringify({ languages: [language, primary(meantIn)], terms: own.terms })),
    ]);
    const { view } = request;
    const { reply, context } = lintCaseOf(view, text, buyerLocale);
    const facts = {
      orderId: context.orderId,
      trackingNumber: view.order?.trackingNumber,
      carrier: view.order?.carrier,
      buyerName: view.buyerName,
    };
    const differs = lineGuard({ lines: guardedLines(lines, draft), meantIn, writtenIn: buyerLocale, facts });
    const changed = withOwnLevels(differs, own);
    const found = [...changed, ...lint(reply, context, { ...rules, pack: withOwnRules(rules.pack, own) })];
    const { findings } = checkClaims(text, buyerLocale, caseFactsOf(request, draft, chosen, now()), data);
    const claims = withOwnLevels(findings, own);
    return [...found, ...claims.filter((claim) => !found.some((one) => sameFault(one, claim)))];
  };
}

const primary = (tag: string): string => tag.split('-')[0] ?? tag;

const GRAVITY = { info: 0, warn: 1, block: 2 };

/** Two examiners may object to one order number or one amount; once is enough, as gravely as any of them does. */
function sameFault(one: Finding, claim: Finding): boolean {
  if (one.span === undefined || claim.span === undefined) return false;
  if (one.kind === 'wrong_order_id') return claim.kind === 'order_id' && one.span.start === claim.span.start;
  const meet = one.span.start < claim.span.end && claim.span.start < one.span.end;
  return one.examiner === 'guard' && FACT_KINDS.has(one.kind) && meet && GRAVITY[one.level] >= GRAVITY[claim.level];
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
