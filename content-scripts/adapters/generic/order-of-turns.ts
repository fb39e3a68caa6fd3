import { boxOf } from '../../dom/geometry';
import { printedRank } from '../../dom/printed-rank';
import type { SidedTurn } from './whose-turn';

/** Puts turns in the order in which they stand on the screen, top first; lists may keep their rows in any other. */
export function onScreen(read: SidedTurn[]): void {
  const tops = new Map(read.map((turn) => [turn, boxOf(turn.element)?.top]));
  if ([...tops.values()].some((top) => top === undefined)) return;
  read.sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
}

const DAY = 86_400_000;
const UNDATED = 'none';

/**
 * Whether the newest turn stands on top: most neighbours that print different times do so downwards. A clock time alone
 * compares only with one of the same day.
 */
export function isNewestFirst(read: readonly SidedTurn[], language: string, readAt: number): boolean {
  const times = read.flatMap(({ at, isDay }) => (at && !isDay ? [instantOf(at, language, readAt)] : []));
  let falling = 0;
  let rising = 0;
  let undated = 0;
  for (const [index, time] of times.entries()) {
    const next = times[index + 1];
    if (!time || !next || time.day !== next.day || time.at === next.at) continue;
    if (time.at > next.at) falling++;
    else rising++;
    if (time.day === UNDATED) undated++;
  }
  // Of clock times without a date, one that falls may as well be of the next day.
  return falling > 2 * rising && (falling > 1 || undated === 0);
}

/** A printed time as a rough instant, and the heading it counts from where it has no date of its own. */
function instantOf(
  { text, machine, dayHeading }: NonNullable<SidedTurn['at']>,
  language: string,
  readAt: number,
): { at: number; day: string } | undefined {
  if (machine !== undefined) {
    const at = /^\d+$/.test(machine) ? Number(machine) * (machine.length > 11 ? 1 : 1_000) : Date.parse(machine);
    return Number.isNaN(at) ? undefined : { at, day: '' };
  }
  const own = printedRank(text, language, readAt);
  if (own === undefined) return undefined;
  const isClockAlone = /^\D{0,6}\d{1,2}[:.h時点]\d{2}\D{0,6}$/u.test(text);
  if (!isClockAlone)
    return { at: own, day: /\d{1,2}[:.h時]\d{2}/.test(text) && own >= readAt - (readAt % DAY) ? text : '' };
  const day = dayHeading === undefined ? undefined : printedRank(dayHeading, language, readAt);
  if (day === undefined) return { at: own, day: dayHeading ?? UNDATED };
  return { at: Math.floor(day / DAY) * DAY + (own % DAY), day: '' };
}
