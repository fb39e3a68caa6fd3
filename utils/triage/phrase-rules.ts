import type { PhraseRule, Reason, Verdict } from '@/utils/domain/judgement';
import { foldText } from './fold-text';
import { SPAN_LANGUAGES } from './parse-pattern';
import type { PreparedText } from './prepare-text';

/** A rule whose phrase stands in the message, and where. */
export interface RuleMatch {
  rule: PhraseRule;
  start: number;
  end: number;
}

type Place = Pick<RuleMatch, 'start' | 'end'>;

function findWords({ tokens, folded }: PreparedText, phrase: string): Place | undefined {
  const wanted = foldText(phrase)
    .folded.split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return undefined;
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    if (!wanted.every((word, step) => tokens[at + step]?.text === word)) continue;
    return {
      start: folded.origin[tokens[at]?.start ?? 0] ?? 0,
      end: folded.origin[tokens[at + wanted.length - 1]?.end ?? 0] ?? 0,
    };
  }
  return undefined;
}

function findSigns({ run, folded }: PreparedText, phrase: string): Place | undefined {
  const wanted = foldText(phrase).folded.replace(/\s+/gu, '');
  const at = wanted === '' ? -1 : run.text.indexOf(wanted);
  if (at < 0) return undefined;
  return {
    start: folded.origin[run.origin[at] ?? 0] ?? 0,
    end: folded.origin[(run.origin[at + wanted.length - 1] ?? 0) + 1] ?? 0,
  };
}

/**
 * The seller's rules whose phrase stands in the message, capitals and accents aside, whole words only (in scripts
 * without spaces anywhere). Longer phrases come first, so that the more particular rule decides.
 */
export function matchPhraseRules(text: PreparedText, rules: readonly PhraseRule[], lang: string): RuleMatch[] {
  const out: RuleMatch[] = [];
  for (const rule of rules) {
    const place = SPAN_LANGUAGES.has(lang) ? findSigns(text, rule.phrase) : findWords(text, rule.phrase);
    if (place !== undefined) out.push({ rule, ...place });
  }
  return out.sort((a, b) => b.rule.phrase.length - a.rule.phrase.length);
}

/** Lays the seller's rules over a verdict; for each field the first rule that sets it counts. */
export function applyPhraseRules(
  verdict: Verdict,
  matches: readonly RuleMatch[],
  quote: (match: RuleMatch) => string,
): Verdict {
  let { intent, also, severity, emotion } = verdict;
  const reasons: Reason[] = [];
  const set = new Set<string>();
  for (const match of matches) {
    const { rule } = match;
    let used = false;
    if (rule.intent !== undefined && !set.has('intent')) {
      set.add('intent');
      if (rule.intent !== intent) also = [intent, ...also.filter((other) => other !== rule.intent)];
      intent = rule.intent;
      used = true;
    }
    if (rule.severity !== undefined && !set.has('severity')) {
      set.add('severity');
      severity = rule.severity;
      used = true;
    }
    if (rule.emotion !== undefined && !set.has('emotion')) {
      set.add('emotion');
      emotion = Math.max(0, Math.min(100, Math.round(rule.emotion)));
      used = true;
    }
    if (used) reasons.push({ label: `rule:${rule.id}`, quote: quote(match) });
  }
  if (reasons.length === 0) return verdict;
  return { ...verdict, intent, also, severity, emotion, reasons: [...reasons, ...verdict.reasons] };
}
