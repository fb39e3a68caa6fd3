import type { Confusions, Glossary } from '@/utils/domain/schemas/glossary';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import { TermMatcher, WordTable } from '../normalise/term-matcher';
import { buildValueLexicon, type ValueLexicon } from '../normalise/value-lexicon';
import { type NamePatterns, namePatterns } from './read-names';

/** One language made ready for comparing. */
export interface GuardLanguage {
  language: string;
  glossary: Glossary;
  values: ValueLexicon;
  /** Labels are the concepts of the glossary. */
  terms: TermMatcher;
  /** The same labels by endings alone (`*meyin`): they speak also inside a longer expression. */
  endings: TermMatcher;
  /** Labels `we` and `you`: verb endings and set phrases that show who acts. */
  actors: TermMatcher;
}

export type PairKind = Confusions['pairs'][number]['kind'];

/** Everything the guard knows; built once and kept. */
export interface GuardData {
  /** By primary language tag, built when first asked for. */
  language(tag: string): GuardLanguage | undefined;
  pairs: readonly { a: string; b: string; kind: PairKind }[];
  /** Who must not become whom, in both directions; `fro` of those that say which way a thing goes. */
  parties: readonly { one: string; other: string; fro: boolean }[];
  /** Carriers, marketplaces, payment services: which one a text names. */
  names: TermMatcher;
  /** How persons are named. */
  titles: NamePatterns;
}

/** A prefix of one or two letters, such as `un*`, begins too many words to say anything. */
const telling = (patterns: string): string =>
  patterns
    .split('|')
    .filter((pattern) => !/^[a-zà-ÿ]{1,2}\*$/iu.test(pattern))
    .join('|');

function onlyEndings(terms: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [label, joined] of Object.entries(terms)) {
    const endings = joined.split('|').filter((pattern) => /^\*\p{L}+\*?$/u.test(pattern));
    if (endings.length > 0) found[label] = endings.join('|');
  }
  return found;
}

function build(glossary: Glossary, times: TimeWordsFile): GuardLanguage {
  const table = new WordTable();
  return {
    language: glossary.language,
    glossary,
    values: buildValueLexicon(glossary, times, table),
    terms: new TermMatcher(glossary.language, { ...glossary.terms, soft: telling(glossary.terms.soft ?? '') }, table),
    endings: new TermMatcher(glossary.language, onlyEndings(glossary.terms), table),
    actors: new TermMatcher(
      glossary.language,
      { we: glossary.actors?.we ?? '', you: glossary.actors?.you ?? '' },
      table,
    ),
  };
}

/** Makes glossaries ready. Languages without a glossary are compared by their values alone, as English ones. */
export function buildGuardData(
  glossaries: readonly Glossary[],
  confusions: Confusions,
  times: TimeWordsFile,
): GuardData {
  const known = new Map(glossaries.map((glossary) => [glossary.language, glossary]));
  const built = new Map<string, GuardLanguage>();
  return {
    language(tag) {
      const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
      const ready = built.get(base);
      if (ready !== undefined) return ready;
      const glossary = known.get(base);
      if (glossary === undefined) return undefined;
      const made = build(glossary, times);
      built.set(base, made);
      return made;
    },
    pairs: confusions.pairs,
    parties: confusions.pairs
      .filter(({ kind }) => kind === 'party')
      .flatMap(({ a, b }) => [
        { one: a, other: b, fro: a === 'to_us' },
        { one: b, other: a, fro: a === 'to_us' },
      ]),
    names: new TermMatcher('zh', confusions.names),
    titles: namePatterns(confusions.titles),
  };
}
