import type { LexiconFile } from './lexicon-file';

/**
 * A lexicon as it is shipped in `public/knowledge/triage/lexicon.<lang>.json`: cut from `locales/lexicon/<lang>.json`
 * by test/eval/training/build-lexicons.ts. Lines of `concept:pattern;pattern`.
 * One-byte stand-ins for the letters of other scripts make it smaller and quicker to read.
 */
export interface PackedLexicon {
  lang: string;
  source: string;
  /** Letters of another script, commonest first, for which the fields below write the sign of `signs` at that place. */
  letters: string;
  signs: string;
  concepts: string;
  before: string;
  after: string;
  figures: string;
}

const listed = (patterns: string): string[] => (patterns === '' ? [] : patterns.split(';'));

/** Signs that may stand for letters: no pattern syntax, no escape in JSON. */
const STAND_INS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!$%&@[]^_`{}<>,.+/0123456789';

function translate(text: string, from: readonly string[], to: readonly string[]): string {
  if (from.length === 0) return text;
  const table = new Map(from.map((sign, index) => [sign, to[index] ?? sign]));
  let out = '';
  for (const sign of text) out += table.get(sign) ?? sign;
  return out;
}

/** The shipped form of a lexicon as the source form. */
export function unpackLexicon(packed: PackedLexicon): LexiconFile {
  const letters = [...packed.letters];
  const signs = [...packed.signs];
  const plain = (text: string) => translate(text, signs, letters);
  const concepts: Record<string, string[]> = {};
  for (const packedLine of packed.concepts === '' ? [] : packed.concepts.split('\n')) {
    // Concept ids are written as they are.
    const mark = packedLine.indexOf(':');
    const line = packedLine.slice(0, mark + 1) + plain(packedLine.slice(mark + 1));
    const colon = line.indexOf(':');
    concepts[line.slice(0, colon)] = listed(line.slice(colon + 1));
  }
  return {
    lang: packed.lang,
    source: packed.source,
    concepts,
    negation: { before: listed(plain(packed.before)), after: listed(plain(packed.after)) },
    figures: listed(plain(packed.figures)),
  };
}

/** The source form of a lexicon as the shipped form. */
export function packLexicon(file: LexiconFile): PackedLexicon {
  const filled = Object.entries(file.concepts).filter(([, patterns]) => patterns.length > 0);
  const all = [...filled.map(([, patterns]) => patterns), file.negation.before, file.negation.after, file.figures].map(
    (patterns) => patterns.join(';'),
  );
  const counts = new Map<string, number>();
  for (const sign of all.join(';')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const free = [...STAND_INS].filter((sign) => !counts.has(sign));
  const letters = [...counts]
    .filter(([sign, count]) => sign > '\u007f' && count > 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, free.length)
    .map(([sign]) => sign);
  const signs = free.slice(0, letters.length);
  const short = (patterns: readonly string[]) => translate(patterns.join(';'), letters, signs);
  return {
    lang: file.lang,
    source: file.source,
    letters: letters.join(''),
    signs: signs.join(''),
    concepts: filled.map(([id, patterns]) => `${id}:${short(patterns)}`).join('\n'),
    before: short(file.negation.before),
    after: short(file.negation.after),
    figures: short(file.figures),
  };
}
