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

/** The team's shifts with its own days off and those of the country whose holidays it keeps, make-up workdays included. */
export function teamCalendar(calendar: Calendar, holidays: HolidayFile | undefined): Calendar {
  if (holidays === undefined) return calendar;
  const together = (own: readonly string[] = [], others: readonly string[] = []) => [...new Set([...own, ...others])];
  return {
    ...calendar,
    holidays: together(
      calendar.holidays,
      holidays.holidays.map((day) => day.date),
    ),
    workdays: together(calendar.workdays, holidays.workdays),
  };
}

/** Calendars of one case. */
export function calendarsFor(parts: {
  site: { timeZone: string; holidays?: HolidayFile };
  team: { calendar: Calendar; holidays?: HolidayFile };
  buyer?: { timeZone: string; holidays?: HolidayFile };
}): CaseCalendars {
  const { team } = parts;
  const site = countryCalendar(parts.site.timeZone, parts.site.holidays);
  return {
    site,
    team: teamCalendar(team.calendar, team.holidays),
    buyer: parts.buyer ? countryCalendar(parts.buyer.timeZone, parts.buyer.holidays) : site,
  };
}
