import type { Span } from '@/utils/domain/finding';
import { binds, type Clause, isContent, partnerOf } from './clause-partner';
import type { Mismatch } from './finding-of';
import type { Concept, Side } from './read-side';
import type { StretchPair } from './stretch-pair';

type Labelled = Pick<Clause, 'labels' | 'concepts'>;

const denies = ({ labels }: { labels: ReadonlySet<string> }): boolean => labels.has('not') || labels.has('need_not');

/** What can stand for a denial: unless, only, free, refuse, lack. */
const INSTEAD = ['free', 'refuse', 'only', 'lost', 'missing', 'defective', 'keep', 'cancel', 'wrong'];

const isFree = ({ labels }: Concept): boolean => labels.includes('free');
const isDenial = ({ labels }: Concept): boolean => labels.includes('not') || labels.includes('need_not');
const inFree = ({ concepts }: Labelled, { start, end }: Concept): boolean =>
  concepts.some((hit) => isFree(hit) && hit.start <= start && hit.end >= end);

/**
 * Whether a word of `other` may stand for the denial in `one`: the word means nothing that is in `one` besides. Damaged
 * and defective are two words for one fault.
 */
function standsInstead(label: string, other: Labelled, one: Labelled): boolean {
  if (!other.labels.has(label) || one.labels.has(label)) return false;
  if (label === 'defective' && one.labels.has('damaged')) return false;
  return other.concepts.some(
    ({ labels }) => labels.includes(label) && !labels.some((besides) => isContent(besides) && one.labels.has(besides)),
  );
}

/** Whether `other` says without a denial what `one` denies: it has such a word that `one` has not. */
function softens(other: Labelled, one: Labelled): boolean {
  // need not -> must is said by no other word
  if (one.labels.has('need_not') && !one.labels.has('must') && other.labels.has('must')) return false;
  // no longer -> still is the contrary, though a sentence with "still" may do without a denial
  if (one.labels.has('no_longer') && other.labels.has('still') && !other.labels.has('no_longer')) return false;
  // "it won't cost you anything" is free: its denial is no other
  if (
    other.labels.has('free') &&
    one.concepts.some(isFree) &&
    one.concepts.every((hit) => !isDenial(hit) || inFree(one, hit))
  )
    return true;
  // "nothing but one" is "only one"
  if (other.labels.has('only') && one.concepts.some(({ labels }) => labels.includes('only') && labels.includes('soft')))
    return true;
  if (INSTEAD.some((label) => standsInstead(label, other, one))) return true;
  // an idiom of the other language: no worry, nobody in, no trouble
  const idioms = (part: Labelled): number => part.concepts.filter(({ labels }) => labels.includes('calm')).length;
  if (idioms(other) > idioms(one)) return true;
  const soft = (part: Labelled, without: Labelled): number =>
    part.concepts.filter(
      ({ labels }) =>
        labels.includes('soft') &&
        !labels.includes('not') &&
        labels.every((label) => label === 'soft' || !without.labels.has(label)),
    ).length;
  return soft(other, one) > soft(one, other);
}

/** A text so much shorter has lost something, however many clauses it has. */
const LOST = 0.65;
/** A text so much shorter has lost the clause; else it says it without the denial. */
const SHORTER = 0.8;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The clause of a text, for the eye; the whole part where there is none. */
function clauseSpan(side: Side, clause: Clause | undefined, otherwise: Span): Span {
  const found = clause === undefined ? undefined : side.clauses[clause.index];
  return spanOf(found ?? otherwise);
}

/** Few clauses, as many here as there: what one text denies must be denied in the other. */
const isShort = ({ from, to }: StretchPair): boolean =>
  Math.abs(from.clauses - to.clauses) <= 1 && Math.min(from.clauses, to.clauses) <= 3;

/** A closing courtesy: its idioms deny much and mean nothing by it. */
const courteous = (clause: Clause): boolean =>
  (clause.labels.has('polite') || clause.labels.has('calm')) && !clause.labels.has('need_not');

/** Whether what one text denies the other affirms. */
export function comparePolarity(pairs: readonly StretchPair[], from: Side, to: Side): Mismatch[] {
  const found: Mismatch[] = [];
  for (const pair of pairs) {
    if (pair.source.length === 0 || pair.target.length === 0) continue;
    const source = pair.from.said;
    const target = pair.to.said;
    const missing = undenied(pair, 'from', source, target);
    if (missing !== undefined) {
      const partner = partnerOf(missing, source, target);
      const own = clauseSpan(from, missing, pair.from);
      if (partner === undefined && pair.to.length < pair.from.length * SHORTER)
        found.push({ kind: 'omission', source: own });
      else found.push({ kind: 'negation', source: own, target: clauseSpan(to, partner, pair.to) });
      continue;
    }
    const added = undenied(pair, 'to', target, source);
    if (added !== undefined) {
      const partner = partnerOf(added, target, source);
      const own = clauseSpan(to, added, pair.to);
      if (partner === undefined && pair.from.length < pair.to.length * SHORTER)
        found.push({ kind: 'addition', target: own });
      else found.push({ kind: 'negation', source: clauseSpan(from, partner, pair.from), target: own });
    }
  }
  return found;
}

/** A clause with a denial that the other text says without. */
function undenied(
  pair: StretchPair,
  side: 'from' | 'to',
  own: readonly Clause[],
  others: readonly Clause[],
): Clause | undefined {
  const [one, other] = side === 'from' ? [pair.from, pair.to] : [pair.to, pair.from];
  if (!denies(one)) return undefined;
  const denied = own.filter((clause) => denies(clause) && !courteous(clause));
  if (denied.length === 0) return undefined;
  if (!denies(other)) {
    return denied.find((clause) => {
      const partner = partnerOf(clause, own, others);
      if (partner !== undefined) return !softens(partner, clause);
      // in long sentences that share no word it cannot be told what became of the denial
      return (isShort(pair) || other.length < one.length * LOST) && !softens(other, one);
    });
  }
  if (others.filter(denies).length >= denied.length) return crossed(denied, own, others);
  return denied.find((clause) => {
    const partner = partnerOf(clause, own, others);
    return partner !== undefined && !denies(partner) && !softens(partner, clause);
  });
}

/** Words that one clause alone of its text has, of those that bind. */
function ownBinding(clause: Clause, all: readonly Clause[]): string[] {
  return [...clause.labels].filter(
    (label) => binds([label]) && !all.some((other) => other !== clause && other.labels.has(label)),
  );
}

/** "A refund but no exchange" for "an exchange but no refund": a denial that went over to another clause. */
function crossed(denied: readonly Clause[], own: readonly Clause[], others: readonly Clause[]): Clause | undefined {
  const inOther = (clause: Clause): Clause | undefined => {
    const said = ownBinding(clause, own);
    return others.find((other) => ownBinding(other, others).some((label) => said.includes(label)));
  };
  const lost = denied.find((clause) => {
    const there = inOther(clause);
    return there !== undefined && !denies(there);
  });
  if (lost === undefined) return undefined;
  const won = own.some((clause) => {
    if (denies(clause)) return false;
    const there = inOther(clause);
    return there !== undefined && denies(there);
  });
  return won ? lost : undefined;
}
