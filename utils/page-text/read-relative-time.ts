import type { EpochMs } from '../domain/ids';
import type { KnownTime } from '../domain/message';
import { squeeze, type TimeLexicon } from './time-lexicon';
import type { TimeUnit } from './time-words';

const FIXED_MS: Partial<Record<TimeUnit, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

interface Span {
  unit: TimeUnit;
  n: number;
}

function shift(now: EpochMs, spans: readonly Span[], sign: 1 | -1, timeZone: string): EpochMs {
  let at = now;
  for (const { unit, n } of spans) {
    const fixed = FIXED_MS[unit];
    if (fixed !== undefined) at += sign * n * fixed;
    else {
      const months = unit === 'year' ? 12 * n : n;
      at = Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(timeZone)
        .add({ months: sign * months }).epochMilliseconds;
    }
  }
  return at;
}

/** A span of `n` units stands for anything from `n` up to `n + 1` of its smallest unit: consoles cut, not round. */
function interval(now: EpochMs, spans: readonly Span[], sign: 1 | -1, timeZone: string): KnownTime | undefined {
  const last = spans.at(-1);
  if (last === undefined) return undefined;
  const near = shift(now, spans, sign, timeZone);
  const far = shift(near, [{ unit: last.unit, n: 1 }], sign, timeZone);
  return sign === -1 ? { earliestAt: far + 1, latestAt: near } : { earliestAt: near, latestAt: far - 1 };
}

function stripMark(text: string, marks: readonly string[]): string | undefined {
  for (const mark of marks) {
    if (text.length <= mark.length) continue;
    if (text.startsWith(mark)) return text.slice(mark.length);
    if (text.endsWith(mark)) return text.slice(0, -mark.length);
  }
  return undefined;
}

const SIZE: Record<TimeUnit, number> = { second: 0, minute: 1, hour: 2, day: 3, week: 4, month: 5, year: 6 };

/** `4 d 3 h` in falling units; `an hour` as one. `undefined` when any word is unknown or has two meanings. */
function readSpans(text: string, lexicon: TimeLexicon): Span[] | undefined {
  const spans: Span[] = [];
  const pattern = /(\d+)(\D+)/gy;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const word = (match[2] ?? '').replace(/[,&]$/u, '');
    const unit = lexicon.units.get(word) ?? lexicon.units.get(word.replace(/(?:and|und|et|y|e|en|i|och|و)$/u, ''));
    if (unit === undefined || unit === 'ambiguous') return undefined;
    const previous = spans.at(-1);
    if (previous !== undefined && SIZE[unit] >= SIZE[previous.unit]) return undefined;
    spans.push({ unit, n: Number(match[1]) });
    end = match.index + match[0].length;
  }
  if (spans.length > 0) return end === text.length ? spans : undefined;
  for (const one of lexicon.one) {
    if (!text.startsWith(one)) continue;
    const unit = lexicon.units.get(text.slice(one.length));
    if (unit !== undefined && unit !== 'ambiguous') return [{ unit, n: 1 }];
  }
  return undefined;
}

/**
 * A relative time such as `6 d`, `vor 3 Stunden`, `14 小时 前` or `4 天 3 小时 left`, as the interval it allows.
 * A bare duration takes its direction from `tense`. `undefined` when it is not understood, or could mean two things.
 */
export function readRelativeTime(
  text: string,
  lexicon: TimeLexicon,
  context: { now: EpochMs; timeZone: string; tense: 'past' | 'future' },
): KnownTime | undefined {
  const { now, timeZone } = context;
  const whole = squeeze(text).replace(/^(?:ca|~|≈|about|etwa|около|約|约)/u, '');
  if (whole === '') return undefined;

  const fixed = lexicon.fixed.get(whole);
  if (fixed !== undefined && fixed !== 'ambiguous') {
    if (fixed.n === 0) return { earliestAt: now - 60_000, latestAt: now };
    return interval(now, [{ unit: fixed.unit, n: Math.abs(fixed.n) }], fixed.n < 0 ? -1 : 1, timeZone);
  }
  const parts = /^(\D*)(\d+)(\D*)$/u.exec(whole);
  if (parts !== null) {
    const known = lexicon.relative.get(`${parts[1]}\u0000${parts[3]}`);
    if (known !== undefined && known !== 'ambiguous') {
      return interval(now, [{ unit: known.unit, n: Number(parts[2]) }], known.sign, timeZone);
    }
  }
  const past = stripMark(whole, lexicon.ago);
  if (past !== undefined) {
    const spans = readSpans(past, lexicon) ?? unitAlone(past, lexicon);
    if (spans !== undefined) return interval(now, spans, -1, timeZone);
  }
  const future = stripMark(whole, lexicon.left);
  if (future !== undefined) {
    const spans = readSpans(future, lexicon);
    if (spans !== undefined) return interval(now, spans, 1, timeZone);
  }
  const signed = /^([+-])(\d.*)$/u.exec(whole);
  if (signed !== null) {
    const spans = readSpans(signed[2] ?? '', lexicon);
    return spans === undefined ? undefined : interval(now, spans, signed[1] === '-' ? -1 : 1, timeZone);
  }
  const spans = /^\d/u.test(whole) ? readSpans(whole, lexicon) : undefined;
  if (spans !== undefined) return interval(now, spans, context.tense === 'past' ? -1 : 1, timeZone);
  return undefined;
}

/** `час назад`: the unit alone before a word of direction is one. */
function unitAlone(text: string, lexicon: TimeLexicon): Span[] | undefined {
  const unit = lexicon.units.get(text);
  return unit === undefined || unit === 'ambiguous' ? undefined : [{ unit, n: 1 }];
}
