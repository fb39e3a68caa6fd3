import { fold } from './fold';
import type { Folded } from './folded';
import { FoldedBuilder } from './folded';

/** Letters of other scripts that look Latin, used inside Latin words to get past a filter. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  ё: 'e',
  һ: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ɡ: 'g',
  ł: 'l',
  ø: 'o',
};

/** Spoken digits by which numbers are hidden. Only runs of four or more are read so. */
const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  null: '0',
  eins: '1',
  zwei: '2',
  zwo: '2',
  drei: '3',
  vier: '4',
  fünf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  zéro: '0',
  un: '1',
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  sept: '7',
  huit: '8',
  neuf: '9',
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
  due: '2',
  tre: '3',
  quattro: '4',
  cinque: '5',
  sei: '6',
  sette: '7',
  otto: '8',
  nove: '9',
  um: '1',
  dois: '2',
  três: '3',
  quatro: '4',
  sete: '7',
  oito: '8',
  nul: '0',
  een: '1',
  twee: '2',
  drie: '3',
  vijf: '5',
  zes: '6',
  zeven: '7',
  negen: '9',
  jeden: '1',
  dwa: '2',
  trzy: '3',
  cztery: '4',
  pięć: '5',
  sześć: '6',
  siedem: '7',
  osiem: '8',
  dziewięć: '9',
  noll: '0',
  ett: '1',
  två: '2',
  fyra: '4',
  fem: '5',
  sex: '6',
  sju: '7',
  åtta: '8',
  nio: '9',
  sifir: '0',
  bir: '1',
  iki: '2',
  üç: '3',
  dört: '4',
  beş: '5',
  alti: '6',
  yedi: '7',
  sekiz: '8',
  dokuz: '9',
  ноль: '0',
  один: '1',
  два: '2',
  три: '3',
  четыре: '4',
  пять: '5',
  шесть: '6',
  семь: '7',
  восемь: '8',
  девять: '9',
  không: '0',
  một: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  nol: '0',
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  sembilan: '9',
  صفر: '0',
  واحد: '1',
  اثنان: '2',
  ثلاثة: '3',
  اربعة: '4',
  خمسة: '5',
  ستة: '6',
  سبعة: '7',
  ثمانية: '8',
  تسعة: '9',
  אפס: '0',
  אחת: '1',
  שתיים: '2',
  שלוש: '3',
  ארבע: '4',
  חמש: '5',
  שש: '6',
  שבע: '7',
  שמונה: '8',
  תשע: '9',
  शून्य: '0',
  एक: '1',
  दो: '2',
  तीन: '3',
  चार: '4',
  पाँच: '5',
  पांच: '5',
  छह: '6',
  सात: '7',
  आठ: '8',
  नौ: '9',
};

/** Chinese and Japanese digits (plain, formal and spoken); only runs of five or more are read as a hidden number. */
const HAN_DIGITS = '零一二三四五六七八九';
const HAN_SAME: Readonly<Record<string, string>> = {
  〇: '零',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  幺: '一',
  两: '二',
  兩: '二',
};
const HANGUL_DIGITS: Readonly<Record<string, string>> = {
  영: '0',
  공: '0',
  일: '1',
  이: '2',
  삼: '3',
  사: '4',
  오: '5',
  육: '6',
  칠: '7',
  팔: '8',
  구: '9',
};

/** Circled, squared and keycap forms that NFKC leaves alone. */
const KEYCAP = /\u20e3/g;

interface Replacement {
  start: number;
  end: number;
  by: string;
}

/** How the sign in the middle of an address is spelled out. */
const AT_WORDS =
  'at|ät|arroba|arobase|chiocciola|małpa|malpa|собака|эт|アットマーク|アット|あっとまーく|あっと|골뱅이|艾特|圈a|小老鼠|kuyruklu a|snabel-?a|apenstaartje|apestaart|klammeraffe|שטרודל|ات|آت|a móc|a còng';
/** How the dot is spelled out. */
const DOT_WORDS =
  'dot|punkt|punt|point|punto|ponto|kropka|точка|ドット|どっと|닷|점|点|點|nokta|titik|chấm|نقطة|נקודה|จุด|डॉट';
/** An address without its local part, the dot written or spelled out; a dot before a space alone ends a sentence. */
const HOST_FOLLOWS = `(?=[\\p{L}\\d][\\p{L}\\d-]{0,40}?\\s{0,3}[([{（【]?\\s{0,3}(?:\\.(?!\\s)|(?<=[\\s([{（【])\\.|(?:${DOT_WORDS}))\\s{0,3}[)\\]}）】]?\\s{0,3}[a-z]{2,12})`;

const AT_SIGN = new RegExp(
  `\\s{0,3}[([{<（【]\\s{0,3}(?:${AT_WORDS}|@|a)\\s{0,3}[)\\]}>）】]\\s{0,3}|\\s(?:${AT_WORDS})\\s{1,3}${HOST_FOLLOWS}|(?<=[a-z\\d])\\s?(?:艾特|圈a|小老鼠|アットマーク|アット|あっと|골뱅이)\\s?${HOST_FOLLOWS}`,
  'gu',
);
const DOT_SIGN = new RegExp(
  `\\s{0,3}[([{<（【]\\s{0,3}(?:${DOT_WORDS}|\\.)\\s{0,3}[)\\]}>）】]\\s{0,3}(?=[a-z]{2,12}(?![a-z]))|(?<=[a-z\\d])\\s(?:${DOT_WORDS})\\s{1,3}(?=[a-z]{2,12}(?![a-z]))|(?<=[a-z\\d])\\s?[点點점]\\s?(?=[a-z]{2,12}(?![a-z]))`,
  'gu',
);
const PLAIN_ADDRESS = /([a-z\d])\s{1,2}@\s{0,2}(?=[a-z\d])|([a-z\d])@\s{1,2}(?=[a-z\d])/gu;
const SPACED_DOT =
  /(?<=[a-z\d-])(?:\s{1,2}\.\s{0,2}|\.\s{1,2})(?=(?:com|net|org|de|fr|es|it|co|cn|info|shop|io|me|ru|jp|kr|ly)(?![\p{L}\d]))/gu;

/** What must stand somewhere for {@link AT_SIGN} or {@link DOT_SIGN} to match; told much faster than they are. */
const AT_HINT = new RegExp(`[([{<（【]|\\s(?:${AT_WORDS})\\s|艾特|圈a|小老鼠|アットマーク|アット|あっと|골뱅이`, 'u');
const DOT_HINT = new RegExp(`[([{<（【]|\\s(?:${DOT_WORDS})\\s|[点點점]`, 'u');
const SPACED_HINT = /[a-z][ ._*-][a-z][ ._*-][a-z][ ._*-][a-z]/;
const LOOKALIKE_HINT = /[а-яіїјѕһёα-ωɡøł]/;
/** Words of digits by what they say. A map: looking up words of all kinds in it is cheap. */
const DIGITS = new Map(Object.entries(DIGIT_WORDS));
const LONGEST_DIGIT = Math.max(...[...DIGITS.keys()].map((word) => word.length));

function collect(text: string, pattern: RegExp, by: string): Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(pattern)) {
    const skip = match[1]?.length ?? match[2]?.length ?? 0;
    found.push({ start: match.index + skip, end: match.index + match[0].length, by });
  }
  return found;
}

/** Letters spaced out to get past a filter: `g m a i l`, `w-e-c-h-a-t`. Four single letters or more. */
function spacedLetters(text: string): Replacement[] {
  const found: Replacement[] = [];
  if (!SPACED_HINT.test(text)) return found;
  for (const match of text.matchAll(/(?<![\p{L}\d])[a-z](?:([ ._*-])[a-z](?![\p{L}\d])){3,40}/gu)) {
    found.push({ start: match.index, end: match.index + match[0].length, by: match[0].replace(/[^a-z]/g, '') });
  }
  return found;
}

/** Runs of spoken digits, Chinese digits and hangul digits, joined into one number. */
function spokenDigits(text: string): Replacement[] {
  const found: Replacement[] = [];
  let run: { start: number; end: number; digits: string; words: number } | undefined;
  const close = (): void => {
    if (run !== undefined && run.words >= 4) found.push({ start: run.start, end: run.end, by: run.digits });
    run = undefined;
  };
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*|\d+|[\n.!?;:]/gu)) {
    const said = match[0].length <= LONGEST_DIGIT ? DIGITS.get(match[0]) : undefined;
    const digit = said ?? (run !== undefined && /^\d{1,4}$/.test(match[0]) ? match[0] : undefined);
    const end = match.index + match[0].length;
    if (digit === undefined || (run !== undefined && match.index - run.end > 3)) close();
    if (digit === undefined) continue;
    if (run === undefined) run = { start: match.index, end, digits: digit, words: 1 };
    else run = { start: run.start, end, digits: run.digits + digit, words: run.words + (/\d/.test(match[0]) ? 0 : 1) };
  }
  close();
  for (const match of text.matchAll(
    /[零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖幺两兩\d][零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖幺两兩\d -]{4,40}/gu,
  )) {
    const han = [...match[0]].filter((char) => char !== ' ' && char !== '-');
    if (han.filter((char) => !/\d/.test(char)).length < 5) continue;
    const digits = han
      .map((char) => (/\d/.test(char) ? char : String(HAN_DIGITS.indexOf(HAN_SAME[char] ?? char))))
      .join('');
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length, by: digits });
  }
  for (const match of text.matchAll(/[영공일이삼사오육칠팔구](?:[ -]?[영공일이삼사오육칠팔구]){6,20}/gu)) {
    const digits = [...match[0]].map((char) => HANGUL_DIGITS[char] ?? '').join('');
    found.push({ start: match.index, end: match.index + match[0].length, by: digits });
  }
  return found;
}

/** Words that mix Latin with lookalikes of another script. */
function lookalikes(text: string): Replacement[] {
  const found: Replacement[] = [];
  if (!LOOKALIKE_HINT.test(text)) return found;
  for (const match of text.matchAll(/[\p{L}\d]{2,60}/gu)) {
    const word = match[0];
    if (!/[a-z]/.test(word) || !LOOKALIKE_HINT.test(word)) continue;
    let at = match.index;
    for (const char of word) {
      const by = LOOKALIKES[char];
      if (by !== undefined && !/[øł]/.test(char)) found.push({ start: at, end: at + char.length, by });
      at += char.length;
    }
  }
  return found;
}

function apply(folded: Folded, replacements: Replacement[]): Folded {
  if (replacements.length === 0) return folded;
  const builder = new FoldedBuilder(folded.original);
  const copy = (from: number, to: number): void => {
    for (let i = from; i < to; i++) builder.add(folded.text.charAt(i), folded.starts[i] ?? 0, folded.ends[i] ?? 0);
  };
  let at = 0;
  for (const { start, end, by } of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    copy(at, start);
    builder.add(by, folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0);
    at = end;
  }
  copy(at, folded.text.length);
  return builder.build();
}

/**
 * On top of {@link fold}, undoes the usual ways of hiding an address or a number: `abc (at) gmail dot com`,
 * `g m a i l`, Cyrillic letters in Latin words, `zero one five two ...`, 一三八..., keycaps. Runs of digits that were
 * written with digits stay as they are. Meant for rules that look for contacts and links, not for reading values.
 * Every position leads back into the original.
 */
export function unmask(original: string): Folded {
  let folded = fold(original);
  folded = apply(folded, collect(folded.text, KEYCAP, ''));
  folded = apply(folded, lookalikes(folded.text));
  folded = apply(folded, [...spacedLetters(folded.text), ...spokenDigits(folded.text)]);
  folded = apply(folded, [
    ...(AT_HINT.test(folded.text) ? collect(folded.text, AT_SIGN, '@') : []),
    ...collect(folded.text, PLAIN_ADDRESS, '@'),
  ]);
  return apply(folded, [
    ...(DOT_HINT.test(folded.text) ? collect(folded.text, DOT_SIGN, '.') : []),
    ...collect(folded.text, SPACED_DOT, '.'),
  ]);
}
