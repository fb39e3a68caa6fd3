import type { LexiconFile } from './lexicon-file';

/**
 * A lexicon as it is shipped in `public/knowledge/triage/lexicon.<lang>.json`: cut from `locales/lexicon/<lang>.json`
 * by test/eval/training/build-lexicons.ts. Lines of `concept:pattern;pattern`.
 */
export interface PackedLexicon {
  lang: string;
  source: string;
  concepts: string;
  before: string;
  after: string;
  figures: string;
}

const listed = (patterns: string): string[] => (patterns === '' ? [] : patterns.split(';'));

/** The shipped form of a lexicon as the source form. */
export function unpackLexicon(packed: PackedLexicon): LexiconFile {
  const concepts: Record<string, string[]> = {};
  for (const line of packed.concepts.split('\n')) {
    const colon = line.indexOf(':');
    concepts[line.slice(0, colon)] = listed(line.slice(colon + 1));
  }
  return {
    lang: packed.lang,
    source: packed.source,
    concepts,
    negation: { before: listed(packed.before), after: listed(packed.after) },
    figures: listed(packed.figures),
  };
}

/** The source form of a lexicon as the shipped form. */
export function packLexicon(file: LexiconFile): PackedLexicon {
  return {
    lang: file.lang,
    source: file.source,
    concepts: Object.entries(file.concepts)
      .filter(([, patterns]) => patterns.length > 0)
      .map(([id, patterns]) => `${id}:${patterns.join(';')}`)
      .join('\n'),
    before: file.negation.before.join(';'),
    after: file.negation.after.join(';'),
    figures: file.figures.join(';'),
  };
}
