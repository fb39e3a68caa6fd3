import type { IsoDate } from '@/utils/domain/ids';

/** First and last day of the month of `today`, or of one `back` months before; as the date fields of a form hold them. */
export function monthPeriod(today: IsoDate, back: number): { from: string; to: string } {
  const first = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: back });
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString() };
}
