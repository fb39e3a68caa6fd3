import type { EpochMs, IsoDate } from '../domain/ids';
import type { Money } from '../domain/money';
import type { CultureCard } from '../domain/schemas/culture-card';

/** Currencies whose whole amounts are written without decimals in daily use. */
const WHOLE = new Set([
  'SEK',
  'INR',
  'RUB',
  'TWD',
  'THB',
  'EGP',
  'AED',
  'SAR',
  'TRY',
  'CZK',
  'HUF',
  'PHP',
  'ILS',
  'PLN',
]);

const formatters = new Map<string, Intl.DateTimeFormat>();
const numberFormatters = new Map<string, Intl.NumberFormat>();

function dateFormatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  formatters.set(key, made);
  return made;
}

function numberFormatter(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = numberFormatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(tag, options);
  numberFormatters.set(key, made);
  return made;
}

/**
 * A calendar day as the locale writes it, with the weekday and the month as a word. The year stands only when it is not
 * the year of `now`.
 * @param now instant that decides on the year
 */
export function formatDay(day: IsoDate, card: CultureCard, now: EpochMs): string {
  const date = Temporal.PlainDate.from(day);
  const at = Date.UTC(date.year, date.month - 1, date.day);
  const thisYear = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(card.timeZone).year;
  const pattern = date.year === thisYear ? card.formats.date : card.formats.dateWithYear;
  const tag = card.formats.intl;
  const parts = dateFormatter(tag, {
    day: 'numeric',
    month: 'long',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(at);
  const month = parts.find((part) => part.type === 'month')?.value ?? '';
  const weekday = (width: 'long' | 'short') => dateFormatter(tag, { weekday: width }).format(at);
  return pattern.replace(/\{(\w+)\}/g, (whole, key: string) => {
    switch (key) {
      case 'd':
        return String(date.day);
      case 'M':
        return String(date.month);
      case 'MMMM':
        return month;
      case 'EEEE':
        return weekday('long');
      case 'EEE':
        return weekday('short');
      case 'yyyy':
        return String(date.year);
      default:
        return whole;
    }
  });
}

/** Money as the locale writes it, in Latin digits; a sign that could mean another currency is made plain. */
export function formatMoney(money: Money, card: CultureCard): string {
  const { amount, currency } = money;
  const whole = Number.isInteger(amount) && WHOLE.has(currency);
  const fraction = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  const tag = card.formats.intl;
  const pattern = card.formats.money[currency];
  if (pattern === undefined) {
    return numberFormatter(tag, { style: 'currency', currency, numberingSystem: 'latn', ...fraction }).format(amount);
  }
  const digits = numberFormatter('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  const decimals = whole ? 0 : digits;
  const number = numberFormatter(tag, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    numberingSystem: 'latn',
  }).format(amount);
  return pattern.replace('{n}', number);
}

/** Keeps a number, id or foreign name in its own reading order inside a text that runs from right to left. */
export function isolate(text: string, card: CultureCard): string {
  return card.formats.direction === 'rtl' && /[\p{Script=Latin}\d]/u.test(text) ? `\u2068${text}\u2069` : text;
}
