import { partnerOf } from './clause-partner';
import type { Mismatch } from './finding-of';
import type { GuardData, PairKind } from './guard-data';
import type { Concept } from './read-side';
import { hitsOf, type Part, type StretchPair } from './stretch-pair';

/** In how many stretches a text says `label` and cannot mean `other`. */
function count(pairs: readonly StretchPair[], side: 'from' | 'to', label: string, other: string): number {
  let found = 0;
  for (const pair of pairs) if (pair[side].labels.has(label) && hitsOf(pair[side], label, other).length > 0) found++;
  return found;
}

/** Who speaks of postage as his own cost says that it is free: the word for paying is then no confusion with it. */
const saysInstead = (labels: ReadonlySet<string>, one: string, other: string): boolean =>
  labels.has(one) || (one === 'free' && other === 'pay' && labels.has('our_cost'));

/** You receive what we ship: one thing, told of by the one and by the other. */
function isConverse(part: Part, hit: Concept, label: string): boolean {
  if (label !== 'ship' && label !== 'received' && label !== 'delivered') return false;
  const speaks = [...part.concepts, ...part.actors].filter(({ clause }) => clause === hit.clause);
  const says = (who: string): boolean => speaks.some(({ labels }) => labels.includes(who));
  if (label === 'ship') return says('we') || !says('you') || says('your');
  return (says('you') || says('expected')) && !says('we') && !says('warehouse');
}

const COSTS: ReadonlySet<string> = new Set(['charged', 'your_cost']);

/** "You do not have to pay": a cost that its own clause denies is none. */
const isDeniedCost = (part: Part, hit: Concept, label: string): boolean =>
  COSTS.has(label) &&
  part.concepts.some(
    ({ labels, clause }) => clause === hit.clause && (labels.includes('not') || labels.includes('need_not')),
  );

/** What is said of a thing beside its name, in one word with it: 全额退 is a refund, and a full one. */
const BESIDE: ReadonlySet<string> = new Set(['charged', 'full', 'partial']);

/** Whether the other text says what a word may mean besides: it was translated by that. */
const isMeant = (hit: Concept, label: string, other: Part): boolean =>
  !BESIDE.has(label) &&
  hit.labels.some((one) => one !== label && one !== 'soft' && one !== '-' && other.labels.has(one));

/** Words that stand in nearly every sentence: compared within clauses that say the same besides. */
const TIMELY: ReadonlySet<string> = new Set(['before', 'after', 'only', 'also', 'still', 'no_longer']);

function isSameClause({ from, to }: StretchPair, source: Concept, target: Concept): boolean {
  if (from.clauses === 1 && to.clauses === 1) return true;
  const own = from.said;
  const clause = own.find(({ index }) => index === source.clause);
  return clause !== undefined && partnerOf(clause, own, to.said)?.index === target.clause;
}

const CONFUSED: ReadonlySet<string> = new Set(['term_confusion', 'negation']);

/** One term that must not become another; `rank` is its place among all. */
interface Confusion {
  one: string;
  other: string;
  kind: PairKind;
  rank: number;
}

const rowsOfPairs = new WeakMap<GuardData['pairs'], ReadonlyMap<string, readonly Confusion[]>>();

/** Both directions of every pair of confused terms, by the term that is said. Made once for a set of pairs. */
function rowsOf(pairs: GuardData['pairs']): ReadonlyMap<string, readonly Confusion[]> {
  const known = rowsOfPairs.get(pairs);
  if (known !== undefined) return known;
  const rows = new Map<string, Confusion[]>();
  let rank = 0;
  const add = (one: string, other: string, kind: PairKind): void => {
    rows.set(one, [...(rows.get(one) ?? []), { one, other, kind, rank }]);
    rank++;
  };
  for (const { a, b, kind } of pairs) {
    if (!CONFUSED.has(kind)) continue;
    add(a, b, kind);
    add(b, a, kind);
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

/** Terms that hold a denial, and what they deny. */
const DENYING: ReadonlySet<string> = new Set(['still', 'no_longer']);

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
    const samePolarity = denies(from.labels) === denies(to.labels);
    const seen = new Set<number>();
    for (const { one, other, kind } of confusionsFrom(data.pairs, from.labels)) {
      if (!to.labels.has(other)) continue;
      // what one of them denies is compared as a denial
      if (!samePolarity && !DENYING.has(one)) continue;
      if (saysInstead(from.labels, other, one) || saysInstead(to.labels, one, other)) continue;
      const source = hitsOf(from, one, other).find((hit) => !isMeant(hit, one, to));
      const target = hitsOf(to, other, one).find((hit) => !isMeant(hit, other, from));
      if (source === undefined || target === undefined || seen.has(source.start)) continue;
      // a word for sending back and for paying back says nothing against paying
      if ((one === 'pay' || other === 'pay') && [source, target].some(({ labels }) => labels.includes('return')))
        continue;
      if (isDeniedCost(from, source, one) || isDeniedCost(to, target, other)) continue;
      if (isConverse(from, source, one) && isConverse(to, target, other)) continue;
      if (TIMELY.has(one) && !isSameClause(pair, source, target)) continue;
      // said in a sentence beside it instead
      const [before, after] = balance(one, other);
      if (after >= before && before > 0) continue;
      seen.add(source.start);
      found.push({ kind, source, target });
    }
  }
  return found;
}
