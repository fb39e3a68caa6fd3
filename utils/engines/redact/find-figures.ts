import type { Folded } from '@/utils/checks/normalise/folded';
import { speaksOfPlace } from './find-spots';
import { PLAIN_CAPITALS } from './plain-capitals';
import { PRODUCT_WORD } from './product-word';

/** Digits and what joins them, with the letters that cling to them: a figure, a code, a date, a measure. */
const FIGURE =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d]|[A-Z]-|[Rr]p\d{1,3}\.)(?:[A-Z]{1,6}-?)?\d(?:(?:[ .\-/:·°ºª()]{0,3}|,|[A-Za-z]{1,4}-?)\d){0,40}[A-Za-z]{0,4}(?!\d)/gu;
const DATE =
  /(?<!\d)(?:(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d{2}|\d{1,2}[-./]\d{1,2}\.?|\d{1,2}[:.h]\d{2}(?::\d{2})?)(?!\d)/gu;
const GROUPED = /(?<!\d)\d{1,3}(?:[., ]\d{3})?(?:[.,]\d{1,2})?(?!\d|[.,-]\d)/gu;
const YEAR = /^(?:19|20)\d{2}$/;
const MONEY =
  '[€$£¥₹₽₩₺฿₫₴]|(?:eur|usd|gbp|aud|cad|chf|inr|jpy|cny|rmb|brl|mxn|pln|sek|nok|dkk|czk|huf|ron|try|rub|uah|krw|thb|vnd|idr|sar|aed|ils|rs|r\\$|us\\$|rp|tl|kr|zł|zl|kč|ft|lei|грн|руб|р|дин|лв)(?![\\p{L}])';
const MONEY_BEFORE = new RegExp(`(?:${MONEY})\\.?\\s?$`, 'iu');
const MONEY_AFTER = new RegExp(
  `^\\s?(?:${MONEY}|euros?|dollars?|pounds?|bucks|pesos?|reais|real|rupees?|rupien|złotych|kronor|kroner|рубл|гривен|元|块|塊|円|원|만원|บาท|đồng|đ(?![\\p{L}])|k(?![\\p{L}])|rupiah|ribu|रुपये|रु|ريال|درهم|جنيه|شيكل|שקל|ש"ח|₪|%|٪|percent|prozent|procent|por cento|pour cent)`,
  'iu',
);
const UNIT_AFTER =
  /^[\s-]?(?:[x×*](?![\p{L}])|["”″'′]|°|mm|cm|dm|km|kmh|m[²³2]?(?![\p{L}])|inch\p{L}*|in(?![\p{L}])|ft|feet|yd|kg|mg|g(?![\p{L}])|gr|lbs?|oz|ml|cl|l(?![\p{L}])|liter|litres?|liters?|k?wh?(?![\p{L}])|watts?|v(?![\p{L}])|volts?|a(?![\p{L}])|m?ah|k?hz|[mg]hz|[kmgt]b(?![\p{L}])|mp|mpx|px|p(?![\p{L}])|dpi|rpm|bar|psi|lm|lumen\p{L}*|lúmen\p{L}*|lümen\p{L}*|люмен\p{L}*|لومن|לומן|लुमेन|ルーメン|루멘|流明|ลูเมน|码|碼|号码|サイズ|사이즈|kelvin|den|мм|см|м(?![\p{L}])|кг|гр?(?![\p{L}])|мл|л(?![\p{L}])|فولت|واط|جرام|كيلو|סמ|ס"מ|וולט|ואט|גרם|ボルト|ワット|グラム|센티|볼트|와트|วัตต์|โวลต์|вт|в(?![\p{L}])|гц|гб|мб|мач|шт|厘米|公分|毫米|米|克|公斤|斤|毫升|升|瓦|个|個|件|天|日|小时|時間|分|秒|次|块|枚|本|台|回|年|月|개|일|시간|분|초|번|ซม|กก|วัน|ชิ้น)/iu;
const TIMES_BEFORE = /\d\s?(?:mm|cm|m|in|")?\s?[x×*]\s?$/iu;
const WORD_AFTER = /^\s?-?(?<word>\p{Ll}[\p{Ll}\p{M}]{3,})/u;
const WORD_BEFORE = /(?<word>[\p{L}\p{M}][\p{L}\p{M}-]*)\s$/u;
/** Signs and words that say: the figure is a house, a door, an end of a card. */
const PLACE_BEFORE =
  /(?:#|№|nº|n°|(?<![\p{L}])(?:no|nr|apt|unit|flat|suite|ste|room|box|lot|block|blk|ending(?: in)?|last (?:four|4)(?: digits)?|letzten? (?:vier|4)|quatre derniers|últimos (?:cuatro|4)|endet auf|endend auf|finissant par|termina(?:da|do)? en|final|digits|code|pin|postnummer|packstation|д|дом|кв|корп|вх|ап|бл|bl|sc|ap|et|casa|bloco|lote|piso|puerta|portal|chalet|bât|bat|boîte|bte|bus|interno|scala|apto|apartment|numbers?|číslo|č|sk|no\.|kat|daire))[.:]{0,2}\s?$/iu;

/** Of one or two digits, only what is a door or a house is masked. */
const HOUSE_BEFORE =
  /(?<![\p{L}])(?:nr|rd|tür|top|zimmer|room|house|door|casa|rue|apt|apto|appt|flat|suite|unit|blk|bl|sc|ap|bloco|piso|esc|lote|дом|д|кв|корп|вх|ап|бл)[.:]{0,2} ?$/iu;

/** Before what is asked or dialled. */
const PHONE_OR_PIN =
  /(?:pin|code|kod\p{L}*|código|codice|passwor[dt]\p{L}*|ring|call|tel\p{L}*|phone|extension|ext|durchwahl|нажми\p{L}*|код\p{L}*|رمز|קוד|कोड|密码|密碼|暗証|비밀번호|รหัส|mã|sandi|street|road|straße|strasse|rue|calle|via|rua|straat|ulica|ulicy|gatan|улиц\p{L}+|شارع|רחוב|गली|cadde\p{L}*|sokak|jalan|đường)[^.!?\n]{0,24}$/iu;

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** Digits that are left when dates, times and grouped figures are taken out. */
function unexplained(figure: string): string {
  return digitsIn(figure.replace(DATE, ' ').replace(GROUPED, (group) => (/\D/.test(group) ? ' ' : group)));
}

/** Whether a figure is told to be harmless by its shape or by what stands beside it. */
function isHarmless(view: Folded, start: number, end: number, isPlainWord: (word: string) => boolean): boolean {
  const figure = view.text.slice(start, end);
  const before = view.text.slice(Math.max(0, start - 32), start);
  const after = view.text.slice(end, end + 24);
  const digits = digitsIn(figure);
  if (digits.length <= 2) return /\p{L}|[:.]/u.test(figure) || !HOUSE_BEFORE.test(before);
  if (PRODUCT_WORD.test(before)) return true;
  const priced = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after);
  if (priced && digits.length <= 9 && /^[\d., ]+$/.test(figure)) return true;
  if (/^\d{1,2}h\d{2}$/.test(figure)) return true;
  if (PLACE_BEFORE.test(before)) return false;
  if (/(?:§|Art\.?|artículo|article) ?$/iu.test(before)) return true;
  if (/\p{L}/u.test(figure)) {
    // a measure, a model, a number of goods
    if (/^B0[A-Z\d]{8}$/u.test(figure)) return true;
    return digits.length <= 4 && !/^\d{1,2}[A-Z]{1,2}\d/u.test(figure);
  }
  if (YEAR.test(figure) || /^25[5-9]\d$/.test(figure)) return true;
  if (UNIT_AFTER.test(after) || TIMES_BEFORE.test(before)) return digits.length <= 6;
  if (unexplained(figure).length < 3) return true;
  if (digits.length === 3 && isMentioned(view.text, start, end, isPlainWord)) return true;
  if (digits.length > 4) return false;
  const word = WORD_AFTER.exec(after)?.groups?.word;
  if (word !== undefined && isPlainWord(word)) return true;
  const beside = WORD_BEFORE.exec(before)?.groups?.word;
  return beside !== undefined && PLAIN_CAPITALS.has(beside.toLowerCase());
}

/** Scripts without spaces or without capitals, in which no small word tells a sentence from an address. */
const UNCASED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]\s?$/u;

/**
 * Whether three digits stand in running words: behind a plain small word, before another or the end of the clause, in a
 * sentence that speaks of no place.
 */
function isMentioned(text: string, start: number, end: number, isPlainWord: (word: string) => boolean): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 32);
  if (speaksOfPlace(before) || speaksOfPlace(after) || PHONE_OR_PIN.test(before)) return false;
  if (!/^\s?(?:[.,!?;)»”。、，！？؟।]|$|\p{Ll}|\p{Lo})/u.test(after) || /^[.,]\d/.test(after)) return false;
  if (UNCASED.test(before)) return true;
  const word = /(?<![\p{L}\p{M}])(?<word>\p{Ll}[\p{Ll}\p{M}'’]+)\s$/u.exec(before)?.groups?.word;
  return word !== undefined && isPlainWord(word);
}

/** Two short codes side by side, as on a number plate or in a postcode. */
const PAIRED =
  /(?<![\p{L}\d-])(?=[A-Z\d]{2,4} [A-Z\d]{2,4}(?![\p{L}\d-]))(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d)[A-Z\d]{2,4} (?=[A-Z\d]*[A-Z])[A-Z\d]{2,4}/gu;

/** A long code of letters and figures in turn: a serial number, a device, a licence. */
const CODE =
  /(?<![\p{L}\d-])(?!B0[A-Z\d]{8}(?![A-Z\d]))(?=[A-Z\d]*\d[A-Z]+\d)(?=[A-Z\d]*[A-Z])[A-Z\d]{9,24}(?![\p{L}\d-])/gu;

/** A figure that does not leave; offsets are in the view. */
export interface Figure {
  start: number;
  end: number;
  /** Whether letters are part of it: a code rather than a number. */
  letters: boolean;
}

/** Figures of three digits and more that nothing explains: what is no price, no measure, no date does not leave. */
export function findFigures(view: Folded, isPlainWord: (word: string) => boolean): Figure[] {
  const found: Figure[] = [];
  for (const pattern of [FIGURE, PAIRED, CODE]) {
    for (const { index: start, 0: figure } of view.text.matchAll(pattern)) {
      const end = start + figure.length;
      const door = HOUSE_BEFORE.exec(view.text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
      const product = PRODUCT_WORD.test(view.text.slice(Math.max(0, start - 32), start));
      if ((pattern !== FIGURE && !product) || (pattern === FIGURE && !isHarmless(view, start, end, isPlainWord)))
        found.push({ start: start - door, end, letters: /\p{L}/u.test(figure) });
    }
  }
  return found;
}
