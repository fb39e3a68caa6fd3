import type { EpochMs } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';

/** When the quiet hours that hold at `now` end; `undefined` outside them. An end before the start crosses midnight. */
export function quietUntil(settings: Settings, now: EpochMs): EpochMs | undefined {
  const { quietHours } = settings.notifications;
  if (quietHours === undefined || quietHours.from === quietHours.to) return undefined;
  const { timeZone } = settings.team.calendar;
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const clock = here.toPlainTime();
  const from = Temporal.PlainTime.from(quietHours.from);
  const to = Temporal.PlainTime.from(quietHours.to);
  const after = Temporal.PlainTime.compare(clock, from) >= 0;
  const before = Temporal.PlainTime.compare(clock, to) < 0;
  const overNight = Temporal.PlainTime.compare(to, from) < 0;
  if (!(overNight ? after || before : after && before)) return undefined;
  const day = overNight && after ? here.add({ days: 1 }) : here;
  return day.withPlainTime(to).epochMilliseconds;
}
