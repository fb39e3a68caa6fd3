import type { Finding } from '@/utils/domain/finding';
import type { Found } from '@/utils/domain/found';
import type { EpochMs } from '@/utils/domain/ids';
import { isOverridden, type Override } from './blocking';

/** How many findings of each kind stood at once while a reply was written. */
export interface FoundTally {
  most: ReadonlyMap<string, number>;
  /** What stands now, and since when. */
  shown: ReadonlyMap<string, number>;
  since: EpochMs;
}

export const NOTHING_FOUND: FoundTally = { most: new Map(), shown: new Map(), since: 0 };

/** A finding that goes sooner came of a word that was half typed. */
const LOOKED_AT_MS = 1_500;

/** Examiner and kind, under which errors are counted. */
const foundRule = ({ examiner, kind }: Finding): string => `${examiner} ${kind}`;

/** The tally after the examiners looked again. Notes alone are no errors. */
export function noteFindings(tally: FoundTally, findings: readonly Finding[], now: EpochMs): FoundTally {
  const shown = counted(findings.filter(({ level }) => level !== 'info'));
  const most = now - tally.since >= LOOKED_AT_MS ? greatest(tally.most, tally.shown) : tally.most;
  return { most, shown, since: now };
}

/** What was found, and what became of each, as the reply goes into the box. */
export function foundIn(tally: FoundTally, findings: readonly Finding[], overrides: readonly Override[]): Found[] {
  const counts = findings.filter(({ level }) => level !== 'info');
  const standing = counted(counts);
  const fixed = [...greatest(tally.most, standing)].flatMap(([rule, most]) =>
    Array.from({ length: most - (standing.get(rule) ?? 0) }, (): Found => ({ rule, end: 'fixed' })),
  );
  return [
    ...fixed,
    ...counts.map(
      (one): Found => ({ rule: foundRule(one), end: isOverridden(one, overrides) ? 'overridden' : 'left' }),
    ),
  ];
}

function counted(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(foundRule(finding), (counts.get(foundRule(finding)) ?? 0) + 1);
  return counts;
}

function greatest(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const most = new Map(one);
  for (const [rule, count] of other) most.set(rule, Math.max(count, most.get(rule) ?? 0));
  return most;
}
