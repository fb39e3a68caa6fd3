import type { Side } from '../guard/read-side';
import { nearestDay } from '../normalise/nearest-day';
import type { CaseFacts } from './case-facts';
import type { Claim } from './claim';
import { dayOf, type KnownValues } from './known-values';

/** Days of the reply. A day beside its weekday must be that weekday, and nothing is promised for a day gone by. */
export function claimDates(side: Side, known: KnownValues, facts: CaseFacts): Claim[] {
  const today = dayOf(facts.now, facts.timeZone);
  const claims: Claim[] = [];
  for (const [index, value] of side.values.entries()) {
    if (value.kind !== 'date') continue;
    const { span, sentence } = value;
    const readings = value.readings.filter((reading) => reading.startsWith('d:'));
    const days = readings.flatMap((reading) => {
      const [month = 0, day = 0] = reading.slice(2).split('-').map(Number);
      return nearestDay(month, day, value.year, today) ?? [];
    });
    const weekday = [side.values[index - 1], side.values[index + 1]].find(
      (near) =>
        near?.kind === 'weekday' &&
        Math.min(Math.abs(span.start - near.span.end), Math.abs(near.span.start - span.end)) <= 8,
    );
    const said = Number(weekday?.readings[0]?.slice(3));
    if (weekday !== undefined && days.length > 0 && !days.some((day) => day.dayOfWeek === said)) {
      const wide = { start: Math.min(span.start, weekday.span.start), end: Math.max(span.end, weekday.span.end) };
      claims.push({ kind: 'date', verdict: 'contradicted', span: wide, level: 'block', known: days[0]?.toString() });
      continue;
    }
    if (readings.some((reading) => known.days.has(reading))) {
      claims.push({ kind: 'date', verdict: 'verified', span });
      continue;
    }
    const decided = facts.decision?.date;
    const gone = days.length > 0 && days.every((day) => Temporal.PlainDate.compare(day, today) < 0);
    const labels = new Set((side.bySentence[sentence] ?? []).flatMap((hit) => hit.labels));
    const promised = ['at_most', 'expected', 'certainly'].some((label) => labels.has(label));
    if (
      decided !== undefined &&
      !gone &&
      ['refund', 'replace', 'ship', 'investigate', 'invoice'].some((label) => labels.has(label))
    )
      claims.push({ kind: 'date', verdict: 'contradicted', span, level: 'warn', known: decided });
    else if (gone && promised)
      claims.push({ kind: 'date', verdict: 'contradicted', span, level: 'warn', known: today.toString() });
    else claims.push({ kind: 'date', verdict: 'unknown', span });
  }
  return claims;
}
