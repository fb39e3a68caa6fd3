import type { EpochMs } from '@/utils/domain/ids';

/** Which number of `3/4/2026` is the day. A year of four digits in front needs no choice. */
export type DayOrder = 'dmy' | 'mdy';

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})$/i;
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?\s*([ap]m)?$/i;

/** A time of a table: ISO with an offset, or date and clock of a zone. `undefined` for anything else; nothing is guessed. */
export function readDayTime(text: string, timeZone: string, order: DayOrder): EpochMs | undefined {
  const plain = text.trim();
  if (ISO.test(plain)) {
    try {
      return Temporal.Instant.from(plain.replace(' ', 'T').replace(/\s/g, '')).epochMilliseconds;
    } catch {
      return undefined;
    }
  }
  const [day = '', ...rest] = plain.split(/[\sT]+/);
  const first = YEAR_FIRST.exec(day);
  const last = YEAR_LAST.exec(day);
  const numbers = (first ?? last)?.slice(1).map(Number);
  if (!numbers) return undefined;
  const [a = 0, b = 0, c = 0] = numbers;
  const date = first
    ? { year: a, month: b, day: c }
    : order === 'dmy'
      ? { year: c, month: b, day: a }
      : { year: c, month: a, day: b };
  const clock = rest.length === 0 ? ['', '0', '0'] : CLOCK.exec(rest.join(' '));
  if (!clock) return undefined;
  const half = clock[5]?.toLowerCase();
  const hour = Number(clock[1]);
  if (half && (hour < 1 || hour > 12)) return undefined;
  try {
    return Temporal.PlainDateTime.from(
      {
        ...date,
        hour: half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour,
        minute: Number(clock[2]),
        second: Number(clock[3] ?? 0),
        millisecond: Number((clock[4] ?? '0').padEnd(3, '0')),
      },
      { overflow: 'reject' },
    ).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}
