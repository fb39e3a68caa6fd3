import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { foldText } from '@/utils/triage/fold-text';
import { compileLexicon } from '@/utils/triage/lexicon';
import type { LexiconFile } from '@/utils/triage/lexicon-file';
import { packLexicon } from '@/utils/triage/packed-lexicon';
import { parsePattern } from '@/utils/triage/parse-pattern';
import { prepareText } from '@/utils/triage/prepare-text';
import { TRIAGE_LANGUAGES } from '@/utils/triage/triage-data';
import { readCorpus } from './read-corpus';

// Cuts the lexicons to the size that is shipped: `npx tsx test/eval/training/build-lexicons.ts [bytes per language]`.
// Patterns that training messages use come first, then those of grave concepts, then the rest, while there is room.
const BUDGET = Number(process.argv[2] ?? 10_000);

/** Concepts of which every pattern is worth its bytes: a miss is an injury or a lawyer overlooked. */
const GRAVE: ReadonlySet<string> = new Set(
  'fire smoke sparks overheat explode shock injury burn_injury allergy choking contamination hazard medical_item medical_need lawyer court police authority chargeback platform_claim media scam damages_claim injection phishing privacy'.split(
    ' ',
  ),
);

/** Concepts of plain nouns and small words: their rarer members decide little. */
const MINOR: ReadonlySet<string> = new Set(
  'parcel tracking_word time_unit packaging material colour listing size_word question_word payment_word review_word service_word greeting intensifier please accessory delivery_place'.split(
    ' ',
  ),
);

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
let total = 0;
for (const lang of TRIAGE_LANGUAGES) {
  const path = `locales/lexicon/${lang}.json`;
  if (!existsSync(path)) continue;
  const file = JSON.parse(readFileSync(path, 'utf8')) as LexiconFile;
  const readable = (pattern: string): boolean => {
    try {
      parsePattern(pattern, lang);
      return !/[;\n:]/u.test(pattern);
    } catch {
      return false;
    }
  };
  const patterns = Object.entries(file.concepts).flatMap(([concept, list]) =>
    withoutRedundant([...new Set(list.map((pattern) => folded(pattern, lang)))].filter(readable), file).map(
      (pattern) => ({
        concept,
        pattern,
        uses: 0,
        order: 0,
      }),
    ),
  );
  const counter = compileLexicon({
    ...file,
    concepts: Object.fromEntries(patterns.map(({ pattern }, index) => [String(index), [pattern]])),
    negation: { before: [], after: [] },
    figures: [],
  });
  for (const { lang: own, text } of corpus) {
    if (own !== lang) continue;
    for (const index of new Set(counter.find(prepareText(text)).map((hit) => Number(hit.concept)))) {
      const entry = patterns[index];
      if (entry !== undefined) entry.uses++;
    }
  }
  const seen = new Map<string, number>();
  for (const entry of patterns) {
    entry.order = seen.get(entry.concept) ?? 0;
    seen.set(entry.concept, entry.order + 1);
  }
  // Used patterns come first; among the unused those of grave concepts, and the first of a list, which are the commonest.
  const rank = ({ uses, concept, order, pattern }: (typeof patterns)[number]): number =>
    (uses > 1 ? 0 : uses > 0 ? 2 : GRAVE.has(concept) ? 3 : MINOR.has(concept) ? 12 : 5) +
    order / 4 +
    pattern.length / 40;
  const ranked = [...patterns].sort((a, b) => rank(a) - rank(b));
  const cut = (count: number): LexiconFile => {
    const kept = new Set(ranked.slice(0, count));
    const concepts: Record<string, string[]> = {};
    for (const { concept, pattern } of patterns.filter((entry) => kept.has(entry))) {
      concepts[concept] = [...(concepts[concept] ?? []), pattern];
    }
    // Neighbours in the alphabet share beginnings, which packs well.
    for (const list of Object.values(concepts)) list.sort();
    return {
      ...file,
      concepts,
      negation: { before: file.negation.before.filter(readable), after: file.negation.after.filter(readable) },
      figures: file.figures.filter(readable),
    };
  };
  const size = (lexicon: LexiconFile): number => gzipSync(JSON.stringify(packLexicon(lexicon)), { level: 9 }).length;
  let low = 0;
  let high = ranked.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (size(cut(middle)) <= BUDGET) low = middle;
    else high = middle - 1;
  }
  const shipped = cut(low);
  total += size(shipped);
  writeFileSync(`public/knowledge/triage/lexicon.${lang}.json`, `${JSON.stringify(packLexicon(shipped))}\n`);
  const used = patterns.filter(({ uses }) => uses > 0).length;
  console.log(
    `${lang}: ${low} of ${patterns.length} patterns (${used} used), ${size(shipped)} of ${size(cut(ranked.length))} bytes`,
  );
}
console.log(`${total} bytes gzip`);
