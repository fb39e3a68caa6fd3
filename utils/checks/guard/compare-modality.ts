import type { Mismatch } from './finding-of';
import type { Concept } from './read-side';
import { hitsOf, type Part, type StretchPair } from './stretch-pair';

const any = (part: Part, labels: readonly string[]): boolean => labels.some((label) => part.labels.has(label));

/** What keeps a thing open. */
const OPEN = ['may', 'can', 'expected', 'try', 'should', 'soft'];
const FREE = ['can', 'may', 'should', 'only', 'need_not', 'not'];

/** A first hit that means the label and, of the others, none. */
function sure(part: Part, label: string, others: readonly string[]): Concept | undefined {
  return hitsOf(part, label).find(({ labels }) => !others.some((other) => labels.includes(other)));
}

/**
 * How strongly a thing is said: what may happen must not be promised, what is certain not be left open, and what the
 * buyer may do not become what he has to do.
 */
export function compareModality(pairs: readonly StretchPair[]): Mismatch[] {
  const found: Mismatch[] = [];
  for (const { from, to, source, target } of pairs) {
    if (source.length === 0 || target.length === 0) continue;
    const hit = strength(from, to);
    if (hit !== undefined) found.push(hit);
  }
  return found;
}

function strength(from: Part, to: Part): Mismatch | undefined {
  const span = { start: to.start, end: to.end };
  const own = { start: from.start, end: from.end };
  // may, can -> must
  const free = sure(from, 'can', ['must']) ?? sure(from, 'may', ['must']);
  const bound = sure(to, 'must', ['can', 'may', 'should']);
  if (free !== undefined && bound !== undefined && !from.labels.has('must') && !any(to, FREE))
    return { kind: 'modality', source: free, target: bound };
  const must = sure(from, 'must', ['can', 'may', 'should']);
  const may = sure(to, 'can', ['must']) ?? sure(to, 'may', ['must']);
  if (must !== undefined && may !== undefined && !any(from, FREE) && !any(to, ['must', 'should']))
    return { kind: 'modality', source: must, target: may };
  // may, expected, try -> will
  const open = sure(from, 'may', ['can', 'expected']) ?? sure(from, 'try', []);
  if (open !== undefined && !any(to, OPEN)) return { kind: 'modality', source: open, target: span };
  const likely = sure(from, 'expected', []);
  const certain = hitsOf(to, 'certainly')[0];
  if (certain !== undefined && !any(from, ['certainly', 'guaranteed', 'must']) && any(from, OPEN))
    return { kind: 'modality', source: open ?? likely ?? own, target: certain };
  const loosened = sure(to, 'may', ['can', 'expected']);
  if (loosened !== undefined && !any(from, OPEN)) return { kind: 'modality', source: own, target: loosened };
  return undefined;
}
