import type { Finding, Span } from '@/utils/domain/finding';
import { compareCoverage } from './compare-coverage';
import { compareModality } from './compare-modality';
import { compareNames } from './compare-names';
import { compareParty } from './compare-party';
import { comparePlaces } from './compare-places';
import { comparePolarity } from './compare-polarity';
import { compareTerms } from './compare-terms';
import { compareValues } from './compare-values';
import { findingOf, type Mismatch } from './finding-of';
import type { GuardData } from './guard-data';
import type { GuardFacts } from './guard-facts';
import { readSide } from './read-side';
import { stretchPairs } from './stretch-pair';

export interface GuardPair {
  source: string;
  /** BCP 47. */
  sourceLang: string;
  target: string;
  targetLang: string;
  facts?: GuardFacts;
}

export interface GuardResult {
  verdict: 'ok' | 'bad';
  findings: Finding[];
}

/**
 * Whether a translation kept what the text says: every fact by value, the terms of the trade, what is denied, how
 * strongly a thing is promised, who does it, and no sentence lost or added. Never throws; linear in the texts.
 */
export function guard(pair: GuardPair, data: GuardData): GuardResult {
  const sourceLanguage = data.language(pair.sourceLang) ?? data.language('en');
  const targetLanguage = data.language(pair.targetLang) ?? data.language('en');
  if (sourceLanguage === undefined || targetLanguage === undefined) return { verdict: 'ok', findings: [] };
  const from = readSide(pair.source, pair.sourceLang, sourceLanguage, data.names);
  const to = readSide(pair.target, pair.targetLang, targetLanguage, data.names);
  // words of a language without a glossary mean nothing here: only values are compared
  const known = data.language(pair.sourceLang) !== undefined && data.language(pair.targetLang) !== undefined;
  const facts = pair.facts ?? {};
  const mismatches: Mismatch[] = compareValues(from, to, facts);
  mismatches.push(...compareNames(from, to, data, facts));
  if (known) {
    const pairs = stretchPairs(from, to);
    mismatches.push(...comparePlaces(from, to));
    mismatches.push(...compareTerms(pairs, data));
    mismatches.push(...comparePolarity(pairs, from, to));
    mismatches.push(...compareModality(pairs));
    mismatches.push(...compareParty(pairs, data));
    mismatches.push(...compareCoverage(pairs, from, to));
  }
  const findings = withoutEchoes(mismatches).map((one) => findingOf(one, from, to));
  return { verdict: findings.length > 0 ? 'bad' : 'ok', findings };
}

const COVERAGE = new Set<Mismatch['kind']>(['omission', 'addition']);
const within = (one: Span | undefined, other: Span | undefined): boolean =>
  one !== undefined && other !== undefined && one.start >= other.start && one.end <= other.end;

/** A sentence is neither lost nor added where something in it has been found changed. */
function withoutEchoes(mismatches: readonly Mismatch[]): Mismatch[] {
  const changed = mismatches.filter(({ source, target }) => source !== undefined && target !== undefined);
  return mismatches.filter(
    (one) =>
      !COVERAGE.has(one.kind) ||
      !changed.some(({ source, target }) => within(target, one.target) || within(source, one.source)),
  );
}
