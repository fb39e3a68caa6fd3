import { isKnown, timeWords, wordsIn } from './time-words';

/** Short runs of scripts that put no space between words; their words cannot be told apart here. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,5}$/u;

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;

const known = new Map<string, Set<string>>();

/** `ago`, `at`, `Uhr` and the like: what a language prints around the numbers of times, from the browser's own data. */
function wordsAround(language: string): Set<string> {
  const made = known.get(language);
  if (made) return made;
  const words = new Set(['am', 'pm', 'a', 'p', 'at', 'ago', 'uhr', 'um', 'kl', 'h']);
  for (const locale of ['en', language].filter(isKnown)) {
    const relative = new Intl.RelativeTimeFormat(locale);
    for (const unit of UNITS)
      for (const n of [1, 2, 5]) for (const word of wordsIn(relative.format(-n, unit))) words.add(word);
    for (const part of new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).formatToParts(0))
      if (part.type === 'literal' || part.type === 'dayPeriod') for (const word of wordsIn(part.value)) words.add(word);
  }
  known.set(language, words);
  return words;
}

/** Whether a short text holds only words that a language prints in times, and nothing that speaks of something else. */
export function onlyTimeWords(text: string, language: string): boolean {
  if (text.length > 48 || text.length < 2 || /\p{Sc}|[?!]|\d{6}|\d-\d{5}/u.test(text)) return false;
  const { months, weekdays, days, units } = timeWords(language);
  const around = wordsAround(language);
  const belongs = (word: string) =>
    around.has(word) ||
    months.has(word) ||
    weekdays.has(word) ||
    (units(word) !== undefined && word.length <= 8) ||
    days.some(([phrase]) => phrase.includes(word)) ||
    UNSPACED.test(word);
  // Zone names (`MEST`) are capitals; any other word that is not about time makes it a sentence.
  return wordsIn(text.replace(/\b[A-Z]{3,5}\b/g, '')).every(belongs);
}
