import { foldDigits } from './fold-digits';

const SPACES = /[\s\u00a0\u202f\u2009]/gu;
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c]/gu;

/** The decimal mark of a language, as `Intl` has it; `undefined` for an unknown tag. */
function decimalMarkOf(language: string | undefined): '.' | ',' | undefined {
  if (language === undefined) return undefined;
  try {
    const parts = new Intl.NumberFormat(language.replaceAll('_', '-'), { numberingSystem: 'latn' }).formatToParts(1.5);
    const mark = parts.find((part) => part.type === 'decimal')?.value;
    return mark === '.' || mark === ',' ? mark : undefined;
  } catch {
    return undefined;
  }
}

export interface PrintedNumberHints {
  /** Language of the console: decides `1,234` where the figures alone do not. */
  language?: string;
  /** The most decimals the value can have, such as 2 for euros: `1.234` is then a thousand. */
  maxDecimals?: number;
}

/** Groups of three after the first, or Indian groups of two with a last one of three. */
function wellGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length === 0 || first.length > 3) return false;
  const last = rest.at(-1);
  if (last === undefined || last.length !== 3) return false;
  const between = rest.slice(0, -1);
  return (
    between.every((group) => group.length === 3) || (first.length <= 2 && between.every((group) => group.length === 2))
  );
}

function join(whole: string, decimals: string, negative: boolean): number {
  const value = Number(decimals === '' ? whole : `${whole}.${decimals}`);
  return negative && value !== 0 ? -value : value;
}

/**
 * The value of one printed number, in any digits and with any grouping. `1.234` alone is a thousand or one and a
 * bit: `language` or `maxDecimals` decides, and without either the answer is `undefined`. So it is for anything that
 * is not one number from end to end.
 */
export function readPrintedNumber(text: string, hints: PrintedNumberHints = {}): number | undefined {
  const plain = foldDigits(text.normalize('NFKC'))
    .replace(MARKS, '')
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/\u066b/gu, ',')
    .replace(/[\u066c\u2019']/gu, "'")
    .trim();
  const sign = /^([-+]?)(.*)$/su.exec(plain);
  const negative = sign?.[1] === '-';
  // A space or an apostrophe only ever groups.
  const spaced = (sign?.[2] ?? '').trim();
  const grouped = spaced.split(/[\s']/u);
  if (grouped.length > 1) {
    const lastGroup = /^(\d{3})(?:[.,]\d+)?$/u.exec(grouped.at(-1) ?? '');
    if (lastGroup === null || !wellGrouped([...grouped.slice(0, -1), lastGroup[1] ?? ''])) return undefined;
  }
  const digits = spaced.replace(SPACES, '').replaceAll("'", '');
  if (/^\d+$/u.test(digits)) return join(digits, '', negative);
  if (!/^\d[\d.,]*\d$/u.test(digits)) return undefined;

  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots > 0 && commas > 0) {
    const mark = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const cut = digits.lastIndexOf(mark);
    const whole = digits.slice(0, cut);
    const other = mark === '.' ? ',' : '.';
    if (whole.includes(mark) || !wellGrouped(whole.split(other))) return undefined;
    return join(whole.replaceAll(other, ''), digits.slice(cut + 1), negative);
  }
  const mark = dots > 0 ? '.' : ',';
  const groups = digits.split(mark);
  if (groups.length > 2) return wellGrouped(groups) ? join(groups.join(''), '', negative) : undefined;
  const [whole = '', tail = ''] = groups;
  // With other groups already, with a leading zero, or not three figures: the mark is the decimal one.
  if (grouped.length > 1 || tail.length !== 3 || whole.length > 3 || whole === '0') return join(whole, tail, negative);
  if (hints.maxDecimals !== undefined && hints.maxDecimals < 3) return join(whole + tail, '', negative);
  const decimal = decimalMarkOf(hints.language);
  if (decimal === undefined) return undefined;
  return decimal === mark ? join(whole, tail, negative) : join(whole + tail, '', negative);
}
