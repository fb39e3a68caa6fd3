import { type Clause, clausesIn, partnerOf } from './clause-partner';
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

/** A first hit that means the label and, of the others, none. */
function sure({ concepts }: Words, label: string, others: readonly string[]): Concept | undefined {
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
const wordsOf = (clause: Clause): Words => ({ labels: clause.labels, concepts: clause.hits });

function strength(from: Part, to: Part): Mismatch | undefined {
  const obliged = duty(from, to);
  if (obliged !== undefined) return obliged;
  // may, try -> will
  const open = sure(from, 'may', ['can', 'expected']) ?? sure(from, 'try', []);
  if (open !== undefined && !any(to, OPEN)) return { kind: 'modality', source: open, target: spanOf(to) };
  const [certain] = to.concepts.filter(({ labels }) => labels.includes('certainly'));
  if (certain !== undefined && !any(from, ['certainly', 'guaranteed', 'must']) && any(from, OPEN))
    return { kind: 'modality', source: open ?? sure(from, 'expected', []) ?? spanOf(from), target: certain };
  const loosened = sure(to, 'may', ['can', 'expected']);
  if (loosened !== undefined && !any(from, OPEN)) return { kind: 'modality', source: spanOf(from), target: loosened };
  return undefined;
}

/** can, should -> must, and can <- must. */
function duty(from: Words, to: Words): Mismatch | undefined {
  const free = sure(from, 'can', ['must']) ?? sure(from, 'may', ['must']) ?? sure(from, 'should', ['must']);
  const bound = sure(to, 'must', ['can', 'may', 'should', 'expected']);
  if (free !== undefined && bound !== undefined && !from.labels.has('must') && !any(to, FREE))
    return { kind: 'modality', source: free, target: bound };
  const must = sure(from, 'must', ['can', 'may', 'should']);
  const may = sure(to, 'can', ['must']) ?? sure(to, 'may', ['must']);
  if (must !== undefined && may !== undefined && !any(from, FREE) && !any(to, ['must', 'should']))
    return { kind: 'modality', source: must, target: may };
  return undefined;
}

function byClause(from: Part, to: Part): Mismatch | undefined {
  const own = clausesIn(from);
  const others = clausesIn(to);
  if (own.length < 2) return undefined;
  for (const clause of own) {
    const partner = partnerOf(clause, own, others);
    if (partner === undefined) continue;
    const [said, there] = [wordsOf(clause), wordsOf(partner)];
    const obliged = duty(said, there);
    if (obliged !== undefined) return obliged;
    const open = sure(said, 'may', ['can', 'expected']);
    if (open !== undefined && !any(there, OPEN) && count(to) < count(from))
      return { kind: 'modality', source: open, target: { start: partner.hits[0]?.start ?? to.start, end: to.end } };
  }
  return undefined;
}

/** How many clauses leave something open. */
const count = (part: Part): number => clausesIn(part).filter((clause) => any(wordsOf(clause), OPEN)).length;
