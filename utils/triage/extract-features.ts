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

const PAIR_VALUE = 0.5;
const WORD_VALUE = 1;
const MAX_CONCEPTS = 24;
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
  for (const name of surfaceFeatures(text.own, entities, text.tokens.length)) add({ name, value: 1 });
  const concepts: Feature[] = [];
  for (const hit of hits) {
    const name = `${hit.negated ? '-' : '+'}${hit.concept}`;
    if (byName.has(name)) continue;
    const feature = { name, value: 1, start: hit.start, end: hit.end };
    add(feature);
    if (concepts.length < MAX_CONCEPTS) concepts.push(feature);
  }
  if (concepts.length === 0) add({ name: 's:no-concept', value: 1 });
  for (const [index, first] of concepts.entries()) {
    for (const second of concepts.slice(index + 1)) {
      const name = first.name < second.name ? `${first.name}&${second.name}` : `${second.name}&${first.name}`;
      add({ name, value: PAIR_VALUE });
    }
  }
  for (const feature of SPAN_LANGUAGES.has(lang) ? gramFeatures(text, lang) : wordFeatures(text, lang)) add(feature);
  return [...byName.values()];
}
