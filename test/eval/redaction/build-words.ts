import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bareText } from '@/utils/engines/redact/views';
import { bloomPositions } from '@/utils/engines/redact/word-set';

/**
 * Makes `public/knowledge/redaction/words.json`: which words of our own texts are plain, and which words of open lists are
 * names of persons and towns. `npx tsx test/eval/redaction/build-words.ts <folder where @faker-js/faker 10.6 lies>`.
 */
const fakerFolder = process.argv[2] ?? '.';
const CORPUS = 'test/eval/training/corpus';
const FOLDERS = ['locales/lexicon', 'locales/glossary', 'locales/lint'];
const BITS_PER_WORD = 12;

interface FakerLocale {
  person?: Record<string, unknown>;
  location?: Record<string, unknown>;
}

/** Every text in whatever lists and records a definition is made of. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(textsIn);
  return [];
}

/** Given names, family names and towns of all languages, part by part, without accents. */
async function openNames(): Promise<Set<string>> {
  const path = createRequire(join(fakerFolder, 'package.json')).resolve('@faker-js/faker');
  const { allLocales } = (await import(path)) as { allLocales: Record<string, FakerLocale> };
  const names = new Set<string>();
  for (const [locale, { person = {}, location = {} }] of Object.entries(allLocales)) {
    if (locale === 'base' || locale === 'en_BORK' || locale === 'eo') continue;
    const lists = [person.first_name, person.last_name, location.city_name];
    for (const name of lists.flatMap(textsIn)) {
      if (name.includes('{{')) continue;
      for (const part of name.split(/[\s\-'’().,]+/u)) {
        const bare = bareText(part);
        if ([...bare].length >= (/\p{Script=Han}|\p{Script=Hangul}/u.test(bare) ? 2 : 3)) names.add(bare);
      }
    }
  }
  return names;
}

/** Every text of our own in one language. */
function ownTexts(language: string): string[] {
  const corpus = readFileSync(`${CORPUS}/${language}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const rest = FOLDERS.map((folder) => `${folder}/${language}.json`)
    .filter((file) => existsSync(file))
    .flatMap((file) => textsIn(JSON.parse(readFileSync(file, 'utf8'))));
  const phrasebooks = readdirSync('locales/phrasebook')
    .filter((locale) => locale.startsWith(`${language}-`))
    .flatMap((locale) => textsIn(JSON.parse(readFileSync(`locales/phrasebook/${locale}/phrases.json`, 'utf8'))));
  return [...corpus, ...rest, ...phrasebooks];
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’]*/gu;

async function main(): Promise<void> {
  const names = await openNames();
  const keys = new Set<string>();
  const capitals = new Map<string, number>();
  for (const file of readdirSync(CORPUS)) {
    const language = file.slice(0, 2);
    const starts = new Map<string, number>();
    for (const text of ownTexts(language)) {
      if (text === text.toUpperCase() && text !== text.toLowerCase()) continue;
      const seen = new Set<string>();
      for (const match of text.matchAll(WORD)) {
        const word = match[0].replace(/['’]+$/u, '');
        const lower = word.toLowerCase();
        const small = word === lower;
        if (!small && word === word.toUpperCase() && word.length > 1) continue;
        const begins = /(?:^|[.!?…:;\n"“”„«»(¿¡*•-])\s*$/u.test(text.slice(Math.max(0, match.index - 3), match.index));
        if (small) {
          keys.add(`${language}:${lower}`);
        } else if (begins) {
          starts.set(lower, (starts.get(lower) ?? 0) + 1);
        } else if (!names.has(bareText(lower))) {
          if (language === 'de') keys.add(`de:${lower}`);
          else if (!seen.has(lower)) capitals.set(lower, (capitals.get(lower) ?? 0) + 1);
          seen.add(lower);
        }
      }
      for (const run of text.matchAll(/[\p{Script=Han}々]{2,}|[가-힣]{2,}/gu)) {
        for (let i = 0; i + 1 < run[0].length; i++) keys.add(`2:${run[0].slice(i, i + 2)}`);
      }
    }
    for (const [word, times] of starts) if (times > 1 || !names.has(bareText(word))) keys.add(`${language}:${word}`);
  }
  for (const word of readFileSync(new URL('german-nouns.txt', import.meta.url), 'utf8').split(/\s+/))
    if (word !== '') keys.add(`de:${word}`);
  for (const line of readFileSync(new URL('small-words.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const [language = '', ...words] = line.split(' ');
    for (const word of words) keys.add(`${language}:${word}`);
  }
  for (const [word, times] of capitals) if (times > 2) keys.add(`C:${word}`);
  for (const name of names) keys.add(`n:${name}`);
  const size = Math.ceil((keys.size * BITS_PER_WORD) / 8);
  const bytes = new Uint8Array(size);
  for (const key of keys)
    for (const bit of bloomPositions(key, size * 8)) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  const words = Buffer.from(bytes).toString('base64');
  writeFileSync('public/knowledge/redaction/words.json', `${JSON.stringify({ words })}\n`);
  const count = (prefix: string): number => [...keys].filter((key) => key.startsWith(prefix)).length;
  console.log(
    `${keys.size} keys (${count('n:')} names, ${count('2:')} pairs, ${count('C:')} capitals), ${size} bytes, ${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`,
  );
}

await main();
