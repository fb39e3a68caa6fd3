import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { foldText } from '@/utils/triage/fold-text';
import { compileLexicon } from '@/utils/triage/lexicon';
import type { LexiconFile } from '@/utils/triage/lexicon-file';
import { packLexicon } from '@/utils/triage/packed-lexicon';
import { parsePattern } from '@/utils/triage/parse-pattern';
import { prepareText } from '@/utils/triage/prepare-text';
import { readCorpus } from './read-corpus';

// Cuts the lexicons to the size that is shipped: `npx tsx test/eval/training/build-lexicons.ts [bytes of all languages]`.
// Patterns are taken in the order of what they are worth for their bytes: messages of the training set that no pattern
// taken before finds for that concept, times what the concept decides. Patterns that the training set does not use keep
// a small worth: other buyers use other words.
const BUDGET = Number(process.argv[2] ?? 244_000);
/** A message that another pattern of the concept finds already counts this much. */
const FOUND_ALREADY = 0.35;
/** What a pattern is expected to find in messages not seen. */
const UNSEEN = 0.5;

/** Concepts of which every pattern is worth its bytes: a miss is an injury, a lawyer or a third letter overlooked. */
const GRAVE: ReadonlySet<string> = new Set(
  'fire smoke sparks overheat explode shock injury burn_injury allergy choking contamination hazard medical_item medical_need lawyer court police authority chargeback platform_claim media scam damages_claim injection phishing privacy repeat_contact ignored bad_review'.split(
    ' ',
  ),
);

/** Concepts of plain nouns and small words: their rarer members decide little. */
const MINOR: ReadonlySet<string> = new Set(
  'parcel tracking_word time_unit packaging material colour listing size_word question_word payment_word review_word service_word greeting intensifier please accessory delivery_place'.split(
    ' ',
  ),
);

const worthOf = (concept: string): number => (GRAVE.has(concept) ? 3 : MINOR.has(concept) ? 0.4 : 1);

interface Entry {
  concept: string;
  pattern: string;
  /** Numbers of the training messages that it finds. */
  finds: Set<number>;
  /** Worth for its bytes; falls from the first taken to the last. */
  ratio: number;
}

/** Bytes that a pattern takes when packed, about: two and a half plain letters a byte, one sign of thousands a byte. */
function bytesOf(pattern: string): number {
  let bytes = 1.5;
  for (const sign of pattern) bytes += sign > '\u2e7f' ? 1 : 0.4;
  return bytes;
}

/** Orders the patterns of one concept: the best first, then the best of what those do not find. */
function rankConcept(entries: readonly Entry[]): void {
  const open = new Set(entries);
  const found = new Set<number>();
  let ceiling = Infinity;
  while (open.size > 0) {
    let best: Entry | undefined;
    let most = -1;
    for (const entry of open) {
      let fresh = 0;
      for (const message of entry.finds) if (!found.has(message)) fresh++;
      const worth = fresh + FOUND_ALREADY * (entry.finds.size - fresh) + UNSEEN;
      const ratio = (worthOf(entry.concept) * worth) / bytesOf(entry.pattern);
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

const corpus = readCorpus();
const size = (lexicon: LexiconFile): number => gzipSync(JSON.stringify(packLexicon(lexicon)), { level: 9 }).length;

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
      (pattern): Entry => ({ concept, pattern, finds: new Set(), ratio: 0 }),
    ),
  );
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
  for (const list of byConcept.values()) rankConcept(list);
  const kept = {
    before: file.negation.before.filter(readable),
    after: file.negation.after.filter(readable),
  };
  return { lang, file: { ...file, negation: kept, figures: file.figures.filter(readable) }, entries };
}

/** The lexicon with the patterns that are worth at least so much for their bytes. */
function cut({ file, entries }: Source, least: number): LexiconFile {
  const concepts: Record<string, string[]> = {};
  for (const { concept, pattern, ratio } of entries) {
    if (ratio >= least) concepts[concept] = [...(concepts[concept] ?? []), pattern];
  }
  // Neighbours in the alphabet share beginnings, which packs well.
  for (const list of Object.values(concepts)) list.sort();
  return { ...file, concepts };
}

const sources = BUYER_LANGUAGES.map(readSource).filter((source) => source !== undefined);
const ratios = sources.flatMap(({ entries }) => entries.map(({ ratio }) => ratio)).sort((a, b) => b - a);
const together = (least: number): number => sources.reduce((sum, source) => sum + size(cut(source, least)), 0);
let low = 0;
let high = ratios.length - 1;
while (low < high) {
  const middle = Math.ceil((low + high) / 2);
  if (together(ratios[middle] ?? 0) <= BUDGET) low = middle;
  else high = middle - 1;
}
const least = ratios[low] ?? 0;
for (const source of sources) {
  const shipped = cut(source, least);
  writeFileSync(`public/knowledge/triage/lexicon.${source.lang}.json`, `${JSON.stringify(packLexicon(shipped))}\n`);
  const count = source.entries.filter(({ ratio }) => ratio >= least).length;
  console.log(
    `${source.lang}: ${count} of ${source.entries.length} patterns (${source.entries.filter(({ finds }) => finds.size > 0).length} used), ${size(shipped)} of ${size(cut(source, 0))} bytes`,
  );
}
console.log(`${together(least)} bytes gzip`);
