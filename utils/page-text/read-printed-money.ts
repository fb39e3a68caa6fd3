import type { Money } from '../domain/money';
import { CURRENCY_MARKS } from './currency-marks';
import { foldDigits } from './fold-digits';
import { readPrintedNumber } from './read-printed-number';

export interface PrintedMoneyHints {
  /** ISO 4217 code of the site's currency: decides marks that several currencies share, such as `$`. */
  siteCurrency?: string;
  /** Language of the console: decides the rare `1,234` of currencies with three decimals. */
  language?: string;
}

const NUMBER = /\d(?:[\d.,'’\u066b\u066c\s\u00a0\u202f\u2009]*\d)?/gu;
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c]/gu;

let codes: ReadonlySet<string> | undefined;

function isCurrencyCode(code: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(code);
}

const squeezed = (mark: string): string => mark.normalize('NFKC').replace(/\s/gu, '').replace(/\.$/u, '').toLowerCase();

const BY_MARK: ReadonlyMap<string, readonly string[]> = new Map(
  CURRENCY_MARKS.map(([mark, currencies]) => [squeezed(mark), currencies]),
);

function currencyOf(printed: string, siteCurrency: string | undefined): string | undefined {
  const mark = squeezed(printed);
  const code = mark.toUpperCase();
  if (/^[A-Z]{3}$/u.test(code) && isCurrencyCode(code)) return code;
  const meanings = BY_MARK.get(mark);
  if (meanings === undefined) return undefined;
  if (meanings.length === 1) return meanings[0];
  return meanings.find((currency) => currency === siteCurrency);
}

function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * One printed amount with its currency mark or code: `1.234,50 €`, `US $29.99`, `CN￥ 36.50`, `١٢٫٥٠ ر.س`. A label
 * that ends in a colon may stand before it. `undefined` without a mark, with a mark that could be several
 * currencies and no hint, and for anything but one amount.
 */
export function readPrintedMoney(text: string, hints: PrintedMoneyHints = {}): Money | undefined {
  const plain = foldDigits(text.normalize('NFKC'))
    .replace(MARKS, '')
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/^[^\d:]{1,60}:\s*/u, '')
    // `12,-` has no cents.
    .replace(/(?<=\d)[.,]-+/u, '')
    .trim();
  const found = [...plain.matchAll(NUMBER)];
  const [only] = found;
  if (only === undefined || found.length !== 1) return undefined;
  const before = plain.slice(0, only.index);
  const after = plain.slice(only.index + only[0].length);
  const negative = /^\s*-|-\s*$/u.test(before) || /^\(.*\)$/su.test(plain);
  const clean = (part: string): string => part.replace(/[()+-]/gu, '').trim();
  const [left, right] = [clean(before), clean(after)];
  const leftCurrency = left === '' ? undefined : currencyOf(left, hints.siteCurrency);
  const rightCurrency = right === '' ? undefined : currencyOf(right, hints.siteCurrency);
  let currency: string | undefined;
  if (left !== '' && right !== '') {
    // `$29.99 USD`: a code beside a shared sign decides, if the sign may stand for it.
    const [sign, code] = /^[A-Z]{3}$/iu.test(right) ? [left, rightCurrency] : [right, leftCurrency];
    currency = code !== undefined && currencyOf(sign, code) === code ? code : undefined;
  } else currency = leftCurrency ?? rightCurrency;
  if (currency === undefined) return undefined;
  const amount = readPrintedNumber(only[0], { language: hints.language, maxDecimals: decimalsOf(currency) });
  if (amount === undefined) return undefined;
  return { amount: negative ? -amount : amount, currency };
}
