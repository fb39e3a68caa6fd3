import { boxOf } from '../../dom/geometry';
import { printedRank } from '../../dom/printed-rank';
import type { SidedTurn } from './whose-turn';

/** Puts turns in the order in which they stand on the screen, top first; lists may keep their rows in any other. */
export function onScreen(read: SidedTurn[]): void {
  const tops = new Map(read.map((turn) => [turn, boxOf(turn.element)?.top]));
  if ([...tops.values()].some((top) => top === undefined)) return;
  read.sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
}

/** Whether the newest turn stands on top: known by the times of the first and the last turn that print one. */
export function isNewestFirst(read: readonly SidedTurn[], language: string, readAt: number): boolean {
  const times = read.flatMap(({ at, isDay }) => (at && !isDay ? [at] : []));
  const [first] = times;
  const last = times.at(-1);
  if (!first || !last) return false;
  if (first.machine !== undefined && last.machine !== undefined) return first.machine > last.machine;
  const rank = ({ text, dayHeading }: typeof first) => {
    const own = printedRank(text, language, readAt);
    const day = dayHeading === undefined ? undefined : printedRank(dayHeading, language, readAt);
    if (own === undefined || day === undefined) return own;
    return Math.floor(day / 86_400_000) * 86_400_000 + (own % 86_400_000);
  };
  const a = rank(first);
  const b = rank(last);
  return a !== undefined && b !== undefined && a > b;
}
