import { describe, expect, it } from 'vitest';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { directionOf } from '@/utils/page-text/direction-of';
import { readPrintedCountry } from '@/utils/page-text/read-printed-country';
import { readPrintedMoney } from '@/utils/page-text/read-printed-money';
import { readPrintedNumber } from '@/utils/page-text/read-printed-number';
import { scriptOf } from '@/utils/page-text/script-of';

describe('readPrintedNumber', () => {
  it.each([
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234,50', 1234.5],
    ['1’234.50', 1234.5],
    ['१,२३,४५६', 123456],
    ['٣٫٥', 3.5],
    ['１２', 12],
    ['-5', -5],
    ['0.125', 0.125],
    ['1.234.567', 1234567],
  ])('%s', (text, value) => {
    expect(readPrintedNumber(text)).toBe(value);
  });

  it.each(['1,234', '1.234', '1.2.3', '1 23', '10000+', 'x', '', '1-2'])('%s alone is not certain', (text) => {
    expect(readPrintedNumber(text)).toBeUndefined();
  });

  it('reads back what Intl prints', () => {
    for (const language of [...BUYER_LANGUAGES, 'de-CH', 'en-IN', 'fr-CA', 'es-MX', 'pt-PT', 'ar-EG', 'hi-u-nu-deva']) {
      for (const value of [0, 7, 12.5, 999, 1234, 1234.56, 123456.7, 1234567, -42.25]) {
        const text = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
        expect(readPrintedNumber(text, { language }), `${language} ${text}`).toBe(value);
      }
    }
  });
});

describe('readPrintedMoney', () => {
  it.each([
    ['1.234,50 €', 1234.5, 'EUR'],
    ['US $29.99', 29.99, 'USD'],
    ['CN￥ 36.50', 36.5, 'CNY'],
    ['١٢٫٥٠ ر.س', 12.5, 'SAR'],
    ['€1.234', 1234, 'EUR'],
    ['₹1,23,456.00', 123456, 'INR'],
    ['JPY 3,980', 3980, 'JPY'],
    ['12 345,67 руб.', 12345.67, 'RUB'],
    ['Total: £12.00', 12, 'GBP'],
    ['$29.99 CAD', 29.99, 'CAD'],
    ['-€5,00', -5, 'EUR'],
    ['€ 12,-', 12, 'EUR'],
  ])('%s', (text, amount, currency) => {
    expect(readPrintedMoney(text)).toEqual({ amount, currency });
  });

  it('needs a hint for a shared mark, and the hint must fit the mark', () => {
    expect(readPrintedMoney('$5.00')).toBeUndefined();
    expect(readPrintedMoney('$5.00', { siteCurrency: 'MXN' })).toEqual({ amount: 5, currency: 'MXN' });
    expect(readPrintedMoney('$5.00', { siteCurrency: 'EUR' })).toBeUndefined();
    expect(readPrintedMoney('1 234 kr', { siteCurrency: 'SEK' })).toEqual({ amount: 1234, currency: 'SEK' });
    expect(readPrintedMoney('￥1,234', { siteCurrency: 'JPY' })).toEqual({ amount: 1234, currency: 'JPY' });
  });

  it.each(['12.99', '$1 - $2', 'free', '', 'KWD 1.234', '5 apples', '€5 USD'])('%s is no certain amount', (text) => {
    expect(readPrintedMoney(text)).toBeUndefined();
  });

  it('reads back what Intl prints', () => {
    for (const language of BUYER_LANGUAGES) {
      for (const currency of ['EUR', 'GBP', 'JPY', 'INR', 'BRL', 'PLN', 'ILS', 'THB', 'VND', 'KRW']) {
        const text = new Intl.NumberFormat(language, { style: 'currency', currency }).format(12345);
        const money = readPrintedMoney(text, { siteCurrency: currency, language });
        expect(money, `${language} ${text}`).toEqual({ amount: 12345, currency });
      }
    }
  });
});

describe('readPrintedCountry', () => {
  it('knows every country in every language by the name Intl gives it', () => {
    for (const language of BUYER_LANGUAGES) {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      for (const code of ['DE', 'US', 'GB', 'FR', 'JP', 'CN', 'BR', 'SA', 'TR', 'IL', 'KR', 'VN', 'CZ', 'HK']) {
        expect(readPrintedCountry(names.of(code) ?? '', language), `${language} ${code}`).toBe(code);
      }
    }
  });

  it.each([
    ['UK', 'GB'],
    ['usa', 'US'],
    ['Holland', 'NL'],
    ['Turkey', 'TR'],
    ['沙特阿拉伯', 'SA'],
    ['MEXICO', 'MX'],
    ['DE', 'DE'],
  ])('%s', (text, code) => {
    expect(readPrintedCountry(text)).toBe(code);
  });

  it.each(['XX', 'Nowhere', '', 'EU', 'de'])('%s is no country', (text) => {
    expect(readPrintedCountry(text)).toBeUndefined();
  });
});

describe('script and direction', () => {
  it('names the script of most letters', () => {
    expect(scriptOf('Привет, iPhone')).toBe('Cyrillic');
    expect(scriptOf('هل وصل iPhone؟ شكرا')).toBe('Arabic');
    expect(scriptOf('これは何ですか')).toBe('Kana');
    expect(scriptOf('你好 ok')).toBe('Han');
    expect(scriptOf('12:30 !')).toBeUndefined();
  });

  it('tells which way a text runs', () => {
    expect(directionOf('iPhone الخاص بي لم يصل')).toBe('rtl');
    expect(directionOf('שלום')).toBe('rtl');
    expect(directionOf('Hello')).toBe('ltr');
    expect(directionOf('123')).toBe('ltr');
  });
});
