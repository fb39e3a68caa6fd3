import type { Folded } from './folded';
import { FoldedBuilder } from './folded';

const INVISIBLE =
  /^(?:\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])$/;
const MARK = /^\p{M}$/u;
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

const cache = new Map<string, string>();

function foldCluster(cluster: string): string {
  const known = cache.get(cluster);
  if (known !== undefined) return known;
  let out = '';
  for (const char of cluster.normalize('NFKC')) {
    if (INVISIBLE.test(char) || OPTIONAL_MARK.test(char)) continue;
    if (/^\s$/.test(char)) out += char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029' ? '\n' : ' ';
    else if (DIGIT.test(char)) out += digitValue(char);
    else out += SAME[char] ?? (char.toLowerCase().length === char.length ? char.toLowerCase() : char);
  }
  if (cache.size > 20_000) cache.clear();
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
  const made = folded(original);
  if (original.length < WORTH_KEEPING) return made;
  for (const oldest of foldedTexts.keys()) {
    if (foldedTexts.size < KEPT_TEXTS) break;
    foldedTexts.delete(oldest);
  }
  foldedTexts.set(original, made);
  return made;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/g;
const spaceFor = (sign: string): string => (sign === '\r' ? '\n' : ' ');

function folded(original: string): Folded {
  const builder = new FoldedBuilder(original);
  let at = 0;
  while (at < original.length) {
    // fast way for plain ASCII that no mark follows
    let plain = at;
    while (original.charCodeAt(plain) < 0x80) plain++;
    if (plain > at && original.charCodeAt(plain) >= 0x300) plain--;
    if (plain > at) {
      builder.addAlike(original.slice(at, plain).toLowerCase().replace(CONTROL, spaceFor), at);
      at = plain;
      continue;
    }
    let end = at + ((original.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    // a base and its marks fold together, so that composed and decomposed forms meet; at most 8 marks
    for (let marks = 0; end < original.length && marks < 8; marks++) {
      if (original.charCodeAt(end) < 0x300) break;
      const width = (original.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
      if (!MARK.test(original.slice(end, end + width))) break;
      end += width;
    }
    builder.add(foldCluster(original.slice(at, end)), at, end);
    at = end;
  }
  return builder.build();
}
