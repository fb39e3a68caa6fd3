import { partnerOf } from './clause-partner';
import type { Mismatch } from './finding-of';
import type { Concept } from './read-side';
import type { Part, StretchPair } from './stretch-pair';

interface Words {
  labels: ReadonlySet<string>;
  concepts: readonly Concept[];
}

const any = ({ labels }: Words, some: readonly string[]): boolean => some.some((label) => labels.has(label));

/** What keeps a thing open. */
const OPEN = ['may', 'can', 'expected', 'try', 'should'];
const FREE = ['can', 'may', 'should', 'only', 'need_not', 'not'];
const NONE: readonly string[] = [];
const CAN_OR_EXPECTED = ['can', 'expected'];
const LOOSE = ['can', 'may', 'should'];
const LOOSE_OR_EXPECTED = [...LOOSE, 'expected'];
const SURE = ['certainly', 'guaranteed', 'must'];

/** A first hit that means the label and, of the others, none. */
function sure({ labels, concepts }: Words, label: string, others: readonly string[]): Concept | undefined {
  if (!labels.has(label)) return undefined;
  return concepts.find(({ labels }) => labels.includes(label) && !others.some((other) => labels.includes(other)));
}

/**
 * How strongly a thing is said: what may happen must not be promised, what is certain not be left open, and what the
 * buyer may do not become what he has to do.
 */
export function compareModality(pairs: readonly StretchPair[]): Mismatch[] {
  const found: Mismatch[] = [];
  for (const { from, to, source, target } of pairs) {
    if (source.length === 0 || target.length === 0) continue;
    const hit = strength(from, to) ?? byClause(from, to);
    if (hit !== undefined) found.push(hit);
  }
  return found;
}

const spanOf = (part: Part) => ({ start: part.start, end: part.end });

function strength(from: Part, to: Part): Mismatch | undefined {
  const obliged = duty(from, to);
  if (obliged !== undefined) return obliged;
  // may, try -> will
  const open = sure(from, 'may', CAN_OR_EXPECTED) ?? sure(from, 'try', NONE);
  if (open !== undefined && !any(to, OPEN)) return { kind: 'modality', source: open, target: spanOf(to) };
  const certain = sure(to, 'certainly', NONE);
  if (certain !== undefined && !any(from, SURE) && any(from, OPEN))
    return { kind: 'modality', source: open ?? sure(from, 'expected', NONE) ?? spanOf(from), target: certain };
  const loosened = sure(to, 'may', CAN_OR_EXPECTED);
  if (loosened !== undefined && !any(from, OPEN)) return { kind: 'modality', source: spanOf(from), target: loosened };
  return undefined;
}

/** can, should -> must, and can <- must. */
function duty(from: Words, to: Words): Mismatch | undefined {
  // One of the two alone says that something must be done, or there is no duty to compare.
  if (from.labels.has('must') === to.labels.has('must')) return undefined;
  const bound = sure(to, 'must', LOOSE_OR_EXPECTED);
  if (bound !== undefined) {
    const free = sure(from, 'can', NONE) ?? sure(from, 'may', NONE) ?? sure(from, 'should', NONE);
    return free === undefined || any(to, FREE) ? undefined : { kind: 'modality', source: free, target: bound };
  }
  const must = sure(from, 'must', LOOSE);
  const may = sure(to, 'can', NONE) ?? sure(to, 'may', NONE);
  if (must !== undefined && may !== undefined && !any(from, FREE) && !to.labels.has('should'))
    return { kind: 'modality', source: must, target: may };
  return undefined;
}

function byClause(from: Part, to: Part): Mismatch | undefined {
  const own = from.said;
  const others = to.said;
  if (own.length < 2) return undefined;
  for (const clause of own) {
    const partner = partnerOf(clause, own, others);
    if (partner === undefined) continue;
    const obliged = duty(clause, partner);
    if (obliged !== undefined) return obliged;
    const open = sure(clause, 'may', CAN_OR_EXPECTED);
    if (open !== undefined && !any(partner, OPEN) && count(to) < count(from))
      return { kind: 'modality', source: open, target: { start: partner.concepts[0]?.start ?? to.start, end: to.end } };
  }
  return undefined;
}

/** How many clauses leave something open. */
const count = (part: Part): number => part.said.filter((clause) => any(clause, OPEN)).length;
