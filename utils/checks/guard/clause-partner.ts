import type { Concept } from './read-side';
import type { Part } from './stretch-pair';

/** One clause of a sentence, by what it says. */
export interface Clause {
  index: number;
  labels: ReadonlySet<string>;
  hits: readonly Concept[];
}

/** Words of grammar: every clause may have them, so they do not tell which clause is which. */
const GRAMMAR = new Set(
  '-|calm|polite|not|soft|need_not|we|you|our_cost|your_cost|our|your|must|may|can|should|try|expected|certainly|guaranteed|only|before|after|within|at_least|at_most|full|partial|still|no_longer|also|to_us|to_you'.split(
    '|',
  ),
);

/** Words that tie a seller: a sentence that has one is a promise, a step or a condition. */
const BINDING = new Set(
  'refund|replace|ship|return|free|discount|compensation|gift|pay|cancel|pickup|repair|delivered|warranty|keep|discard|invoice|label|our_cost|your_cost|certainly|close|claim|guaranteed'.split(
    '|',
  ),
);

/** Whether a promise, a step or a condition is among the words. */
export function binds(labels: Iterable<string>): boolean {
  for (const label of labels) if (BINDING.has(label)) return true;
  return false;
}

export const isContent = (label: string): boolean => !GRAMMAR.has(label);

const clausesOfPart = new WeakMap<Part, readonly Clause[]>();

/** The clauses of a part that have words of the glossary, in order. Made once for all who ask. */
export function clausesIn(part: Part): readonly Clause[] {
  const known = clausesOfPart.get(part);
  if (known !== undefined) return known;
  const made = readClauses(part);
  clausesOfPart.set(part, made);
  return made;
}

function readClauses(part: Part): Clause[] {
  const rows = new Map<number, Concept[]>();
  for (const hit of part.concepts) {
    const row = rows.get(hit.clause);
    if (row === undefined) rows.set(hit.clause, [hit]);
    else row.push(hit);
  }
  return [...rows].map(([index, hits]) => ({ index, hits, labels: new Set(hits.flatMap(({ labels }) => labels)) }));
}

/** The clause of the other text that says most of the same things; undefined where none says any of them. */
export function partnerOf(clause: Clause, own: readonly Clause[], others: readonly Clause[]): Clause | undefined {
  let best: Clause | undefined;
  let most = 0;
  const telling = [...clause.labels].filter(isContent);
  if (telling.length === 0) return undefined;
  const place = own.indexOf(clause) / Math.max(1, own.length - 1);
  for (const [index, other] of others.entries()) {
    let shared = 0;
    for (const label of telling) if (other.labels.has(label)) shared++;
    if (shared === 0) continue;
    const score = shared - 0.3 * Math.abs(place - index / Math.max(1, others.length - 1));
    if (score > most) {
      most = score;
      best = other;
    }
  }
  return best;
}
