import type { Mismatch } from './finding-of';
import type { GuardData } from './guard-data';
import { hitsOf, type StretchPair } from './stretch-pair';

/** In how many stretches a text says `label` and cannot mean `other`. */
function count(pairs: readonly StretchPair[], side: 'from' | 'to', label: string, other: string): number {
  let found = 0;
  for (const pair of pairs) if (pair[side].labels.has(label) && hitsOf(pair[side], label, other).length > 0) found++;
  return found;
}

/** One term that must not become another; `rank` is its place among all. */
interface Confusion {
  one: string;
  other: string;
  rank: number;
}

const rowsOfPairs = new WeakMap<GuardData['pairs'], ReadonlyMap<string, readonly Confusion[]>>();

/** Both directions of every pair of confused terms, by the term that is said. Made once for a set of pairs. */
function rowsOf(pairs: GuardData['pairs']): ReadonlyMap<string, readonly Confusion[]> {
  const known = rowsOfPairs.get(pairs);
  if (known !== undefined) return known;
  const rows = new Map<string, Confusion[]>();
  let rank = 0;
  const add = (one: string, other: string): void => {
    rows.set(one, [...(rows.get(one) ?? []), { one, other, rank }]);
    rank++;
  };
  for (const { a, b, kind } of pairs) {
    if (kind !== 'term_confusion') continue;
    add(a, b);
    add(b, a);
  }
  rowsOfPairs.set(pairs, rows);
  return rows;
}

/** What the labels must not become, in the order of the pairs. */
function confusionsFrom(pairs: GuardData['pairs'], labels: ReadonlySet<string>): Confusion[] {
  const rows = rowsOf(pairs);
  const found: Confusion[] = [];
  for (const label of labels) found.push(...(rows.get(label) ?? []));
  return found.sort((a, b) => a.rank - b.rank);
}

const denies = (labels: ReadonlySet<string>): boolean => labels.has('not') || labels.has('need_not');

/**
 * Terms of the trade that took another's place: the source says one of two and not the other, its translation the
 * other and not the one. A word that may mean both decides nothing.
 */
export function compareTerms(pairs: readonly StretchPair[], data: GuardData): Mismatch[] {
  const found: Mismatch[] = [];
  const counts = new Map<string, [number, number]>();
  const balance = (label: string, other: string): [number, number] => {
    const key = `${label} ${other}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const made: [number, number] = [count(pairs, 'from', label, other), count(pairs, 'to', label, other)];
    counts.set(key, made);
    return made;
  };
  for (const pair of pairs) {
    const { from, to } = pair;
    if (from.concepts.length === 0 || to.concepts.length === 0) continue;
    if (denies(from.labels) !== denies(to.labels)) continue;
    const seen = new Set<number>();
    for (const { one, other } of confusionsFrom(data.pairs, from.labels)) {
      if (!to.labels.has(other) || from.labels.has(other) || to.labels.has(one)) continue;
      const [source] = hitsOf(from, one, other);
      const [target] = hitsOf(to, other, one);
      if (source === undefined || target === undefined || seen.has(source.start)) continue;
      // said in a sentence beside it instead
      const [before, after] = balance(one, other);
      if (after >= before && before > 0) continue;
      seen.add(source.start);
      found.push({ kind: 'term_confusion', source, target });
    }
  }
  return found;
}
