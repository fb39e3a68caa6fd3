import { useTranslation } from 'react-i18next';
import { validateCalendar } from '@/utils/clocks/validate-calendar';
import type { Calendar, Shift } from '@/utils/domain/clock';
import { Button } from '../ui/button';
import type { Change } from './use-change';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const WORKDAYS = [1, 2, 3, 4, 5];
const NEW_SHIFT: Shift = ['09:00', '18:00'];

interface Props {
  calendar: Calendar;
  change: Change;
}

/** Shifts of the week, several a day; an end before the beginning crosses midnight. */
export function ShiftTable({ calendar, change }: Props) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const nameOf = (weekday: number) => names.format((weekday + 3) * 86_400_000);
  const shiftsOf = (weekday: number): Shift[] => calendar.shifts?.[weekday] ?? [];
  const put = (weekday: number, shifts: Shift[]) => {
    change('team.calendar', { ...calendar, shifts: { ...calendar.shifts, [weekday]: shifts } });
  };
  const onWorkdays = (shifts: Shift[]) => {
    const days = Object.fromEntries(WORKDAYS.map((weekday) => [weekday, shifts]));
    change('team.calendar', { ...calendar, shifts: { ...calendar.shifts, ...days } });
  };
  const monday = shiftsOf(1);
  const none = WEEKDAYS.every((weekday) => shiftsOf(weekday).length === 0);
  const alike = WORKDAYS.every((weekday) => JSON.stringify(shiftsOf(weekday)) === JSON.stringify(monday));
  const problems = validateCalendar(calendar);
  return (
    <>
      {none && (
        <div>
          <Button onClick={() => onWorkdays([NEW_SHIFT])}>
            {t('desk:shifts.workweek', { from: NEW_SHIFT[0], to: NEW_SHIFT[1] })}
          </Button>
        </div>
      )}
      {!alike && monday.length > 0 && (
        <div>
          <Button onClick={() => onWorkdays(monday)}>{t('desk:shifts.sameAs')}</Button>
        </div>
      )}
      <ul className="shifts">
        {WEEKDAYS.map((weekday) => (
          <li key={weekday} className="shift-day">
            <span className="shift-name">{nameOf(weekday)}</span>
            <span className="shift-list">
              {shiftsOf(weekday).length === 0 && <span className="quiet">{t('settings:shifts.off')}</span>}
              {shiftsOf(weekday).map((shift, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: shifts have no identity but their place
                <span key={place} className="shift">
                  {([0, 1] as const).map((end) => (
                    <input
                      key={end}
                      type="time"
                      className="field digits"
                      aria-label={`${nameOf(weekday)} ${t(end === 0 ? 'settings:shifts.from' : 'settings:shifts.to')}`}
                      value={shift[end]}
                      onChange={(event) => {
                        const time = event.currentTarget.value;
                        if (!time) return;
                        const next: Shift = end === 0 ? [time, shift[1]] : [shift[0], time];
                        put(weekday, shiftsOf(weekday).with(place, next));
                      }}
                    />
                  ))}
                  <Button
                    look="quiet"
                    icon="close"
                    aria-label={t('settings:shifts.remove', { shift: `${nameOf(weekday)} ${shift.join('–')}` })}
                    onClick={() => put(weekday, shiftsOf(weekday).toSpliced(place, 1))}
                  />
                </span>
              ))}
            </span>
            <Button
              look="link"
              aria-label={`${nameOf(weekday)}: ${t('settings:shifts.add')}`}
              onClick={() => put(weekday, [...shiftsOf(weekday), NEW_SHIFT])}
            >
              + {t('settings:shifts.add')}
            </Button>
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <p key={`${problem.key}${JSON.stringify(problem.values)}`} className="settings-problem" role="alert">
          {t(problem.key, {
            ...problem.values,
            ...(typeof problem.values.weekday === 'number' && { weekday: nameOf(problem.values.weekday) }),
          })}
        </p>
      ))}
    </>
  );
}
