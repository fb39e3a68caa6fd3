/**
 * Times as the consoles print them. Formats with a public source: Amazon's order detail in English, French and
 * Japanese, its German list dates, eBay's card times, AliExpress's stamps. Other languages follow the same shape
 * through Intl, for their real form is not publicly known.
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Part = Intl.DateTimeFormatPartTypes;

function parts(locale: string, timeZone: string, at: number, options: Intl.DateTimeFormatOptions) {
  const found = new Map<Part, string>();
  for (const part of new Intl.DateTimeFormat(locale, { timeZone, ...options }).formatToParts(at)) {
    found.set(part.type, part.value);
  }
  return (type: Part): string => found.get(type) ?? '';
}

const EUROPEAN = [
  'Berlin',
  'Paris',
  'Rome',
  'Madrid',
  'Amsterdam',
  'Stockholm',
  'Warsaw',
  'Brussels',
  'Vienna',
  'Zurich',
];

/** The short zone name that Amazon prints: `PST`, `MEST`, `JST`. */
export function zoneName(timeZone: string, at: number): string {
  const offset = parts('en-US', timeZone, at, { timeZoneName: 'shortOffset' })('timeZoneName');
  if (EUROPEAN.some((city) => timeZone.endsWith(city))) return offset === 'GMT+2' ? 'MEST' : 'MET';
  if (timeZone === 'Asia/Tokyo') return 'JST';
  if (timeZone === 'Asia/Kolkata') return 'IST';
  if (timeZone === 'Europe/London') return offset === 'GMT+1' ? 'BST' : 'GMT';
  return parts('en-US', timeZone, at, { timeZoneName: 'short' })('timeZoneName');
}

const localeFor = (ui: string, hostLocale: string): string => (ui === 'en' ? hostLocale : ui);

/** Amazon order detail: `Wed, Dec 4, 2019, 8:27 AM PST`, `Wed, 26 Aug 2026, 18:09 MEST`, `jeu. 3 sept. 2026, 17:20 MEST`. */
export function amazonDetailTime(at: number, ui: string, hostLocale: string, timeZone: string): string {
  const zone = zoneName(timeZone, at);
  const locale = localeFor(ui, hostLocale);
  const get = parts(locale, timeZone, at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hour12: locale === 'en-US' || locale === 'en-CA',
  });
  const date = amazonDay(at, ui, hostLocale, timeZone);
  const time =
    locale === 'en-US' || locale === 'en-CA'
      ? `${get('hour')}:${get('minute')} ${get('dayPeriod').toUpperCase().replaceAll('.', '')}`
      : clock24(at, timeZone);
  if (ui === 'ja') return `${date} ${time} ${zone}`;
  return `${date}, ${time} ${zone}`;
}

/** Amazon's day form: `Thu, Dec 5, 2019`, `Thu, 5 Dec 2019`, `mar. 1 sept. 2026`, `2021年5月19日(水)`. */
export function amazonDay(at: number, ui: string, hostLocale: string, timeZone: string): string {
  const locale = localeFor(ui, hostLocale);
  const get = parts(locale, timeZone, at, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  if (ui === 'ja')
    return `${get('year')}年${get('month')}${get('month').endsWith('月') ? '' : '月'}${get('day')}日(${get('weekday')})`;
  if (locale === 'en-US') return `${get('weekday')}, ${get('month')} ${get('day')}, ${get('year')}`;
  if (ui === 'en') return `${get('weekday')}, ${get('day')} ${englishMonth(at, timeZone)} ${get('year')}`;
  if (ui === 'fr') return `${get('weekday')} ${get('day')} ${get('month')} ${get('year')}`;
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at);
}

const englishMonth = (at: number, timeZone: string): string =>
  parts('en-US', timeZone, at, { month: 'short' })('month');

/** `18:09` in the given zone. */
export function clock24(at: number, timeZone: string): string {
  const get = parts('en-GB', timeZone, at, { hour: '2-digit', minute: '2-digit', hour12: false });
  return `${get('hour')}:${get('minute')}`;
}

/** Amazon order list: the date and, in a second line, the time with its zone. */
export function amazonListTime(at: number, ui: string, hostLocale: string, timeZone: string): [string, string] {
  const locale = localeFor(ui, hostLocale);
  const date =
    ui === 'de'
      ? new Intl.DateTimeFormat('de', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(at)
      : new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' }).format(at);
  const time =
    locale === 'en-US'
      ? new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(at)
      : clock24(at, timeZone);
  return [date, `${time} ${zoneName(timeZone, at)}`];
}

/** `14 小时 前` on Amazon's Chinese list; `3 hours ago` and the like elsewhere. */
export function relativeTime(at: number, now: number, ui: string): string {
  const passed = Math.max(0, now - at);
  const [value, unit] =
    passed < HOUR_MS
      ? ([Math.floor(passed / MINUTE_MS), 'minute'] as const)
      : passed < DAY_MS
        ? ([Math.floor(passed / HOUR_MS), 'hour'] as const)
        : ([Math.floor(passed / DAY_MS), 'day'] as const);
  if (ui === 'zh-CN') return `${value} ${{ minute: '分钟', hour: '小时', day: '天' }[unit]} 前`;
  return new Intl.RelativeTimeFormat(ui, { numeric: 'always' }).format(-value, unit);
}

/** eBay's card time: `50m`, `7h`, `2d`, `Jun 14`, `Jun 14, 2025`. */
export function ebayCardTime(at: number, now: number, ui: string, timeZone: string): string {
  const passed = Math.max(0, now - at);
  if (passed < HOUR_MS) return `${Math.max(1, Math.floor(passed / MINUTE_MS))}m`;
  if (passed < DAY_MS) return `${Math.floor(passed / HOUR_MS)}h`;
  if (passed < 7 * DAY_MS) return `${Math.floor(passed / DAY_MS)}d`;
  return ebayDay(at, ui, timeZone, passed > 300 * DAY_MS);
}

/** eBay's day: `Jun 14`, with the year `Jun 14, 2025`. */
export function ebayDay(at: number, ui: string, timeZone: string, withYear: boolean): string {
  return new Intl.DateTimeFormat(ui === 'en' ? 'en-US' : ui, {
    timeZone,
    month: 'short',
    day: 'numeric',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(at);
}

/** A bubble's posted time. Its real form is unknown; this is day, year and clock of the interface language. */
export function ebayPostedTime(at: number, ui: string, timeZone: string): string {
  return new Intl.DateTimeFormat(ui === 'en' ? 'en-US' : ui, {
    timeZone,
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** eBay order list's clock: `10:15am`. */
export function ebayListClock(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' })
    .format(at)
    .replace(/\s/g, '')
    .toLowerCase();
}

/** AliExpress: `2026-02-20 03:04:05`. */
export function aliexpressTime(at: number, timeZone: string): string {
  const get = parts('en-GB', timeZone, at, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
  return `${get('year')}-${get('month')}-${get('day')} ${get('hour')}:${get('minute')}:${get('second')}`;
}

/** An inbox stamp in the interface language, with zone where asked. Amazon's real inbox form is unknown. */
export function fullTime(at: number, ui: string, hostLocale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeFor(ui, hostLocale), {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** `Today`, `Yesterday` or a date, in the interface language. */
export function dayHeading(at: number, now: number, ui: string, hostLocale: string, timeZone: string): string {
  const day = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
  const relative = new Intl.RelativeTimeFormat(ui, { numeric: 'auto' });
  const heading =
    day(at) === day(now)
      ? relative.format(0, 'day')
      : day(at) === day(now - DAY_MS)
        ? relative.format(-1, 'day')
        : new Intl.DateTimeFormat(localeFor(ui, hostLocale), { timeZone, dateStyle: 'long' }).format(at);
  return heading.charAt(0).toUpperCase() + heading.slice(1);
}

/** Money as the console prints it. `code-first` is AliExpress's `US $5.00`, `CN￥ 36.50`, `EUR 4.20`. */
export function printMoney(amount: number, currency: string, locale: string, form: 'usual' | 'code-first' = 'usual') {
  if (form === 'usual') return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  const digits = amount.toFixed(currency === 'JPY' || currency === 'KRW' ? 0 : 2);
  if (currency === 'USD') return `US $${digits}`;
  if (currency === 'CNY') return `CN￥ ${digits}`;
  return `${currency} ${digits}`;
}
