import type { Glossary } from '@/utils/domain/schemas/glossary';
import { CURRENCY_MARKS } from '@/utils/page-text/currency-marks';
import { pageLanguageOf } from '@/utils/page-text/supported-languages';
import { timeLexicon } from '@/utils/page-text/time-lexicon';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import { fold } from './fold';
import { NumberWords } from './number-words';
import { TermMatcher, WordTable } from './term-matcher';

/** Everything that is needed to read the values of one language. */
export interface ValueLexicon {
  language: string;
  /** Labels: `u:day`, `c:EUR`, `%`, `am`, `pm`, `noon`, `midnight`, `oclock`, `at`, `wd:1`, `mo:5`, `rd:0`, `fx:30 minute`. */
  words: TermMatcher;
  numbers: NumberWords;
  thousand: TermMatcher;
}

/** Currency marks as folded, longest first, with what they may stand for. */
export const FOLDED_MARKS: readonly (readonly [string, readonly string[]])[] = [
  ...CURRENCY_MARKS.filter(([mark]) => !/^(?:R|Ft|lei)$/.test(mark) && !/^\p{Script=Han}+$|^원$/u.test(mark)),
  ...(
    [
      'eur',
      'usd',
      'gbp',
      'jpy',
      'cny',
      'rmb',
      'pln',
      'sek',
      'nok',
      'dkk',
      'chf',
      'try',
      'rub',
      'inr',
      'krw',
      'thb',
      'vnd',
      'idr',
      'ils',
      'sar',
      'aed',
      'egp',
      'brl',
      'mxn',
      'cad',
      'aud',
      'nzd',
      'sgd',
      'hkd',
      'twd',
      'czk',
      'huf',
      'ron',
      'bgn',
      'myr',
      'php',
      'zar',
      'qar',
      'kwd',
      'uah',
    ] as const
  ).map((code) => [code, [code === 'rmb' ? 'CNY' : code.toUpperCase()]] as const),
]
  .map(([mark, codes]) => [fold(mark).text, codes] as const)
  .sort((a, b) => b[0].length - a[0].length);

/** What a word for a shared currency name may stand for. */
export const SHARED_CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  GBP: ['GBP', 'EGP'],
  SEK: ['SEK', 'NOK', 'DKK'],
  MXN: ['MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  INR: ['INR', 'IDR'],
  CNY: ['CNY'],
  SAR: ['SAR', 'QAR'],
};

const HIJRI = 'islamic-umalqura';

function monthWords(language: string, glossary: Glossary, times: TimeWordsFile): Record<string, string> {
  const words: Record<string, string> = {};
  const add = (label: string, text: string): void => {
    words[label] = words[label] === undefined ? text : `${words[label]}|${text}`;
  };
  const page = pageLanguageOf(language);
  if (page === undefined) return words;
  for (const row of timeLexicon(page, times).phrases.values()) {
    for (const { text, meanings } of row) {
      for (const meaning of meanings) {
        if (meaning.kind === 'month' && !/^\d/.test(text)) add(`mo:${meaning.month}`, text);
      }
    }
  }
  for (const [index, forms] of (glossary.months ?? []).entries()) if (forms !== '') add(`mo:${index + 1}`, forms);
  if (page === 'ar') {
    const names = new Intl.DateTimeFormat(`ar-u-ca-${HIJRI}-nu-latn`, { month: 'long', timeZone: 'UTC' });
    // a lunar year has 354 days: steps of 29.5 days from the first of Muharram 1447 meet every month
    for (let month = 1; month <= 12; month++) {
      add(`hijri:${month}`, names.format(Date.UTC(2025, 5, 27 + Math.round((month - 1) * 29.53) + 10)));
    }
  }
  return words;
}

/** `tomorrow evening` is a time of the day and a day: the longer phrase must say both. */
function withDayTimes(terms: Readonly<Record<string, string>>, label: string, clock: Glossary['clock']): string {
  const others = ['rd:-1', 'rd:0', 'rd:1', 'rd:2'].filter((one) => one !== label);
  const longest = (phrase: string, one: string): number =>
    Math.max(
      0,
      ...(terms[one] ?? '').split('|').map((word) => (word !== '' && startsWithWord(phrase, word) ? word.length : 0)),
    );
  const phrases = `${clock.am}|${clock.pm}`.split('|').filter((phrase) => {
    const own = longest(phrase, label);
    return own > 0 && others.every((one) => longest(phrase, one) < own);
  });
  return [terms[label], ...phrases].join('|');
}

const startsWithWord = (phrase: string, word: string): boolean =>
  phrase !== word && phrase.startsWith(word) && !/^[a-zà-ÿ]/iu.test(phrase.slice(word.length));

/** Builds the lexicon; worth keeping, it takes some milliseconds. */
export function buildValueLexicon(
  glossary: Glossary,
  times: TimeWordsFile,
  table: WordTable = new WordTable(),
): ValueLexicon {
  const { language, units, currencies, clock } = glossary;
  const terms: Record<string, string> = { ...monthWords(language, glossary, times) };
  for (const [unit, forms] of Object.entries(units)) terms[`u:${unit}`] = forms;
  for (const [code, forms] of Object.entries(currencies)) terms[`c:${code}`] = forms;
  for (const [value, forms] of Object.entries(glossary.fixed)) terms[`fx:${value}`] = forms;
  terms['%'] = glossary.percent;
  for (const period of ['am', 'pm', 'noon', 'midnight'] as const) terms[period] = clock[period];
  terms.at = clock.before;
  terms.oclock = clock.after;
  for (const [index, forms] of glossary.weekdays.entries()) terms[`wd:${index + 1}`] = forms;
  terms['rd:-1'] = glossary.days.yesterday;
  terms['rd:0'] = glossary.days.today;
  terms['rd:1'] = glossary.days.tomorrow;
  terms['rd:2'] = glossary.days.overmorrow;
  for (const label of ['rd:-1', 'rd:0', 'rd:1', 'rd:2']) terms[label] = withDayTimes(terms, label, clock);
  return {
    language,
    words: new TermMatcher(language, terms, table),
    numbers: new NumberWords(glossary, table),
    thousand: new TermMatcher(language, { thousand: glossary.numbers.thousand, million: '-' }),
  };
}
