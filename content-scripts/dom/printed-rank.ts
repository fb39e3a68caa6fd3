/**
 * A rough instant for a printed time, good enough to tell which of two messages is older and for nothing else. The
 * background, which knows zone and language, makes the real one.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Beginnings of unit words, longest unit first where one begins another (`mo` month before `m` minute). */
const UNITS: readonly [RegExp, number][] = [
  [/^(?:mo|mes|mês|mois|个月|ヶ月|か月|개월|maan|mån|ay|мес)/i, 30 * DAY],
  [/^(?:se[cgk]|сек|秒|초|giây|s(?![\p{L}])|วิ|sn)/iu, 1000],
  [/^(?:min|m(?!\p{L})|мин|分|분|dk|dak|phút|นาที|دقيق|मिनट)/iu, MINUTE],
  [
    /^(?:h(?!\p{L})|hr|hour|std|stunde|heure|hora|or[ae]|uur|u(?!\p{L})|tim|godz|g(?!\p{L})|ч|час|小时|小時|時間|시간|sa|giờ|ชม|ชั่วโมง|ساع|घंट)/iu,
    HOUR,
  ],
  [
    /^(?:d(?!\p{L})|da[yg]|tag|t(?!\p{L})|j(?!\p{L})|jour|día|dia|giorn|gg|dni|dzie|д|天|日|일|gün|ngày|วัน|أيام|يوم|दिन)/iu,
    DAY,
  ],
  [/^(?:w|woche|sem|sett|tydz|vecka|нед|周|週|주|hafta|tuần|สัปดาห์|أسبوع|सप्ताह)/iu, 7 * DAY],
  [/^(?:y|jahr|an|año|ano|rok|lat|år|jaar|год|лет|年|년|yıl|năm|ปี|سن)/iu, 365 * DAY],
];

let monthNames: Map<string, number> | undefined;
let monthNamesFor = '';

/** Month names of the page's language and of English, from the browser's own data. */
function monthsOf(language: string): Map<string, number> {
  if (monthNames && monthNamesFor === language) return monthNames;
  const names = new Map<string, number>();
  for (const locale of [language, 'en']) {
    for (const style of ['long', 'short'] as const) {
      try {
        const format = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
        for (let month = 0; month < 12; month++) {
          const part =
            format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
          if (/\p{L}/u.test(part)) names.set(part.toLowerCase().replace(/\.$/, ''), month);
        }
      } catch {
        // A language tag the browser does not know; English remains.
      }
    }
  }
  monthNames = names;
  monthNamesFor = language;
  return names;
}

/** Code points of the digit zero in Arabic, Persian, Devanagari and Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50];

/** Digits of other scripts and full-width forms as ASCII. */
function western(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹०-९๐-๙]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

/** Approximate milliseconds since 1970, or undefined when the text gives no hint. `nowAt` anchors ages such as `3h`. */
export function printedRank(printed: string, language: string, nowAt: number): number | undefined {
  const text = western(printed).trim();
  const iso = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text);
  const clock = clockOf(text);
  if (iso) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) + (clock ?? 0);
  const named = namedDate(text, language, nowAt);
  if (named !== undefined) return named + (clock ?? 0);
  const numeric = /(?<![\d:])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2,4}))?(?![\d:])/.exec(text);
  if (numeric) {
    const [, a, b, y] = numeric.map(Number);
    // Day and month may be swapped; within one page they are swapped alike, and only the order matters.
    const dayFirst = (a ?? 0) > 12 || !language.startsWith('en-US');
    const [day, month] = dayFirst ? [a ?? 1, b ?? 1] : [b ?? 1, a ?? 1];
    return latestPast(y ? (y < 100 ? 2000 + y : y) : undefined, month - 1, day, nowAt) + (clock ?? 0);
  }
  const age = /(\d+)\s*(\p{L}+)/u.exec(text);
  if (age && clock === undefined) {
    const unit = UNITS.find(([word]) => word.test(age[2] ?? ''))?.[1];
    if (unit) return nowAt - Number(age[1]) * unit;
  }
  return undefined;
}

/** Milliseconds since midnight of a clock time in the text. */
function clockOf(text: string): number | undefined {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?/i.exec(text);
  if (!found) return undefined;
  const half = found[4]?.toLowerCase();
  const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  return hour * HOUR + Number(found[2]) * MINUTE + Number(found[3] ?? 0) * 1000;
}

function namedDate(text: string, language: string, nowAt: number): number | undefined {
  const months = monthsOf(language);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const month = months.get(word);
    if (month === undefined) continue;
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
    const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(text)?.[1];
    return latestPast(year ? Number(year) : undefined, month, Number(day ?? 1), nowAt);
  }
  return undefined;
}

/** The date; without a year, the latest one that is not in the future. */
function latestPast(year: number | undefined, month: number, day: number, nowAt: number): number {
  if (year !== undefined) return Date.UTC(year, month, day);
  const thisYear = new Date(nowAt).getUTCFullYear();
  const at = Date.UTC(thisYear, month, day);
  return at > nowAt + DAY ? Date.UTC(thisYear - 1, month, day) : at;
}

/** Whether printed times rise (`oldest-first`) or fall along a list; undefined when they say nothing. */
export function orderByTimes(
  printed: readonly (string | undefined)[],
  language: string,
  nowAt: number,
): 'oldest-first' | 'newest-first' | undefined {
  const ranks = printed.flatMap((text) => (text ? (printedRank(text, language, nowAt) ?? []) : []));
  let rises = 0;
  for (let i = 1; i < ranks.length; i++) rises += Math.sign((ranks[i] ?? 0) - (ranks[i - 1] ?? 0));
  if (rises === 0) return undefined;
  return rises > 0 ? 'oldest-first' : 'newest-first';
}
