import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { foldText } from '@/utils/triage/fold-text';
import { compileLexicon } from '@/utils/triage/lexicon';
import type { LexiconFile } from '@/utils/triage/lexicon-file';
import { packLexicon } from '@/utils/triage/packed-lexicon';
import { parsePattern } from '@/utils/triage/parse-pattern';
import { prepareText } from '@/utils/triage/prepare-text';
import { CONCEPT_WORTH, GRAVE_CONCEPTS } from './concept-worth';
import { readCorpus } from './read-corpus';

// Cuts the lexicons to the size that is shipped: `npx tsx test/eval/training/build-lexicons.ts [bytes of matters] [bytes of vocabulary]`.
// Concepts marked `vocabulary` in concepts.json, the general words of a language, are files of their own.
// Patterns are taken in the order of what they are worth for their bytes: messages that no pattern taken before finds for
// that concept, times what the concept decides. Messages are those of the training set and those of `unlearnt`, which no
// model learns from. Patterns that none of them uses keep a small worth: other buyers use other words.
// With `--learnt` it writes `learnt/` instead, the lexicons that models learn with, in which no concept counts more than it
// decides. Those of the present models stay until models are trained anew.
const LEARNT = process.argv.includes('--learnt');
const [matters = '128200', vocabulary = '192000'] = process.argv.slice(2).filter((one) => one !== '--learnt');
const MATTERS = Number(matters);
const VOCABULARY = Number(vocabulary);
/**
 * A pattern of danger, threat or claim counts so many times: what no training message happened to say is the very thing by
 * which the next grave message is found.
 */
const GRAVE_WORTH = 4;
/** Of the messages that such a pattern finds at least this share are grave; what finds more others says too little. */
const LEAST_GRAVE = 0.4;
/** Fewer finds than this say nothing about that share. */
const FEW = 4;
/** A message that another pattern of the concept finds already counts this much. */
const FOUND_ALREADY = 0.5;
/**
 * What a pattern is expected to find in as many messages again: lexicons written before later messages found in those
 * about one in seven where they had found none, and of what they had found all but a half.
 */
const UNSEEN = 0.14;
const LUCK = 0.55;
const expected = (finds: number): number => UNSEEN + 0.9 * Math.max(0, finds - LUCK);
/** Languages count alike, however many messages each has: finds are taken as if there were so many. */
const USUAL_MESSAGES = 300;

const corpus = [...readCorpus(), ...readCorpus('test/eval/training/unlearnt')];

/** What one find of a pattern is worth. */
function worthOf({ concept, finds }: Entry): number {
  const worth = CONCEPT_WORTH[concept] ?? 1;
  if (LEARNT || !GRAVE_CONCEPTS.has(concept)) return worth;
  const grave = [...finds].filter((message) => corpus[message]?.severity === 'I').length;
  if (finds.size >= FEW && grave / finds.size < LEAST_GRAVE) return 0;
  return (GRAVE_WORTH * worth * (grave + 2)) / (finds.size + 3);
}

interface Entry {
  concept: string;
  pattern: string;
  /** Numbers of the messages that it finds. */
  finds: Set<number>;
  /** Bytes that it takes when packed, about. */
  bytes: number;
  /** Worth for its bytes; falls from the first taken to the last. */
  ratio: number;
}

const LITERAL = 0.62;
const REPEAT = 2.4;
const SHORTEST_REPEAT = 4;

/** Bytes that each pattern takes when all are packed one after the other: what was written before costs little again. */
function bytesOf(patterns: readonly string[]): number[] {
  const text = patterns.join(';');
  const seen = new Map<string, number[]>();
  const costs = patterns.map(() => 0.5);
  const owner: number[] = [];
  for (const [index, pattern] of patterns.entries()) for (let at = 0; at <= pattern.length; at++) owner.push(index);
  const spend = (at: number, bytes: number) => {
    const index = owner[at] ?? 0;
    costs[index] = (costs[index] ?? 0) + bytes;
  };
  for (let at = 0; at < text.length; ) {
    const places = seen.get(text.slice(at, at + SHORTEST_REPEAT)) ?? [];
    let longest = 0;
    for (const place of places.slice(-60)) {
      let length = 0;
      while (length < 200 && at + length < text.length && text[place + length] === text[at + length]) length++;
      longest = Math.max(longest, length);
    }
    const step = longest >= SHORTEST_REPEAT ? longest : 1;
    // A repeat that reaches over several patterns is paid by the sign.
    for (let sign = at; sign < at + step; sign++)
      spend(sign, step > 1 ? REPEAT / step : (text[sign] ?? '') > '\u2e7f' ? 1.3 : LITERAL);
    for (let sign = at; sign < at + step; sign++) {
      const key = text.slice(sign, sign + SHORTEST_REPEAT);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, [sign]);
      else known.push(sign);
    }
    at += step;
  }
  return costs;
}

/** Orders the patterns of one concept: the best first, then the best of what those do not find. */
function rankConcept(entries: readonly Entry[], messages: number): void {
  const open = new Set(entries);
  const found = new Set<number>();
  let ceiling = Infinity;
  while (open.size > 0) {
    let best: Entry | undefined;
    let most = -1;
    for (const entry of open) {
      let fresh = 0;
      for (const message of entry.finds) if (!found.has(message)) fresh++;
      const finds = fresh + FOUND_ALREADY * (entry.finds.size - fresh);
      const worth = Math.max(UNSEEN, (expected(finds) * USUAL_MESSAGES) / messages);
      const ratio = (worthOf(entry) * worth) / entry.bytes;
      if (ratio > most) {
        most = ratio;
        best = entry;
      }
    }
    if (best === undefined) return;
    ceiling = Math.min(ceiling, most);
    best.ratio = ceiling;
    for (const message of best.finds) found.add(message);
    open.delete(best);
  }
}

/** Patterns that say nothing beside a shorter one of the same concept: `anwaltlich*` beside `anwalt*`. */
function withoutRedundant(list: readonly string[], file: LexiconFile): string[] {
  const ids = list.map((_, index) => String(index));
  const lexicon = compileLexicon({
    ...file,
    concepts: Object.fromEntries(ids.map((id, index) => [id, [list[index] ?? '']])),
    figures: [],
  });
  const gone = new Set<string>();
  const longestFirst = [...ids].sort((a, b) => (list[Number(b)] ?? '').length - (list[Number(a)] ?? '').length);
  for (const id of longestFirst) {
    const pattern = list[Number(id)] ?? '';
    if (/[()|~#?=]/u.test(pattern) || pattern.startsWith('*')) continue;
    // An open end is tried with a letter more: an exact word must not stand for it.
    const sample = pattern.replace(/\*/gu, 'x');
    if (lexicon.find(prepareText(sample)).some((hit) => hit.concept !== id && !hit.negated && !gone.has(hit.concept)))
      gone.add(id);
  }
  return list.filter((_, index) => !gone.has(String(index)));
}

/** As the matcher folds it anyway: without accents there are fewer different signs to store. */
function folded(pattern: string, lang: string): string {
  if (pattern.startsWith('=') || lang === 'de') return pattern;
  return pattern.replace(/[^()|~#*?\d\s'’.,/&+:-]+/gu, (part) => foldText(part).folded.trim() || part);
}

const { concepts } = JSON.parse(readFileSync('locales/lexicon/concepts.json', 'utf8')) as {
  concepts: Record<string, { vocabulary?: true }>;
};
const ids = Object.keys(concepts);
const isVocabulary = (id: string): boolean => concepts[id]?.vocabulary === true;
writeFileSync('public/knowledge/triage/concepts.json', `${JSON.stringify(ids)}\n`);
const size = (lexicon: LexiconFile): number => gzipSync(JSON.stringify(packLexicon(lexicon, ids)), { level: 9 }).length;

interface Source {
  lang: string;
  file: LexiconFile;
  entries: Entry[];
}

function readSource(lang: string): Source | undefined {
  const path = `locales/lexicon/${lang}.json`;
  if (!existsSync(path)) return undefined;
  const file = JSON.parse(readFileSync(path, 'utf8')) as LexiconFile;
  const readable = (pattern: string): boolean => {
    try {
      parsePattern(pattern, lang);
      return !/[;\n:]/u.test(pattern);
    } catch {
      return false;
    }
  };
  const entries = Object.entries(file.concepts).flatMap(([concept, list]) =>
    withoutRedundant([...new Set(list.map((pattern) => folded(pattern, lang)))].filter(readable), file).map(
      (pattern): Entry => ({ concept, pattern, finds: new Set(), bytes: 1, ratio: 0 }),
    ),
  );
  entries.sort((a, b) => ids.indexOf(a.concept) - ids.indexOf(b.concept) || (a.pattern < b.pattern ? -1 : 1));
  for (const [index, bytes] of bytesOf(entries.map(({ pattern }) => pattern)).entries()) {
    const entry = entries[index];
    if (entry !== undefined) entry.bytes = bytes;
  }
  const counter = compileLexicon({
    ...file,
    concepts: Object.fromEntries(entries.map(({ pattern }, index) => [String(index), [pattern]])),
    negation: { before: [], after: [] },
    figures: [],
  });
  for (const [message, { lang: own, text }] of corpus.entries()) {
    if (own !== lang) continue;
    for (const hit of counter.find(prepareText(text))) entries[Number(hit.concept)]?.finds.add(message);
  }
  const byConcept = new Map<string, Entry[]>();
  for (const entry of entries) byConcept.set(entry.concept, [...(byConcept.get(entry.concept) ?? []), entry]);
  for (const list of byConcept.values()) rankConcept(list, corpus.filter(({ lang: own }) => own === lang).length);
  const kept = {
    before: file.negation.before.filter(readable),
    after: file.negation.after.filter(readable),
  };
  return { lang, file: { ...file, negation: kept, figures: file.figures.filter(readable) }, entries };
}

/** Which of a lexicon's patterns one of the shipped files may hold. */
interface Part {
  path(lang: string): string;
  budget: number;
  holds(concept: string): boolean;
  /** Whether negation and figures of speech stand in it. */
  cues: boolean;
}

const PARTS: readonly Part[] = [
  {
    path: (lang) =>
      LEARNT ? `test/eval/training/learnt/${lang}.json` : `public/knowledge/triage/lexicon.${lang}.json`,
    budget: MATTERS,
    holds: (concept) => !isVocabulary(concept),
    cues: true,
  },
  {
    path: (lang) => `public/knowledge/language/vocabulary.${lang}.json`,
    budget: VOCABULARY,
    holds: isVocabulary,
    cues: false,
  },
];

/** The part of a lexicon with the patterns that are worth at least so much for their bytes. */
function cut({ file, entries }: Source, { holds, cues }: Part, least: number): LexiconFile {
  const kept: Record<string, string[]> = {};
  for (const { concept, pattern, ratio } of entries) {
    if (ratio >= least && holds(concept)) kept[concept] = [...(kept[concept] ?? []), pattern];
  }
  // Neighbours in the alphabet share beginnings, which packs well.
  for (const list of Object.values(kept)) list.sort();
  return cues
    ? { ...file, concepts: kept }
    : { ...file, concepts: kept, negation: { before: [], after: [] }, figures: [] };
}

const sources = BUYER_LANGUAGES.map(readSource).filter((source) => source !== undefined);
for (const part of LEARNT ? PARTS.slice(0, 1) : PARTS) {
  const ratios = sources
    .flatMap(({ entries }) => entries.filter(({ concept }) => part.holds(concept)).map(({ ratio }) => ratio))
    .sort((a, b) => b - a);
  const together = (least: number): number => sources.reduce((sum, source) => sum + size(cut(source, part, least)), 0);
  let low = 0;
  let high = ratios.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (together(ratios[middle] ?? 0) <= part.budget) low = middle;
    else high = middle - 1;
  }
  const least = ratios[low] ?? 0;
  for (const source of sources) {
    const shipped = cut(source, part, least);
    const path = part.path(source.lang);
    writeFileSync(path, `${JSON.stringify(packLexicon(shipped, ids))}\n`);
    console.log(`${path}: ${size(shipped)} of ${size(cut(source, part, 0))} bytes`);
  }
  console.log(`${low + 1} of ${ratios.length} patterns, ${together(least)} of ${together(0)} bytes gzip`);
}
