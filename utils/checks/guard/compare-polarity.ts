import type { Mismatch } from './finding-of';
import type { Concept, Side } from './read-side';
import { hitsOf, type Part, type StretchPair } from './stretch-pair';

/** Denials that stand together (`ne ... pas`, `not ... any`) are one. */
function denials(part: Part): Concept[] {
  const groups: Concept[] = [];
  for (const hit of part.concepts) {
    if (!hit.labels.includes('not') && !hit.labels.includes('need_not')) continue;
    const last = groups.at(-1);
    if (last !== undefined && last.clause === hit.clause) last.end = Math.max(last.end, hit.end);
    else groups.push({ ...hit });
  }
  return groups;
}

/** Words that can say without a denial what another language denies: unless, only, free, refuse, lack. */
const softens = (part: Part): boolean =>
  ['soft', 'free', 'refuse', 'only', 'lost', 'missing', 'defective', 'damaged', 'before'].some((label) => part.labels.has(label));

/**
 * Whether what one text denies the other affirms. Only where one side denies and the other neither denies nor says so
 * in another way.
 */
export function comparePolarity(pairs: readonly StretchPair[], from: Side, to: Side): Mismatch[] {
  const found: Mismatch[] = [];
  for (const pair of pairs) {
    if (pair.source.length === 0 || pair.target.length === 0) continue;
    const source = denials(pair.from);
    const target = denials(pair.to);
    const [denied] = source;
    const [answered] = target;
    if (denied !== undefined && answered === undefined && !softens(pair.to)) {
      found.push({ kind: 'negation', source: spread(from, pair.from, denied), target: spanOf(pair.to) });
    } else if (answered !== undefined && denied === undefined && !softens(pair.from)) {
      found.push({ kind: 'negation', source: spanOf(pair.from), target: spread(to, pair.to, answered) });
    }
  }
  return found;
}

const spanOf = ({ start, end }: Part) => ({ start, end });

/** The denial with what it denies, for the eye. */
function spread(side: Side, part: Part, hit: Concept) {
  const clause = side.clauses[hit.clause];
  const inside = hitsOf(part, 'not').length > 0;
  return clause === undefined || !inside ? { start: hit.start, end: hit.end } : { start: clause.start, end: clause.end };
}
