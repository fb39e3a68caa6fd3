import type { IsoDate } from '../domain/ids';
import { DAY_MS } from './zone';

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Days since 1970-01-01 of a `YYYY-MM-DD`; `undefined` when there is no such day. */
export function dayOfIso(date: IsoDate): number | undefined {
  const match = FORM.exec(date);
  if (match === null) return undefined;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoOfDay(at / DAY_MS) === date ? at / DAY_MS : undefined;
}

/** `YYYY-MM-DD` of a day counted from 1970-01-01. */
export function isoOfDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday, 1 = Monday, of a day counted from 1970-01-01, which was a Thursday. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
