import type { Concept } from './read-side';

/** One clause of a sentence, by what it says. */
export interface Clause {
  index: number;
  labels: ReadonlySet<string>;
  /** The labels that tell which clause is which. */
  telling: readonly string[];
  concepts: readonly Concept[];
  /** What {@link partnerOf} found, once it was asked. */
  known?: { partner: Clause | undefined };
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

/** The clauses of some sentences that have words of the glossary, in the order of their first. */
export function clausesOf(concepts: readonly Concept[]): Clause[] {
  const rows = new Map<number, Concept[]>();
  for (const hit of concepts) {
    const row = rows.get(hit.clause);
    if (row === undefined) rows.set(hit.clause, [hit]);
    else row.push(hit);
  }
  const found: Clause[] = [];
  for (const [index, concepts] of rows) {
    const labels = new Set<string>();
    for (const hit of concepts) for (const label of hit.labels) labels.add(label);
    const telling: string[] = [];
    for (const label of labels) if (isContent(label)) telling.push(label);
    found.push({ index, labels, telling, concepts });
  }
  return found;
}

/**
 * The clause of the other text that says most of the same things; undefined where none says any of them. A clause is
 * of one pair of texts, so that it is looked for once.
 */
export function partnerOf(clause: Clause, own: readonly Clause[], others: readonly Clause[]): Clause | undefined {
  clause.known ??= { partner: findPartner(clause, own, others) };
  return clause.known.partner;
}

function findPartner(clause: Clause, own: readonly Clause[], others: readonly Clause[]): Clause | undefined {
  let best: Clause | undefined;
  let most = 0;
  const { telling } = clause;
  if (telling.length === 0) return undefined;
  const place = own.indexOf(clause) / Math.max(1, own.length - 1);
  for (let index = 0; index < others.length; index++) {
    const other = others[index];
    if (other === undefined) break;
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
