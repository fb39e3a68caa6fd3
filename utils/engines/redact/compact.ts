/**
 * Classes of letters in few ranges. `\p{L}` has some six hundred ranges, and a pattern that names it a dozen times takes
 * longer to be made than a message takes to be read. The ranges here hold the scripts that buyers write in; capitals are
 * few because {@link import('./views').Views.shape} writes those with accents without.
 */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u0373\\u0376-\\u037d\\u0386\\u0388-\\u0481\\u048a-\\u0588\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u06d3\\u06d5-\\u06ff\\u0750-\\u08c9\\u0900-\\u0963\\u0970-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u109f\\u10a0-\\u137f\\u1780-\\u17d3\\u1e00-\\u1fff\\u3005-\\u3007\\u3041-\\u30fa\\u30fc-\\u318e\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff66-\\uff9d\\u{20000}-\\u{3134f}',
  M: '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06ed\\u0900-\\u0903\\u093a-\\u094f\\u0951-\\u0957\\u0981-\\u0983\\u09bc-\\u09cd\\u0b82-\\u0bcd\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u3099\\u309a',
  Lu: 'A-Z\\u00c6\\u00d0\\u00d8\\u00de\\u0110\\u0126\\u0141\\u014a\\u0152\\u0166\\u018f\\u0391-\\u03a9\\u0400-\\u042f\\u0490\\u0492\\u049a\\u04a2\\u04ae\\u04b0\\u04ba\\u04d8\\u04e8\\u0531-\\u0556',
  Ll: 'a-z\\u00b5\\u00df-\\u00f6\\u00f8-\\u024f\\u03ac-\\u03ce\\u0430-\\u048f\\u0491\\u0493-\\u0499\\u049b-\\u04a1\\u04a3-\\u04ad\\u04af\\u04b1-\\u04b9\\u04bb-\\u04d7\\u04d9-\\u04e7\\u04e9-\\u052f\\u0561-\\u0587\\u1e00-\\u1fff',
  Lo: '\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u06d3\\u06d5-\\u06ff\\u0750-\\u08c9\\u0904-\\u0e33\\u0e40-\\u0e46\\u0e81-\\u109f\\u10d0-\\u137f\\u1780-\\u17b3\\u3006\\u3041-\\u3096\\u30a1-\\u30fa\\u30ff-\\u318e\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff66-\\uff9d\\u{20000}-\\u{3134f}',
  N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0e50-\\u0e59\\u2070-\\u2089\\u2150-\\u218b\\u2460-\\u249b\\uff10-\\uff19',
  'Script=Han':
    '\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}',
  'Script=Hiragana': '\\u3041-\\u3096\\u309d-\\u309f',
  'Script=Katakana': '\\u30a1-\\u30fa\\u30fd-\\u30ff\\u31f0-\\u31ff\\uff66-\\uff6f\\uff71-\\uff9d',
  'Script=Hangul': '\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7a3',
  'Script=Thai': '\\u0e01-\\u0e3a\\u0e40-\\u0e5b',
  'Script=Latin': 'A-Za-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u1e00-\\u1eff',
  'Script=Cyrillic': '\\u0400-\\u052f',
  'Script=Arabic': '\\u0620-\\u064a\\u066e-\\u06ff\\u0750-\\u08c9',
  'Script=Hebrew': '\\u0591-\\u05f4',
};

const PIECE = /\\p\{([^}]*)\}|\\u\{[^}]*\}|\\[^p]|[[\]]|[\u00c0-\u024f\u1e00-\u1eff\u0386-\u03ab]/gu;

/** A capital without its accent, where that is a letter of its own; other letters as they are. */
export function plainCapital(char: string): string {
  if (char < '\u00c0' || char === char.toLowerCase()) return char;
  const base = char.normalize('NFD').charAt(0);
  return /[A-Z\u0391-\u03a9]/.test(base) ? base : char;
}

/** A pattern with its classes of letters in few ranges, for {@link import('./views').Views.shape}. */
export function compact(source: string | RegExp, flags = 'gu'): RegExp {
  const [body, its] = typeof source === 'string' ? [source, flags] : [source.source, source.flags];
  let inClass = false;
  const small = body.replace(PIECE, (piece, name: string | undefined) => {
    if (piece === '[' || piece === ']') inClass = piece === '[';
    if (name === undefined) return piece.length === 1 ? plainCapital(piece) : piece;
    const ranges = CLASSES[name];
    if (ranges === undefined) return piece;
    return inClass ? ranges : `[${ranges}]`;
  });
  return new RegExp(small, its);
}
