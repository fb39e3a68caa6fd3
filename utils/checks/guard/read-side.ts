import { extractValues } from '../normalise/extract-values';
import { fold } from '../normalise/fold';
import type { Folded } from '../normalise/folded';
import { toOriginal } from '../normalise/folded';
import type { TermHit, TermMatcher } from '../normalise/term-matcher';
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

/** Endings whose meaning a hit around them already has are left out. Both are in the order of the text. */
function withoutSaid(endings: readonly Concept[], whole: readonly Concept[]): Concept[] {
  const furthest: number[] = [];
  let far = 0;
  for (const { end } of whole) {
    far = Math.max(far, end);
    furthest.push(far);
  }
  return endings.filter(({ labels, start, end }) => {
    let at = lastFrom(whole, start);
    // Before this one nothing reaches so far.
    for (; at >= 0 && (furthest[at] ?? 0) >= end; at--) {
      const one = whole[at];
      if (one !== undefined && one.end >= end && labels.every((label) => one.labels.includes(label))) return false;
    }
    return true;
  });
}

/** The last hit that begins at `start` or before, -1 where none does. */
function lastFrom(hits: readonly Concept[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The texts that were read last: while a reply is edited, those that it is compared with stay the same. */
const sides: { side: Side; names: TermMatcher }[] = [];
const KEPT_SIDES = 24;
/** The texts that are kept have so many characters together, besides the two that were read last. */
const KEPT_CHARACTERS = 8000;

/** Reads the values, concepts, sentences and clauses of a text. Linear in its length. */
export function readSide(text: string, tag: string, language: GuardLanguage, names: TermMatcher): Side {
  const place = sides.findIndex(
    ({ side, names: own }) => side.text === text && side.tag === tag && side.language === language && own === names,
  );
  const known = sides[place];
  if (known !== undefined) {
    if (place > 0) sides.unshift(...sides.splice(place, 1));
    return known.side;
  }
  const side = read(text, tag, language, names);
  sides.unshift({ side, names });
  let kept = 0;
  let characters = 0;
  for (const one of sides) {
    characters += one.side.text.length;
    if (kept >= KEPT_SIDES || (kept >= 2 && characters > KEPT_CHARACTERS)) break;
    kept++;
  }
  sides.length = kept;
  return side;
}

function read(text: string, tag: string, language: GuardLanguage, names: TermMatcher): Side {
  const folded = fold(text);
  const sentences = sentencesOf(text);
  const clauses = sentences.flatMap((sentence, index) =>
    clausesOf(text, sentence, language.language).map((clause) => ({ ...clause, sentence: index })),
  );
  const place = (hits: readonly TermHit[]): Concept[] =>
    hits.map((hit) => {
      const { start, end } = toOriginal(folded, hit.start, hit.end);
      const clause = indexAt(clauses, start);
      return { labels: hit.labels, start, end, clause, sentence: clauses[clause]?.sentence ?? 0 };
    });
  const values = extractValues(text, tag, language.values).map((value) => ({
    ...value,
    sentence: indexAt(sentences, value.span.start),
  }));
  const whole = place(language.terms.find(folded.text));
  const endings = withoutSaid(place(language.endings.find(folded.text)), whole);
  const concepts = outside(
    [...whole, ...endings].sort((a, b) => a.start - b.start),
    values,
  );
  const readings = new Set<string>();
  for (const value of values) for (const reading of value.readings) readings.add(reading);
  const bySentence: Concept[][] = sentences.map(() => []);
  for (const concept of concepts) bySentence[concept.sentence]?.push(concept);
  return {
    text,
    tag,
    language,
    folded,
    values,
    readings,
    doubtful: language.values.numbers.doubtfulFigures(folded),
    names: place(names.find(folded.text)),
    concepts,
    bySentence,
    actors: place(language.actors.find(folded.text)),
    sentences,
    clauses,
  };
}
