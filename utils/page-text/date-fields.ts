import type { BuyerLanguage } from '@/utils/domain/buyer-languages';
import type { DateToken } from './date-tokens';
import type { DateOrder, TimeContext } from './time-context';
import type { WordMeaning } from './time-lexicon';

/** A two-figure year is read as the one nearest to now, if that is no farther than this. */
const YEARS_AROUND = 15;

/** What a text says of the day. */
export interface DateFields {
  year?: number;
  /** Years to add to a year of another era; 0 for the common era. */
  addYears?: number;
  month?: number;
  day?: number;
  weekday?: number;
  dayOffset?: number;
  period?: 'am' | 'pm' | 'noon' | 'night';
}

/** Every way to read the ambiguous words of a token list. */
export function* readings(tokens: readonly DateToken[]): Generator<(DateToken | WordMeaning)[]> {
  const choices = tokens.map((token): (DateToken | WordMeaning)[] =>
    token.kind === 'words' ? token.meanings : [token],
  );
  const total = choices.reduce((product, options) => product * options.length, 1);
  if (total > 64) return;
  for (let index = 0; index < total; index++) {
    let rest = index;
    yield choices.flatMap((options) => {
      const chosen = options[rest % options.length];
      rest = Math.floor(rest / options.length);
      return chosen === undefined ? [] : [chosen];
    });
  }
}

function orderOfTriple(
  token: Extract<DateToken, { kind: 'triple' }>,
  order: DateOrder | undefined,
): DateOrder | undefined {
  const [a, b] = token.parts;
  // A two-digit year may stand first or last: only a known order tells.
  if (token.twoDigitYear) return order ?? (token.separator === '.' ? 'dmy' : undefined);
  if (token.separator === '.') return 'dmy';
  if (a > 12 || a === b) return 'dmy';
  if (b > 12) return 'mdy';
  return order === 'ymd' ? undefined : order;
}

/** The four-figure year of a two-figure one; in Thai it may be of the Buddhist era. */
function expandYear(year: number, context: TimeContext, language: BuyerLanguage): number | undefined {
  const thisYear = new Date(context.now).getUTCFullYear();
  const candidates = language === 'th' ? [2000 + year, 1957 + year] : [2000 + year];
  const near = candidates.filter((candidate) => Math.abs(candidate - thisYear) <= YEARS_AROUND);
  return near.length === 1 ? near[0] : undefined;
}

/** Puts one reading of the tokens into fields; `undefined` when a field is given twice or an order is unknown. */
export function dateFields(
  reading: readonly (DateToken | WordMeaning)[],
  context: TimeContext,
  language: BuyerLanguage,
): DateFields | undefined {
  const fields: DateFields = {};
  const loose: { value: number; digits: number }[] = [];
  let doubled = false;
  const set = <Name extends keyof DateFields>(name: Name, value: DateFields[Name]): void => {
    if (fields[name] !== undefined && fields[name] !== value) doubled = true;
    fields[name] = value;
  };
  for (const token of reading) {
    switch (token.kind) {
      case 'filler':
      case 'words':
        break;
      case 'month':
        set('month', 'month' in token ? token.month : token.value);
        break;
      case 'weekday':
        set('weekday', token.weekday);
        break;
      case 'day-offset':
        set('dayOffset', token.days);
        break;
      case 'day-period':
        set('period', token.period);
        break;
      case 'era':
        set('addYears', token.addYears);
        break;
      case 'year':
      case 'day':
        set(token.kind, token.value);
        break;
      case 'number':
        loose.push(token);
        break;
      case 'triple': {
        const order = orderOfTriple(token, context.order);
        if (order === undefined) return undefined;
        const [a, b, c] = token.parts;
        const [year, month, day] = order === 'dmy' ? [c, b, a] : order === 'mdy' ? [c, a, b] : [a, b, c];
        const full = token.twoDigitYear ? expandYear(year, context, language) : year;
        if (full === undefined) return undefined;
        set('year', full);
        set('month', month);
        set('day', day);
        break;
      }
      case 'pair': {
        const [a, b] = token.parts;
        let dayFirst: boolean;
        if (token.separator === '.' || a > 12 || a === b) dayFirst = true;
        else if (b > 12) dayFirst = false;
        else if (context.order === undefined) return undefined;
        else dayFirst = context.order === 'dmy';
        set('day', dayFirst ? a : b);
        set('month', dayFirst ? b : a);
        break;
      }
    }
  }
  for (const number of loose) {
    if (number.digits === 4 || (fields.addYears !== undefined && number.digits === 3)) set('year', number.value);
    else if (number.digits <= 2 && fields.day === undefined && fields.month !== undefined) set('day', number.value);
    else if (number.digits === 2 && fields.year === undefined && fields.day !== undefined) {
      const year = expandYear(number.value, context, language);
      if (year === undefined) return undefined;
      set('year', year);
    } else return undefined;
  }
  const possible = (fields.month ?? 1) <= 12 && (fields.day ?? 1) <= 31;
  return doubled || !possible ? undefined : fields;
}

/** Whether the fields name a day. */
export function hasDate(fields: DateFields): boolean {
  return fields.dayOffset !== undefined || fields.weekday !== undefined || fields.month !== undefined;
}
