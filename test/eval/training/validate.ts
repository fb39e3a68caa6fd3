import { existsSync, readFileSync } from 'node:fs';
import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { parsePattern } from '@/utils/triage/parse-pattern';

// Checks a language's lexicon and training messages: `npx tsx test/eval/training/validate.ts de`.
const lang = process.argv[2] ?? '';
const problems: string[] = [];

const inventory = JSON.parse(readFileSync('locales/lexicon/concepts.json', 'utf8')) as {
  concepts: Record<string, unknown>;
};
const lexiconPath = `locales/lexicon/${lang}.json`;
if (existsSync(lexiconPath)) {
  const lexicon = JSON.parse(readFileSync(lexiconPath, 'utf8')) as {
    lang: string;
    concepts: Record<string, string[]>;
    negation: { before: string[]; after: string[] };
    figures: string[];
  };
  if (lexicon.lang !== lang) problems.push(`lexicon: lang is "${lexicon.lang}"`);
  for (const id of Object.keys(lexicon.concepts))
    if (!(id in inventory.concepts)) problems.push(`lexicon: unknown concept ${id}`);
  for (const id of Object.keys(inventory.concepts)) {
    if (lexicon.concepts[id] === undefined) problems.push(`lexicon: concept ${id} is not there`);
    else if (lexicon.concepts[id].length === 0) problems.push(`lexicon: concept ${id} is empty`);
  }
  const lists: [string, string[]][] = [
    ...Object.entries(lexicon.concepts),
    ['negation.before', lexicon.negation.before],
    ['negation.after', lexicon.negation.after],
    ['figures', lexicon.figures],
  ];
  let count = 0;
  for (const [id, patterns] of lists) {
    for (const pattern of patterns) {
      count++;
      try {
        parsePattern(pattern, lang);
      } catch (error) {
        problems.push(`lexicon: ${id}: "${pattern}": ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  console.log(`lexicon: ${count} patterns in ${Object.keys(lexicon.concepts).length} concepts`);
} else console.log('lexicon: not there yet');

const corpusPath = `test/eval/training/corpus/${lang}.jsonl`;
if (existsSync(corpusPath)) {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const lines = readFileSync(corpusPath, 'utf8').split('\n');
  let messages = 0;
  let short = 0;
  let long = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const at = `corpus line ${index + 1}`;
    let row: Record<string, unknown>;
    try {
      row = JSON.parse(line) as Record<string, unknown>;
    } catch {
      problems.push(`${at}: not JSON`);
      continue;
    }
    messages++;
    const text = row.text;
    if (typeof text !== 'string' || text.trim() === '') {
      problems.push(`${at}: no text`);
      continue;
    }
    if (text.length < 60) short++;
    if (text.length > 200) long++;
    if (seen.has(text)) problems.push(`${at}: this text stands twice`);
    seen.add(text);
    if (!['amazon', 'ebay', 'aliexpress'].includes(String(row.market)))
      problems.push(`${at}: market ${String(row.market)}`);
    const intents: readonly string[] = INTENTS;
    if (!intents.includes(String(row.intent))) problems.push(`${at}: intent ${String(row.intent)}`);
    add(`intent ${String(row.intent)}`);
    for (const other of (row.also ?? []) as string[])
      if (!intents.includes(other)) problems.push(`${at}: also ${other}`);
    if (!(SEVERITIES as readonly string[]).includes(String(row.severity)))
      problems.push(`${at}: severity ${String(row.severity)}`);
    add(`severity ${String(row.severity)}`);
    const emotion = row.emotion;
    if (typeof emotion !== 'number' || emotion % 10 !== 0 || emotion < 0 || emotion > 100)
      problems.push(`${at}: emotion ${String(emotion)}`);
    else add(emotion >= 90 ? 'emotion 90-100' : emotion <= 10 ? 'emotion 0-10' : 'emotion 20-80');
    for (const flag of (row.flags ?? []) as string[]) {
      if (!(FLAGS as readonly string[]).includes(flag)) problems.push(`${at}: flag ${flag}`);
      add(`flag ${flag}`);
    }
    for (const [kind, values] of Object.entries((row.entities ?? {}) as Record<string, unknown>)) {
      if (!['orderIds', 'trackingNumbers', 'amounts', 'dates'].includes(kind) || !Array.isArray(values))
        problems.push(`${at}: entities.${kind}`);
      else
        for (const value of values)
          if (!text.includes(String(value))) problems.push(`${at}: entity "${String(value)}" is not in the text`);
    }
  }
  console.log(`corpus: ${messages} messages, ${short} under 60 characters, ${long} over 200`);
  const wanted = [
    ...INTENTS.map((intent) => `intent ${intent}`),
    ...SEVERITIES.map((severity) => `severity ${severity}`),
    'emotion 0-10',
    'emotion 20-80',
    'emotion 90-100',
    ...FLAGS.map((flag) => `flag ${flag}`),
  ];
  console.log(wanted.map((key) => `  ${key}: ${counts.get(key) ?? 0}`).join('\n'));
} else console.log('corpus: not there yet');

for (const problem of problems) console.log(`! ${problem}`);
console.log(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
