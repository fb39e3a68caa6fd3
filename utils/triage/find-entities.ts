import type { Entities } from '@/utils/domain/judgement';
import { foldDigits } from '@/utils/page-text/fold-digits';
import { type EntityWords, entityWords } from './entity-words';

const ORDER_IDS = /(?<![\d-])(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5}|\d{16})(?![\d-]|\.\d)/gu;

const NUMBER = String.raw`(?:\p{Nd}{1,3}(?:[.,'’٬\u00a0\u202f ]\p{Nd}{3})+|\p{Nd}+)(?:[.,٫]\p{Nd}{1,2})?(?!\p{Nd})`;
const CURRENCY_BEFORE = String.raw`(?:(?:US|CA|AU|NZ|HK|NT|SG|MX)? ?\$|R\$|S/\.?|A\$|C\$|€|£|¥|¥|₹|₩|₽|₺|₫|฿|₪|₱|Rs\.?|Rp\.?|INR|USD|EUR|GBP|JPY|CNY|RMB|KRW|PLN|SEK|TRY|AED|SAR|EGP|MXN|BRL|CHF|CAD|AUD|THB|VND|IDR|ILS|NIS|RUB|kr)`;
const SCALE = String.raw`(?: ?(?:mil|mila|tys\.?|тыс\.?|thousand|tusen|tausend|bin|nghìn|ngàn|triệu|tr|ribu|juta|jt|rb|万|만|천|千|百|hazaar|hazar|हज़ार|हजार|لاख|lakh|ألف|الف|אלף|พัน|หมื่น|แสน))`;
/** No letter of a script that sets spaces follows. */
const LETTER_AFTER = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}])`;
/** Words that take endings directly. */
const CURRENCY_WITH_ENDING = `(?:lira|euro|dolar|rubl|крон|רובל)`;

const VIETNAMESE_WORDS = `(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|trăm|rưỡi|lăm|mốt)`;

const makeAmountPatterns = (numbers: string, currencies: string): readonly RegExp[] => [
  new RegExp(String.raw`(?<![A-Za-z\p{Nd}])${CURRENCY_BEFORE} ?${NUMBER}${SCALE}?(?![A-Za-z\p{Nd}])`, 'giu'),
  new RegExp(String.raw`(?<!\p{Nd}[.,/-])(?<!\p{Nd})${NUMBER}${SCALE}? ?(?:${currencies})${LETTER_AFTER}`, 'giu'),
  new RegExp(String.raw`(?<!\p{Nd}[.,/-])(?<!\p{Nd})${NUMBER} ?${CURRENCY_WITH_ENDING}`, 'giu'),
  /(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}+(?:[.,]\p{Nd}+)?(?:만|천|百|千|万)*(?:\p{Nd}+(?:천|백))*(?:원|円|元|块|塊)/gu,
  /(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}+(?:[.,]\p{Nd}+)?만 ?\p{Nd}*천?(?:원|엔)/gu,
  /[一二两兩三四五六七八九十百千万萬零半]+(?:多|来)?(?:元|块钱|块|塊|円|美金|美元|欧元)/gu,
  /[일이삼사오육칠팔구십백천만]+ ?원(?![가-힣]{2})/gu,
  /(?:หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง)+(?:กว่า)?บาท/gu,
  new RegExp(
    String.raw`(?<!\p{L})${VIETNAMESE_WORDS}(?: ${VIETNAMESE_WORDS})* (?:triệu|nghìn|ngàn|trăm)(?: ${VIETNAMESE_WORDS})*(?: (?:nghìn|ngàn|đồng))?(?!\p{L})`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:${numbers})(?:[ -](?:(?:and|und|et|y|e|en|i|och|و) )?(?:${numbers}))* (?:${currencies})${LETTER_AFTER}`,
    'giu',
  ),
];
const THOUSANDS_VI =
  /(?<!\p{Nd}[.,])(?<!\p{Nd})\p{Nd}{1,4}(?:[.,]\p{Nd})? ?(?:k|tr|triệu|củ|ngàn|nghìn)(?:\p{Nd}{1,2})?(?![\p{L}\p{Nd}])/giu;
const THOUSANDS_ID = /(?<!\p{Nd}[.,])(?<!\p{Nd})\p{Nd}{1,4}(?:[.,]\p{Nd})? ?(?:rb|ribu|jt|juta|k)(?![\p{L}\p{Nd}])/giu;
/** A price without its currency: two decimals after a comma (or a point where dates are not written so). */
const BARE_COMMA =
  /(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}{1,5},\p{Nd}{2}(?![\p{Nd},.]\p{Nd}|\p{Nd}|\s?(?:%|cm|mm|m|kg|g|l|ml|v|w|gb|zoll|inch|cl|mtr|meter|metros?|кг|см|мм|м|л|г)(?!\p{L}))/giu;
const BARE_POINT =
  /(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}{1,5}\.\p{Nd}{2}(?![\p{Nd},.]\p{Nd}|\p{Nd}|\s?(?:%|am|pm|h|uhr|cm|mm|m|kg|g|l|ml|v|w|gb|inch|"|ft|oz|lb)(?!\p{L}))/giu;

/** What stands before a time of day. */
const CLOCK_BEFORE = /(?:\b(?:kl|klo|at|um|om|alle|ore|las|às|as|à|by|vers|ca|pukul|jam|lúc|saat|godz)\.? ?)$/iu;

const YEAR = String.raw`(?:\p{Nd}{4}|['’]?\p{Nd}{2})`;
const makeDatePatterns = (months: string): readonly RegExp[] => [
  /(?<!\p{Nd})\p{Nd}{4}年 ?\p{Nd}{1,2}月 ?\p{Nd}{1,2}[日号號]?/gu,
  /(?<!\p{Nd})\p{Nd}{1,2} ?月 ?\p{Nd}{1,2} ?[日号號]?(?!\p{Nd})/gu,
  /(?<!\p{Nd})(?:\p{Nd}{4}년 ?)?\p{Nd}{1,2}월 ?\p{Nd}{1,2}일/gu,
  /(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}{4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}(?![\p{Nd}-])/gu,
  new RegExp(
    String.raw`(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}{1,2}(?:st|nd|rd|th|er|º|°|ª|-?го|-?е|\.)? ?(?:de |of |d['’]|din |ב|לחודש |tháng )?(?:${months})(?:\.(?=\s?\p{Nd}{4}))?(?:,? (?:de |del )?(?:19|20|25)\p{Nd}{2})?(?![\p{L}\p{M}])`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:${months})\.? \p{Nd}{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\p{Nd}{2})?(?![\p{Nd}\p{L}:.,]\p{Nd}|\p{Nd}|[\p{L}%€$£])`,
    'giu',
  ),
  /(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}{1,2} tháng \p{Nd}{1,2}(?!\p{Nd})/giu,
  new RegExp(String.raw`(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}{1,2}([./-])\p{Nd}{1,2}\1${YEAR}(?![\p{Nd}/-])`, 'gu'),
  /(?<!\p{Nd}[.,/-])(?<!\p{Nd})\p{Nd}{1,2}\/\p{Nd}{1,2}(?![\p{Nd}/-]|[.,]\p{Nd})/gu,
];
const POINT_DATE =
  /(?<!\p{Nd}[.,/:-])(?<!\p{Nd})\p{Nd}{1,2}\.\p{Nd}{1,2}(?:\.(?!\p{Nd}))?(?![\p{Nd}/-]|\s?(?:%|cm|mm|m|kg|g|l|ml|v|w|gb|см|мм|кг|м|л|ס|€|eur|zł|zl|pln|tl|руб|лет|часов|uhr|godz|saat|stars|stern|sao)(?!\p{L}))/giu;
const POINT_LANGUAGES: ReadonlySet<string> = new Set(['de', 'pl', 'ru', 'he', 'tr', 'da', 'no', 'uk', 'bg']);

const CODES: readonly RegExp[] = [
  /(?<![A-Za-z\p{Nd}])1Z[0-9A-Z]{16}(?![A-Za-z\p{Nd}])/giu,
  /(?<![A-Za-z\p{Nd}-])[A-Z]{2}\d{9}[A-Z]{2}(?![A-Za-z\p{Nd}])/gu,
  /(?<![A-Za-z\p{Nd}-])(?:[A-Z]{1,5}\d{8,22}[A-Z]{0,3}|\d[A-Z]{1,6}\d{7,18}[A-Z]?|[A-Z]{4,6}\d{7,18}[A-Z]{0,3})(?![A-Za-z\p{Nd}-])/gu,
  /(?<![A-Za-z\p{Nd}+-])\d{17,26}(?![A-Za-z\p{Nd}-])/gu,
  /(?<![A-Za-z\p{Nd}+-])\d{12,15}(?![A-Za-z\p{Nd}-])/gu,
  /(?<![A-Za-z\p{Nd}+-])\d{4}[- ]\d{4}[- ]\d{4}(?![A-Za-z\p{Nd}]|[- ]\d)/gu,
];

interface Patterns {
  dates: readonly RegExp[];
  amounts: readonly RegExp[];
  /** What stands before a code that is no parcel's. */
  notAParcel: RegExp;
}

const makePatterns = ({ months, numbers, currencies, notParcels }: EntityWords): Patterns => ({
  dates: makeDatePatterns(months),
  amounts: makeAmountPatterns(numbers, currencies),
  notAParcel: new RegExp(String.raw`(?:${notParcels})[^\n]{0,18}$`, 'iu'),
});
let made: Patterns | undefined;

const dropTrailing = (text: string): string => text.replace(/[ \u00a0]+$/u, '');

interface Span {
  start: number;
  end: number;
}

const overlaps = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => span.start < end && start < span.end);

function collect(
  pattern: RegExp,
  text: string,
  taken: Span[],
  accept: (found: string, start: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const found = dropTrailing(match[0]);
    const lead = found.length - found.trimStart().length;
    const start = match.index + lead;
    const end = match.index + found.length;
    if (overlaps(taken, start, end) || !accept(found.trim(), start)) continue;
    const span = { start, end };
    spans.push(span);
    taken.push(span);
  }
  return spans;
}

const digits = (text: string): number[] => (text.match(/\p{Nd}+/gu) ?? []).map((group) => Number(foldDigits(group)));

/** Whether two numbers can be a day and a month, in whichever order the language writes them. */
function isDay(found: string): boolean {
  const [a, b] = digits(found);
  if (a === undefined || b === undefined) return true;
  if (a > 31 || b > 31) return a > 1900;
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
}

const FRACTIONS: ReadonlySet<string> = new Set([
  '24/7',
  '1/2',
  '1/3',
  '1/4',
  '2/3',
  '5/5',
  '10/10',
  '4/5',
  '1/5',
  '2/5',
  '3/5',
  '50/50',
]);

function inOrder(text: string, spans: Span[]): string[] {
  spans.sort((a, b) => a.start - b.start);
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
}

/** The facts named in a text, each exactly as written there. `lang` decides how dates and prices are read. */
export function findEntities(text: string, lang: string): Entities {
  if (
    !/\p{Nd}/u.test(text) &&
    !/[元块塊円원]|บาท|triệu|nghìn|ngàn|\p{L} (?:euro|dollar|quid|pounds|lira|rupees|pesos|reais|kr|złot|рубл|ريال|درهم|جنيه|שקל)/iu.test(
      text,
    )
  ) {
    return { orderIds: [], trackingNumbers: [], amounts: [], dates: [] };
  }
  made ??= makePatterns(entityWords());
  const { dates: datePatterns, amounts: amountPatterns, notAParcel } = made;
  const taken: Span[] = [];
  const orders = collect(ORDER_IDS, text, taken, () => true);
  const dates: Span[] = [];
  const point = POINT_LANGUAGES.has(lang);
  const codes = CODES.flatMap((pattern) =>
    collect(pattern, text, taken, (_, start) => !notAParcel.test(text.slice(Math.max(0, start - 30), start))),
  );
  for (const pattern of datePatterns) {
    dates.push(...collect(pattern, text, taken, (found) => isDay(found) && !FRACTIONS.has(found)));
  }
  const amounts = amountPatterns.flatMap((pattern) => collect(pattern, text, taken, () => true));
  if (lang === 'vi') amounts.push(...collect(THOUSANDS_VI, text, taken, () => true));
  if (lang === 'id') amounts.push(...collect(THOUSANDS_ID, text, taken, () => true));
  if (point) {
    for (const span of collect(POINT_DATE, text, taken, isDay)) {
      // 14.11. is how German writes the day; elsewhere a last point ends the sentence.
      if (lang !== 'de' && text[span.end - 1] === '.') span.end--;
      dates.push(span);
    }
  }
  amounts.push(...collect(BARE_COMMA, text, taken, () => true));
  if (!point)
    amounts.push(
      ...collect(BARE_POINT, text, taken, (_, start) => !CLOCK_BEFORE.test(text.slice(Math.max(0, start - 9), start))),
    );
  return {
    orderIds: inOrder(text, orders),
    trackingNumbers: inOrder(text, codes),
    amounts: inOrder(text, amounts),
    dates: inOrder(text, dates),
  };
}
