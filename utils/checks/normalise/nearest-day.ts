/**
 * The day that a text names. Where it does not say the year it is the one nearest to `today`: at most half a year ago,
 * at most half a year ahead.
 * @returns `undefined` when there is no such day
 */
export function nearestDay(
  month: number,
  day: number,
  year: number | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  try {
    const own = Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: 'reject' });
    const off = year === undefined ? today.until(own).days : 0;
    return off < -183 ? own.add({ years: 1 }) : off > 183 ? own.subtract({ years: 1 }) : own;
  } catch {
    return undefined;
  }
}
