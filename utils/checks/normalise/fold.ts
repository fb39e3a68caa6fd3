import type { Folded } from './folded';
import { kindsAt, MARK, widthAt } from './sign-kinds';
import { textOfUnits } from './text-of-units';

const INVISIBLE =
  /^(?:\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])$/;
/** Vowel signs of Arabic and Hebrew and the Arabic stretcher: written or not at the writer's pleasure. */
const OPTIONAL_MARK = /^[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]$/;
const DIGIT = /^\p{Nd}$/u;

const SAME: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2033': '"',
  '\u05f3': "'",
  '\u05f4': '"',
  '\u066a': '%',
  '\u066b': '.',
  '\u066c': ',',
  '\u060c': ',',
  '\u061b': ';',
  '\u061f': '?',
  '\u3001': ',',
  '\u3002': '.',
  '\u301c': '~',
  '\u0964': '.',
  '\u0623': '\u0627',
  '\u0625': '\u0627',
  '\u0622': '\u0627',
  '\u0671': '\u0627',
  '\u0649': '\u064a',
  '\u06a9': '\u0643',
  '\u06cc': '\u064a',
  '\u0130': 'i',
  '\u0131': 'i',
};

/** Value of a decimal digit of any script: each block of ten starts at a code point whose neighbours are digits too. */
function digitValue(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  // blocks that touch each other (mathematical digits) are tens apart from U+1D7CE
  return String(code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : code - zero);
}

/** Control signs below the space, which part words as spaces do. */
const CONTROL_END = 0x20;

/** One sign that no longer changes under NFKC, in its plain form; nothing for one that is left out. */
function plainSign(sign: string): string {
  if (INVISIBLE.test(sign) || OPTIONAL_MARK.test(sign)) return '';
  if (sign.charCodeAt(0) < CONTROL_END || /^\s$/.test(sign)) return LINE_BREAK.test(sign) ? '\n' : ' ';
  if (DIGIT.test(sign)) return digitValue(sign);
  const lower = sign.toLowerCase();
  return SAME[sign] ?? (lower.length === sign.length ? lower : sign);
}

const LINE_BREAK = /^[\n\r\u2028\u2029]$/;

function plainSigns(cluster: string): string {
  let out = '';
  for (const sign of cluster.normalize('NFKC')) out += plainSign(sign);
  return out;
}

const PAGE = 256;
/** What becomes of each sign that no mark follows, page by page, made when first met; 0 where it is not one unit. */
const pages: (Uint16Array | undefined)[] = [];
/** Something that a page may hold and that is neither composed nor a capital. */
const SPECIAL = new RegExp(
  `${[INVISIBLE, OPTIONAL_MARK, DIGIT, /^\s$/].map(({ source }) => source.slice(1, -1)).join('|')}|[${Object.keys(SAME).join('')}]`,
  'u',
);

/** A page is made in pieces of so many signs: most pieces stay as they are. */
const PIECE = 16;

/** A text that is composed and in lower case is so in all its parts. */
const changes = (signs: string): boolean =>
  signs.normalize('NFKC') !== signs || signs.toLowerCase() !== signs || SPECIAL.test(signs);

function pageOf(number: number): Uint16Array {
  const page = Uint16Array.from({ length: PAGE }, (_, place) => number * PAGE + place);
  const signs = textOfUnits(page, PAGE);
  for (let from = 0; from < PAGE; from += PIECE) {
    if (number > 0 && !changes(signs.slice(from, from + PIECE))) continue;
    for (let place = from; place < from + PIECE; place++) {
      const plain = plainSigns(signs.charAt(place));
      page[place] = plain.length === 1 ? plain.charCodeAt(0) : 0;
    }
  }
  pages[number] = page;
  return page;
}

const cache = new Map<string, string>();
const KEPT_CLUSTERS = 20_000;

function foldCluster(cluster: string): string {
  const known = cache.get(cluster);
  if (known !== undefined) return known;
  const out = plainSigns(cluster);
  if (cache.size > KEPT_CLUSTERS) cache.clear();
  cache.set(cluster, out);
  return out;
}

/** The texts that were folded last: several examiners read the same reply. Nobody writes into a {@link Folded}. */
const foldedTexts = new Map<string, Folded>();
const KEPT_TEXTS = 8;
const WORTH_KEEPING = 60;

/**
 * Brings a text into one form for matching: NFKC, lower case, ASCII digits, plain dashes, quotes and spaces, no
 * invisible characters, no optional vowel signs; Arabic letter variants and the Turkish i's are made one. Keeps line
 * breaks and all other punctuation. Linear in the length of the text.
 */
export function fold(original: string): Folded {
  const known = foldedTexts.get(original);
  if (known !== undefined) return known;
  const made = SIGN_BY_SIGN.test(original) ? folded(original) : foldedAtOnce(original);
  if (original.length < WORTH_KEEPING) return made;
  for (const oldest of foldedTexts.keys()) {
    if (foldedTexts.size < KEPT_TEXTS) break;
    foldedTexts.delete(oldest);
  }
  foldedTexts.set(original, made);
  return made;
}

/** Most marks on one letter that are folded with it. */
const MOST_MARKS = 8;
/** No mark is written before this one. */
const FIRST_MARK = 0x300;
/** Pictures, written as pairs: none of them changes. */
const FIRST_PICTURE = 0x1f300;
const LAST_PICTURE = 0x1faff;

/** Where the marks on the sign before `at` end. */
function marksEnd(text: string, at: number): number {
  let end = at;
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    if (!(text.charCodeAt(end) >= FIRST_MARK) || (kindsAt(text, end) & MARK) === 0) break;
    end += widthAt(text, end);
  }
  return end;
}

/** One sign each that becomes one, whatever stands beside it: Latin, Cyrillic, Hebrew, Arabic, Han, kana, Hangul. */
const ONE_EACH =
  '\\n\\r\\x20-\\x7e\\xa0-\\xa7\\xa9\\xab\\xac\\xae\\xb0\\xb1\\xb6\\xb7\\xbb\\xbf-\\u012f\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e\\u0400-\\u045f\\u05d0-\\u05ea\\u060c\\u061b\\u061f-\\u063a\\u0641-\\u064a\\u0660-\\u0669\\u1ea0-\\u1ef9\\u2010-\\u2015\\u2018-\\u201e\\u2022\\u20ac\\u3000-\\u3029\\u3041-\\u3096\\u30a1-\\u30fe\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff5e';
/** Something else: what it becomes depends on its neighbours, or is nothing or several signs. */
const SIGN_BY_SIGN = new RegExp(`[^${ONE_EACH}]`);
/** Those of them that become another sign than their small letter. */
const CHANGED = new RegExp(`[\\r\\xa0\\u0660-\\u0669\\u3000\\uff01-\\uff5e${Object.keys(SAME).join('')}]`, 'g');

/** `places[at]` is `at`: where the signs of a text lie that are all in their own place. */
let places = new Int32Array(0);

function foldedAtOnce(original: string): Folded {
  const { length } = original;
  if (places.length <= length) places = Int32Array.from({ length: length * 2 + 1024 }, (_, at) => at);
  return {
    original,
    text: original.toLowerCase().replace(CHANGED, foldCluster),
    starts: places.subarray(0, length),
    ends: places.subarray(1, length + 1),
  };
}

/** Reads sign by sign from tables: no piece of the text is made for a sign that stays one. */
function folded(original: string): Folded {
  const { length } = original;
  let units = new Uint16Array(length);
  let starts = new Int32Array(length);
  let ends = new Int32Array(length);
  let size = 0;
  for (let at = 0; at < length; ) {
    const code = original.charCodeAt(at);
    // a base and its marks fold together, so that composed and decomposed forms meet
    const end = original.charCodeAt(at + 1) >= FIRST_MARK ? marksEnd(original, at + widthAt(original, at)) : at + 1;
    if (end === at + 1) {
      const unit = (pages[code >> 8] ?? pageOf(code >> 8))[code & 0xff] ?? 0;
      if (unit !== 0 && size < units.length) {
        units[size] = unit;
        starts[size] = at;
        ends[size++] = end;
        at = end;
        continue;
      }
    }
    const piece = isPicture(original, at, end) ? original.slice(at, end) : foldCluster(original.slice(at, end));
    if (size + piece.length > units.length) {
      const room = (size + piece.length) * 2 + length - at;
      units = larger(units, new Uint16Array(room));
      starts = larger(starts, new Int32Array(room));
      ends = larger(ends, new Int32Array(room));
    }
    for (let place = 0; place < piece.length; place++, size++) {
      units[size] = piece.charCodeAt(place);
      starts[size] = at;
      ends[size] = end;
    }
    at = end;
  }
  return { original, text: textOfUnits(units, size), starts: starts.slice(0, size), ends: ends.slice(0, size) };
}

function isPicture(text: string, at: number, end: number): boolean {
  const sign = end === at + 2 ? (text.codePointAt(at) ?? 0) : 0;
  return sign >= FIRST_PICTURE && sign <= LAST_PICTURE;
}

function larger<Places extends Uint16Array | Int32Array>(old: Places, made: Places): Places {
  made.set(old);
  return made;
}
