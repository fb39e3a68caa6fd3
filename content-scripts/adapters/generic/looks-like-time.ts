import { onlyTimeWords } from '../../dom/only-time-words';
import { timeWords, wordsIn } from '../../dom/time-words';
import { pageLanguage } from './page-language';

const CLOCK = /\d\s?[:.h時点]\s?\d{2}(?:\D|$)|\d\s?(?:am|pm)\b/iu;
/** Figures with a sign between them, or a month that Thai clips to letters with dots. */
const DATE = /\d[./\-年년]\s?\d|\d\s?เ?[ก-ฮ][ิี]?\.[ก-ฮ]\./;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g;

/** What scripts without spaces write in times, and nothing else. */
export const EASTERN = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;
export const EASTERN_TIME =
  /^(?:[年月日号號时時分秒点點上下午前後后昨今明天周週星期曜火水木金土一二三四五六凌晨早中晚間刚剛个個小钟鐘內以半頃]|ヶ|か|オ|たった|오전|오후|년|월|일|시|분|초|어제|오늘|그저께|방금|전|요일|주|개월|간|[월화수목금토]|นาที|วัน|ชั่วโมง|ชม|เวลา|เมื่อ|วาน|นี้|ที่|แล้ว|ก่อน|เดือน|ปี|สัปดาห์|โมง|ทุ่ม|[ก-ฮ]{1,2})+$/u;

/** Whether a short text is a point in time as the page of `element` prints it, and nothing else. */
export function looksLikeTime(text: string, element: Element): boolean {
  const plain = text.trim().replace(OTHER_DIGITS, '0');
  const language = pageLanguage(element, plain);
  if (plain === '' || !onlyTimeWords(plain, language)) return false;
  const { days, months, units, weekdays, around } = timeWords(language);
  const isKnown = (word: string) => months.has(word) || weekdays.has(word) || around.has(word);
  if (wordsIn(plain).some((word) => EASTERN.test(word) && !isKnown(word) && !EASTERN_TIME.test(word))) return false;
  const low = plain.toLowerCase();
  if (days.some(([phrase]) => low.startsWith(phrase))) return true;
  if (!/\d/.test(plain)) return false;
  return (
    CLOCK.test(plain) ||
    DATE.test(plain) ||
    wordsIn(plain).some((word) => months.has(word) || units(word) !== undefined)
  );
}

/** A heading that dates everything below it: a date or a day's word, without a clock time. */
export function looksLikeDay(text: string, element: Element): boolean {
  return looksLikeTime(text, element) && !CLOCK.test(text.replace(OTHER_DIGITS, '0'));
}

/** A line of a name or a label with the time printed before or behind it. */
export interface TimedLine {
  rest: string;
  time: string;
}

const LONGEST_LINE = 110;
const EDGES = /^[\s·•|,–—()[\]:・;/-]+|[\s·•|,–—([\]:・;/-]+$/gu;

/** Parts a short line into a time at its beginning or its end and the rest; undefined where there is no such time. */
export function timedLine(text: string, element: Element): TimedLine | undefined {
  if (text.length > LONGEST_LINE || !/\d|\p{L}/u.test(text)) return undefined;
  const cuts = [...text.matchAll(/[\s·•|,([]+/gu)].map(({ index }) => index);
  for (const at of cuts) {
    const time = trimmed(text.slice(at));
    if (time.length <= 40 && looksLikeTime(time, element)) return { rest: trimmed(text.slice(0, at)), time };
  }
  for (const at of cuts.toReversed()) {
    const time = trimmed(text.slice(0, at));
    if (time.length <= 40 && looksLikeTime(time, element)) return { rest: trimmed(text.slice(at)), time };
  }
  return undefined;
}

function trimmed(text: string): string {
  return text.replace(EDGES, '').trim();
}
