import type { Entities } from '@/utils/domain/judgement';
import type { Hit } from './hit';
import { SPAN_LANGUAGES } from './parse-pattern';
import type { PreparedText } from './prepare-text';
import { surfaceFeatures } from './surface-features';

/** One thing a model may weigh, and where in the text it stands. */
export interface Feature {
  name: string;
  value: number;
  /** Place in the analysed text; absent for what concerns the message as a whole. */
  start?: number;
  end?: number;
}

/** Where and how a concept stands, and beside which others, counts less than that it stands there. */
const PLACE_VALUE = 0.5;
const PAIR_VALUE = 0.5;
const MAX_CONCEPTS = 24;
const WORD_VALUE = 1;
/** Signs of a hit that is more than a word: `has never arrived` tells more than `late`. */
const LONG_HIT = 12;
const MAX_GRAMS = 400;

function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}

function wordFeatures({ tokens, folded }: PreparedText, lang: string): Feature[] {
  const out: Feature[] = [];
  let previous: { text: string; start: number; sentence: number } | undefined;
  for (const token of tokens.slice(0, MAX_GRAMS)) {
    const text = /^\d+$/u.test(token.text) ? '#' : stem(token.forms[0] ?? token.text);
    const start = folded.origin[token.start] ?? 0;
    const end = folded.origin[token.end] ?? 0;
    out.push({ name: `${lang}|${text}`, value: WORD_VALUE, start, end });
    if (previous !== undefined && previous.sentence === token.sentence) {
      out.push({ name: `${lang}|${previous.text}_${text}`, value: WORD_VALUE, start: previous.start, end });
    }
    previous = { text, start, sentence: token.sentence };
  }
  return out;
}

function gramFeatures({ run, folded }: PreparedText, lang: string): Feature[] {
  const out: Feature[] = [];
  const { text } = run;
  const sizes = lang === 'th' ? [4, 6] : [2, 3];
  for (let at = 0; at < text.length && out.length < MAX_GRAMS * 3; at++) {
    for (const size of sizes) {
      const gram = text.slice(at, at + size);
      if (gram.length < size || gram.includes('\n')) continue;
      const start = folded.origin[run.origin[at] ?? 0] ?? 0;
      const end = folded.origin[(run.origin[at + size - 1] ?? 0) + 1] ?? 0;
      out.push({ name: `${lang}|${gram}`, value: WORD_VALUE * 0.8, start, end });
    }
  }
  return out;
}

const SENTENCE_ENDS = /[.!?。！？؟।\n]+/gu;

/** The sentences of a text by where they end, and whether each asks something. */
function sentencesOf(own: string): { end: number; asks: boolean }[] {
  const out: { end: number; asks: boolean }[] = [];
  let from = 0;
  for (const found of own.matchAll(SENTENCE_ENDS)) {
    const end = found.index + found[0].length;
    out.push({ end, asks: /[?？؟]/u.test(found[0]) });
    from = end;
  }
  if (from < own.length) out.push({ end: own.length, asks: false });
  return out;
}

/** Which concepts stand in the first and in the last telling sentence, in a question, as a phrase, more than once. */
function placeFeatures(own: string, hits: readonly Hit[]): Feature[] {
  const sentences = sentencesOf(own);
  const counts = new Map<string, number>();
  const placed = hits.map((hit) => {
    counts.set(hit.concept, (counts.get(hit.concept) ?? 0) + 1);
    return { hit, at: sentences.findIndex(({ end }) => hit.start < end) };
  });
  const first = Math.min(...placed.map(({ at }) => at));
  const last = Math.max(...placed.map(({ at }) => at));
  return placed.flatMap(({ hit: { concept, negated, start, end }, at }) => {
    const name = `${negated ? '-' : '+'}${concept}`;
    const kinds = [
      first !== last && at === first ? 'f' : '',
      first !== last && at === last ? 'l' : '',
      sentences[at]?.asks === true ? 'q' : '',
      end - start >= LONG_HIT ? 'w' : '',
    ].filter((kind) => kind !== '');
    const names = kinds.map((kind) => `${kind}:${name}`);
    if ((counts.get(concept) ?? 0) > 1) names.push(`c:${concept}`);
    return names.map((one) => ({ name: one, value: PLACE_VALUE, start, end }));
  });
}

/**
 * Everything the models weigh in a message. Concepts and surface are named alike in every language; words and signs are
 * named by language (`de|kaputt`). Each name stands once.
 */
export function extractFeatures(text: PreparedText, hits: readonly Hit[], entities: Entities, lang: string): Feature[] {
  const byName = new Map<string, Feature>();
  const add = (feature: Feature) => {
    if (!byName.has(feature.name)) byName.set(feature.name, feature);
  };
  add({ name: 's:always', value: 1 });
  for (const name of surfaceFeatures(text.own, text.folded.folded, entities, text.tokens.length))
    add({ name, value: 1 });
  const concepts: string[] = [];
  for (const { concept, negated, start, end } of hits) {
    const name = `${negated ? '-' : '+'}${concept}`;
    if (byName.has(name)) continue;
    add({ name, value: 1, start, end });
    if (concepts.length < MAX_CONCEPTS) concepts.push(name);
  }
  for (const [index, first] of concepts.entries()) {
    for (const second of concepts.slice(index + 1))
      add({ name: first < second ? `${first}&${second}` : `${second}&${first}`, value: PAIR_VALUE });
  }
  if (hits.length === 0) add({ name: 's:no-concept', value: 1 });
  for (const feature of placeFeatures(text.own, hits)) add(feature);
  for (const feature of SPAN_LANGUAGES.has(lang) ? gramFeatures(text, lang) : wordFeatures(text, lang)) add(feature);
  return [...byName.values()];
}
