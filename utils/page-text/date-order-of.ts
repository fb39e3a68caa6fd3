import type { DateOrder } from './time-context';

/**
 * The order of day, month and year in an interface language. `undefined` for bare English, which may be American or
 * British, and for a tag that `Intl` does not know.
 */
export function dateOrderOf(language: string | undefined): DateOrder | undefined {
  if (language === undefined || /^en$/iu.test(language)) return undefined;
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = new Intl.DateTimeFormat(language.replaceAll('_', '-'), {
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
    }).formatToParts(0);
  } catch {
    return undefined;
  }
  const order = parts
    .flatMap((part) => (['day', 'month', 'year'].includes(part.type) ? [part.type.charAt(0)] : []))
    .join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : undefined;
}
