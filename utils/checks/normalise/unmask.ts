import { fold } from './fold';
import type { Folded } from './folded';
import { FoldedBuilder } from './folded';
import type { Replacement } from './replacement';
import { spacedLetters } from './spaced-letters';
import { spokenDigits } from './spoken-digits';
import { withoutLookalikes } from './without-lookalikes';

/** Circled, squared and keycap forms that NFKC leaves alone. */
const KEYCAP = '\u20e3';

/** How the sign in the middle of an address is spelled out. */
const AT_WORDS =
  'at|ät|arroba|arobase|chiocciola|małpa|malpa|собака|эт|アットマーク|アット|あっとまーく|あっと|골뱅이|艾特|圈a|小老鼠|kuyruklu a|snabel-?a|apenstaartje|apestaart|klammeraffe|שטרודל|ات|آت|แอท|एट|a móc|a còng';
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
/** The commonest ending, spelled out in other letters. */
const COM_SIGN =
  /\s{0,2}(?:닷\s?컴|ดอท\s?คอม|ดอต\s?คอม|ドット\s?コム|どっとこむ|точка\s?ком|نقطة\s?كوم|डॉट\s?कॉम|נקודה\s?קום)/gu;
const PLAIN_ADDRESS = /([a-z\d])\s{1,2}@\s{0,2}(?=[a-z\d])|([a-z\d])@\s{1,2}(?=[a-z\d])/gu;
const SPACED_DOT =
  /(?<=[a-z\d-])(?:\s{1,2}\.\s{0,2}|\.\s{1,2})(?=(?:com|net|org|de|fr|es|it|co|cn|info|shop|io|me|ru|jp|kr|ly)(?![\p{L}\d]))/gu;

/** What must stand somewhere for {@link AT_SIGN} or {@link DOT_SIGN} to match; told much faster than they are. */
const AT_HINT = new RegExp(`[([{<（【]|\\s(?:${AT_WORDS})\\s|艾特|圈a|小老鼠|アットマーク|アット|あっと|골뱅이`, 'u');
const DOT_HINT = new RegExp(`[([{<（【]|\\s(?:${DOT_WORDS})\\s|[点點점]`, 'u');
function collect(text: string, pattern: RegExp, by: string): Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(pattern)) {
    const skip = match[1]?.length ?? match[2]?.length ?? 0;
    found.push({ start: match.index + skip, end: match.index + match[0].length, by });
  }
  return found;
}

function apply(folded: Folded, replacements: Replacement[]): Folded {
  if (replacements.length === 0) return folded;
  const builder = new FoldedBuilder(folded.original);
  let at = 0;
  for (const { start, end, by } of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    builder.addFrom(folded, at, start);
    builder.add(by, folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0);
    at = end;
  }
  builder.addFrom(folded, at, folded.text.length);
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
  if (folded.text.includes(KEYCAP)) folded = apply(folded, collect(folded.text, new RegExp(KEYCAP, 'g'), ''));
  folded = { ...folded, text: withoutLookalikes(folded.text) };
  folded = apply(folded, [...spacedLetters(folded.text), ...spokenDigits(folded.text)]);
  folded = apply(folded, collect(folded.text, COM_SIGN, '.com'));
  folded = apply(folded, [
    ...(AT_HINT.test(folded.text) ? collect(folded.text, AT_SIGN, '@') : []),
    ...collect(folded.text, PLAIN_ADDRESS, '@'),
  ]);
  return apply(folded, [
    ...(DOT_HINT.test(folded.text) ? collect(folded.text, DOT_SIGN, '.') : []),
    ...collect(folded.text, SPACED_DOT, '.'),
  ]);
}
