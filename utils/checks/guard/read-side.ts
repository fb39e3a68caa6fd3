import { extractValues } from '../normalise/extract-values';
import { fold } from '../normalise/fold';
import type { Folded } from '../normalise/folded';
import { toOriginal } from '../normalise/folded';
import type { TermMatcher } from '../normalise/term-matcher';
import type { Value } from '../normalise/value';
import type { GuardLanguage } from './guard-data';
import { clausesOf, type Stretch, sentencesOf } from './sentences-of';

/** A word of the glossary in a text; offsets in the original. */
export interface Concept {
  labels: readonly string[];
  start: number;
  end: number;
  sentence: number;
  clause: number;
}

/** One of the two texts, read. */
export interface Side {
  text: string;
  tag: string;
  language: GuardLanguage;
  folded: Folded;
  values: readonly (Value & { sentence: number })[];
  /** Of all values. */
  readings: ReadonlySet<string>;
  /** Figures of words such as `both`. */
  doubtful: ReadonlySet<number>;
  /** Carriers, marketplaces and payment services. */
  names: readonly Concept[];
  concepts: readonly Concept[];
  actors: readonly Concept[];
  /** The concepts of each sentence. */
  bySentence: readonly (readonly Concept[])[];
  sentences: readonly Stretch[];
  /** Clauses of the whole text in order. */
  clauses: readonly (Stretch & { sentence: number })[];
}

function indexAt(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const PRINTED = new Set<Value['kind']>(['date', 'time', 'money', 'percent', 'code', 'placeholder', 'month']);

/** Words that are part of a printed value mean nothing besides: the `May` of `3 May`. */
function outside(concepts: readonly Concept[], values: readonly Value[]): Concept[] {
  const printed = values.filter(({ kind }) => PRINTED.has(kind));
  let next = 0;
  return concepts.filter(({ start, end }) => {
    while ((printed[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const value = printed[next];
    return value === undefined || value.span.start > start || value.span.end < end;
  });
}

/** The texts that were read last: while a reply is edited, the one that it is compared with stays the same. */
const sides: { side: Side; names: TermMatcher }[] = [];
const KEPT_SIDES = 4;

/** Reads the values, concepts, sentences and clauses of a text. Linear in its length. */
export function readSide(text: string, tag: string, language: GuardLanguage, names: TermMatcher): Side {
  const known = sides.find(
    ({ side, names: own }) => side.text === text && side.tag === tag && side.language === language && own === names,
  );
  if (known !== undefined) return known.side;
  const side = read(text, tag, language, names);
  sides.unshift({ side, names });
  sides.length = Math.min(sides.length, KEPT_SIDES);
  return side;
}

function read(text: string, tag: string, language: GuardLanguage, names: TermMatcher): Side {
  const folded = fold(text);
  const sentences = sentencesOf(text);
  const clauses = sentences.flatMap((sentence, index) =>
    clausesOf(text, sentence, language.language).map((clause) => ({ ...clause, sentence: index })),
  );
  const place = (hits: ReturnType<TermMatcher['find']>): Concept[] =>
    hits.map(({ start, end, labels }) => {
      const span = toOriginal(folded, start, end);
      const clause = indexAt(clauses, span.start);
      return { labels, start: span.start, end: span.end, clause, sentence: clauses[clause]?.sentence ?? 0 };
    });
  const values = extractValues(text, tag, language.values).map((value) => ({
    ...value,
    sentence: indexAt(sentences, value.span.start),
  }));
  const whole = place(language.terms.find(folded.text));
  const endings = place(language.endings.find(folded.text)).filter(
    ({ labels, start, end }) =>
      !whole.some((one) => one.start <= start && one.end >= end && labels.every((label) => one.labels.includes(label))),
  );
  const concepts = outside(
    [...whole, ...endings].sort((a, b) => a.start - b.start),
    values,
  );
  const bySentence: Concept[][] = sentences.map(() => []);
  for (const concept of concepts) bySentence[concept.sentence]?.push(concept);
  return {
    text,
    tag,
    language,
    folded,
    values,
    readings: new Set(values.flatMap(({ readings }) => readings)),
    doubtful: language.values.numbers.doubtfulFigures(folded),
    names: place(names.find(folded.text)),
    concepts,
    bySentence,
    actors: place(language.actors.find(folded.text)),
    sentences,
    clauses,
  };
}
