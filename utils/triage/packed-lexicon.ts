import type { LexiconFile } from './lexicon-file';

/**
 * A lexicon as it is shipped, cut from `locales/lexicon/<lang>.json` by test/eval/training/build-lexicons.ts in two
 * files: what matters to a case in `public/knowledge/triage/lexicon.<lang>.json`, the general words of the language for
 * things, people, time, manners and feelings in `public/knowledge/language/vocabulary.<lang>.json`. Lines of `pattern;pattern`, the nth for the nth concept of `concepts.json`.
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

/** The shipped form of a lexicon as the source form. `ids`: the concepts, as in `triage/concepts.json`. */
export function unpackLexicon(packed: PackedLexicon, ids: readonly string[]): LexiconFile {
  const letters = [...packed.letters];
  const signs = [...packed.signs];
  const plain = (text: string) => translate(text, signs, letters);
  const lines = plain(packed.concepts).split('\n');
  return {
    lang: packed.lang,
    source: packed.source,
    concepts: Object.fromEntries(ids.map((id, index) => [id, listed(lines[index] ?? '')])),
    negation: { before: listed(plain(packed.before)), after: listed(plain(packed.after)) },
    figures: listed(plain(packed.figures)),
  };
}

/** One lexicon out of two of the same language, each of which has concepts of its own. */
export function joinLexicons(first: LexiconFile, second: LexiconFile): LexiconFile {
  const concepts: Record<string, string[]> = {};
  for (const [id, patterns] of Object.entries(first.concepts))
    concepts[id] = [...patterns, ...(second.concepts[id] ?? [])];
  return {
    ...first,
    concepts,
    negation: {
      before: [...first.negation.before, ...second.negation.before],
      after: [...first.negation.after, ...second.negation.after],
    },
    figures: [...first.figures, ...second.figures],
  };
}

/** The source form of a lexicon as the shipped form. */
export function packLexicon(file: LexiconFile, ids: readonly string[]): PackedLexicon {
  const filled = ids.map((id) => file.concepts[id] ?? []);
  const all = [...filled, file.negation.before, file.negation.after, file.figures].map((patterns) =>
    patterns.join(';'),
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
    concepts: filled.map(short).join('\n'),
    before: short(file.negation.before),
    after: short(file.negation.after),
    figures: short(file.figures),
  };
}
