import type { Calendar } from '../domain/clock';
import type { HolidayFile } from '../domain/schemas/holiday-file';

/** The three calendars that deadline rules name. */
export interface CaseCalendars extends Record<string, Calendar> {
  /** The marketplace's: its zone, weekend and holidays. */
  site: Calendar;
  /** The seller's: shifts and days off. */
  team: Calendar;
  /** The buyer's country; the site's where that is unknown. */
  buyer: Calendar;
}

/** A calendar of a country in one of its zones. Without a holiday file the weekend is Saturday and Sunday. */
export function countryCalendar(timeZone: string, holidays: HolidayFile | undefined): Calendar {
  return {
    timeZone,
    weekend: holidays?.weekend ?? [6, 7],
    // A day that hangs on the moon counts as a working day: the earlier deadline is the safe one.
    holidays: (holidays?.holidays ?? []).filter((day) => day.plusMinusDays === undefined).map((day) => day.date),
    workdays: holidays?.workdays,
  };
}

/**
 * Calendars of one case. The team's own days off and those of the seller's country are put together, unless the team
 * works on them (`teamWorksOnHolidays`).
 */
export function calendarsFor(parts: {
  site: { timeZone: string; holidays?: HolidayFile };
  team: { calendar: Calendar; holidays?: HolidayFile; worksOnHolidays?: boolean };
  buyer?: { timeZone: string; holidays?: HolidayFile };
}): CaseCalendars {
  const { team } = parts;
  const days = team.worksOnHolidays ? [] : (team.holidays?.holidays ?? []).map((day) => day.date);
  const site = countryCalendar(parts.site.timeZone, parts.site.holidays);
  return {
    site,
    team: { ...team.calendar, holidays: [...new Set([...(team.calendar.holidays ?? []), ...days])] },
    buyer: parts.buyer ? countryCalendar(parts.buyer.timeZone, parts.buyer.holidays) : site,
  };
}
