import { type ClockKnowledge, clockBook, sitePlace } from '@/components/clocks/clock-book';
import type { ClockDesk } from '@/components/ports';
import { teamCalendar } from '@/utils/clocks/calendars-for';
import type { DeadlineFile } from '@/utils/domain/schemas/deadline-file';
import type { HolidayFile } from '@/utils/domain/schemas/holiday-file';
import type { Settings } from '@/utils/domain/settings';
import { findKnowledge, loadKnowledge } from './load-knowledge';

/** Deadlines by the rules and calendars of the package. */
export function createClockDesk(settings: () => Promise<Settings>): ClockDesk {
  const files = new Map<string, Promise<unknown>>();
  const once = <Content>(path: string, load: (path: string) => Promise<Content>): Promise<Content> => {
    let loading = files.get(path) as Promise<Content> | undefined;
    if (!loading) {
      loading = load(path);
      files.set(path, loading);
      loading.catch(() => files.delete(path));
    }
    return loading;
  };
  const holidays = (country: string | undefined) =>
    country ? once(`calendars/${country}.json`, findKnowledge<HolidayFile>) : undefined;

  return {
    async open(view) {
      const chosen = await settings();
      const [siteHolidays, buyerHolidays, teamHolidays, ...rules] = await Promise.all([
        holidays(sitePlace(view, chosen).country),
        holidays(view.order?.shipToCountry),
        holidays(chosen.team.holidaysOf),
        ...[view.marketplace, 'legal', 'team'].map((name) =>
          once(`deadlines/${name}.json`, loadKnowledge<DeadlineFile>),
        ),
      ]);
      const knowledge: ClockKnowledge = { rules, siteHolidays, buyerHolidays, teamHolidays };
      return clockBook(view, chosen, knowledge);
    },
    async shifts() {
      const { team } = await settings();
      return teamCalendar(team.calendar, await holidays(team.holidaysOf));
    },
  };
}
