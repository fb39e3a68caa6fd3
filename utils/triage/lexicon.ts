import { inEitherOrder } from './either-order';
import type { Hit } from './hit';
import type { LexiconFile } from './lexicon-file';
import { SPAN_LANGUAGES } from './parse-pattern';
import type { PreparedText } from './prepare-text';
import { SpanMatcher } from './span-matcher';
import { WordMatcher } from './word-matcher';

const NEGATION_REACH_WORDS = 3;
const NEGATION_REACH_SIGNS = 6;
/**
 * Of threats only a negation close by is one: "if you do not answer, my lawyer". Their patterns are found the other way
 * round too: "opened a case", "case opened".
 */
const THREATS: ReadonlySet<string> = new Set(
  'lawyer court police authority report_you chargeback platform_claim bad_review media scam'.split(' '),
);
const THREAT_REACH_WORDS = 1;
const THREAT_REACH_SIGNS = 3;

/** A lexicon ready for use. Costs some milliseconds to make; keep it. */
export interface Lexicon {
  lang: string;
  /** All places in the text that say a concept, figures of speech left out, in order. */
  find(text: PreparedText): Hit[];
}

/** A match in positions of the folded text, and in units (words or signs) for measuring distance. */
interface Found {
  list: number;
  fromUnit: number;
  toUnit: number;
}

/** Reads a lexicon file. A pattern is read when a text first meets its beginning; malformed ones throw then at the latest. */
export function compileLexicon(file: LexiconFile): Lexicon {
  const ids = Object.keys(file.concepts);
  const concepts = Object.entries(file.concepts).map(([id, patterns]) =>
    THREATS.has(id) ? patterns.flatMap((pattern) => inEitherOrder(pattern, file.lang)) : patterns,
  );
  const lists = [...concepts, file.negation.before, file.negation.after, file.figures];
  const before = ids.length;
  const after = ids.length + 1;
  const figures = ids.length + 2;
  const spans = SPAN_LANGUAGES.has(file.lang);
  const matchWords = spans ? undefined : new WordMatcher(lists, file.lang);
  const matchSpans = spans ? new SpanMatcher(lists, file.lang) : undefined;
  const usualReach = spans ? NEGATION_REACH_SIGNS : NEGATION_REACH_WORDS;
  const threatReach = spans ? THREAT_REACH_SIGNS : THREAT_REACH_WORDS;

  return {
    lang: file.lang,
    find(text) {
      let found: Found[];
      let toOffset: (unit: number) => number;
      let toEndOffset: (unit: number) => number;
      let sameClause: (a: number, b: number) => boolean;
      if (matchSpans !== undefined) {
        const { run } = text;
        found = matchSpans.match(run).map(({ list, from, to }) => ({ list, fromUnit: from, toUnit: to }));
        toOffset = (unit) => text.folded.origin[run.origin[unit] ?? 0] ?? 0;
        toEndOffset = (unit) => text.folded.origin[(run.origin[unit - 1] ?? 0) + 1] ?? 0;
        sameClause = (a, b) => !run.text.slice(Math.min(a, b), Math.max(a, b)).includes('\n');
      } else {
        const { tokens } = text;
        found = (matchWords?.match(tokens) ?? []).map(({ list, from, to }) => ({ list, fromUnit: from, toUnit: to }));
        toOffset = (unit) => text.folded.origin[tokens[unit]?.start ?? 0] ?? 0;
        toEndOffset = (unit) => text.folded.origin[tokens[unit - 1]?.end ?? 0] ?? 0;
        sameClause = (a, b) => tokens[a]?.clause === tokens[b]?.clause;
      }
      const cuesBefore = found.filter((match) => match.list === before);
      const cuesAfter = found.filter((match) => match.list === after);
      const masks = found.filter((match) => match.list === figures);
      const isMasked = (match: Found) =>
        masks.some(
          (mask) =>
            mask.fromUnit < match.toUnit &&
            match.fromUnit < mask.toUnit &&
            match.toUnit - match.fromUnit <= mask.toUnit - mask.fromUnit,
        );
      const isNegated = (match: Found, reach: number) =>
        cuesBefore.some(
          (cue) =>
            cue.toUnit <= match.fromUnit &&
            match.fromUnit - cue.toUnit <= reach &&
            sameClause(cue.toUnit - 1, match.fromUnit),
        ) ||
        cuesAfter.some(
          (cue) =>
            cue.fromUnit >= match.toUnit &&
            cue.fromUnit - match.toUnit <= reach - 1 &&
            sameClause(match.toUnit - 1, cue.fromUnit),
        );
      const hits: Hit[] = [];
      for (const match of found) {
        const concept = ids[match.list];
        if (concept === undefined || isMasked(match)) continue;
        hits.push({
          concept,
          start: toOffset(match.fromUnit),
          end: toEndOffset(match.toUnit),
          negated: isNegated(match, THREATS.has(concept) ? threatReach : usualReach),
        });
      }
      hits.sort((a, b) => a.start - b.start || b.end - a.end);
      return hits;
    },
  };
}
