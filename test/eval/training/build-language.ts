import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cleanForLanguage } from '@/utils/language/clean-for-language';
import { foldWords } from '@/utils/language/fold-words';
import type { LanguageFile } from '@/utils/language/language-data';

// Builds public/knowledge/language/latin.json: a cut of the n-gram weights of the package `eld`, renumbered, and the
// words of our own lexicons and training messages. `npx tsx test/eval/training/build-language.ts`

const OURS = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'tr', 'vi', 'id', 'hi'];
const NEIGHBOURS = ['da', 'no'];
/** eld calls Indonesian and Malay together `ms`; romanised Hindi it does not know. */
const ELD_NAME: Record<string, string> = { ms: 'id' };
const languages = [...OURS, ...NEIGHBOURS];
/**
 * Grams that no language weighs more are left out, weights are kept in coarse steps, and words that no language uses
 * often, or that are long, too: of 1,842 messages kept apart 1,832 were told instead of 1,833, at two fifths of the bytes.
 */
const LEAST_SCORE = 0x40;
const SCORE_STEP = 24;
const MOST_SCORE = 240;
const LONGEST_WORD = 12;
const LEAST_LEVEL = 1;

interface EldFile {
  languages: Record<string, string>;
  ngrams: Record<string, Record<string, number>>;
}
const eldFolder = 'node_modules/eld/src';
const { ngramsData } = (await import(`../../../${eldFolder}/ngrams/medium.js`)) as { ngramsData: EldFile };
const { dictionary } = (await import(`../../../${eldFolder}/dictionary.js`)) as { dictionary: string[] };

const byteOf = new Map<string, number>();
for (const [byte, sign] of dictionary.entries()) if (sign !== ' ' && byte >= 0x80) byteOf.set(sign, byte);

/** eld writes bytes of a multi-byte letter as arbitrary signs; bytes below 0x80 stand for themselves. */
function toBytes(gram: string): string | undefined {
  let out = '';
  for (const sign of gram) {
    const code = sign.charCodeAt(0);
    if (sign === ' ' || sign === "'" || (code >= 97 && code <= 122)) out += sign;
    else {
      const byte = byteOf.get(sign);
      if (byte === undefined) return undefined;
      out += String.fromCharCode(byte);
    }
  }
  return out;
}

const slots = new Map<string, number>();
for (const [id, name] of Object.entries(ngramsData.languages)) {
  const slot = languages.indexOf(ELD_NAME[name] ?? name);
  if (slot >= 0 && name !== 'hi') slots.set(id, slot);
}
const lines: string[] = [];
for (const [gram, scores] of Object.entries(ngramsData.ngrams)) {
  const kept = Object.entries(scores).flatMap(([id, score]) => {
    const slot = slots.get(id);
    return slot === undefined ? [] : [{ slot, score }];
  });
  if (kept.length === 0) continue;
  const bytes = toBytes(gram);
  if (bytes === undefined) continue;
  if (Math.max(...kept.map(({ score }) => score)) < LEAST_SCORE) continue;
  kept.sort((a, b) => a.slot - b.slot);
  const figures = kept.map(({ slot, score }) => {
    const rounded = Math.max(0, Math.min(MOST_SCORE, Math.round(score / SCORE_STEP) * SCORE_STEP));
    return String.fromCharCode(97 + slot) + rounded.toString(16).padStart(2, '0');
  });
  lines.push(`${bytes}\t${figures.join('')}\n`);
}
lines.sort();

const skipFold = process.argv[2] === undefined ? undefined : Number(process.argv[2]);
const counts = new Map<string, number[]>();
const totals = new Array<number>(languages.length).fill(0);
function learn(text: string, slot: number, weight: number): void {
  for (const word of foldWords(cleanForLanguage(text))) {
    if (word.length > LONGEST_WORD) continue;
    const row = counts.get(word) ?? new Array<number>(languages.length).fill(0);
    row[slot] = (row[slot] ?? 0) + weight;
    totals[slot] = (totals[slot] ?? 0) + weight;
    counts.set(word, row);
  }
}
for (const [slot, lang] of languages.entries()) {
  const lexicon = `locales/lexicon/${lang}.json`;
  if (existsSync(lexicon)) {
    const { concepts } = JSON.parse(readFileSync(lexicon, 'utf8')) as { concepts: Record<string, string[]> };
    for (const patterns of Object.values(concepts))
      for (const pattern of patterns) learn(pattern.replace(/\S*[*?]\S*/gu, ' '), slot, 0.5);
  }
  const corpus = `test/eval/training/corpus/${lang}.jsonl`;
  if (existsSync(corpus)) {
    for (const [index, line] of readFileSync(corpus, 'utf8').split('\n').entries()) {
      if (line.trim() === '' || index % 5 === skipFold) continue;
      learn((JSON.parse(line) as { text: string }).text, slot, 1);
    }
  }
}
// Romanised Hindi is spelt freely and eld does not know it: its commonest words, own list.
const ROMANISED_HINDI =
  'hai hain tha thi the ho hoga hogi hu hun hoon nahi nahin nai nhi kya kyu kyun kyon kab kaha kahan kaise kaun kitna kitne kitni mera meri mere mujhe mujhko hum hume humko hamara aap aapka aapki aapke tum tumhara woh wo yeh ye isme usme iska uska iske uske ka ki ke ko se me mein par pe ne aur ya bhi hi toh to phir fir abhi ab tak kal aaj parso din mahina hafte wapas wapis vapas paisa paise rupaye mila mili mile milega milegi aaya aayi aaye aaya aayega aayegi gaya gayi gaye kar karo kare karna karu karke kiya kiye diya diye dena do de lo lena liya rha raha rahi rahe chahiye chaiye kharab toota tuta tooti tut tuti galat bheja bheji bhejo bhej bhejiye bata batao bataiye bolo bola sab kuch koi bahut bohot bht accha acha achha thik theek sahi jaldi bhai bhaiya didi yaar sahab ji kripya krpya dhanyavad shukriya samaan saman cheez chiz dikha dikhata likha lagta laga wala wali wale bina sirf bas lekin magar kyunki agar jab tab nikla nikal band chalu chal chalta chalti karta karti karte hua hui hue ghar dukaan dhokha chor pehle baad baar dusra dusri naya nayi purana'.split(
    ' ',
  );
for (const word of ROMANISED_HINDI) learn(word, languages.indexOf('hi'), 6);

const wordLines: string[] = [];
for (const [word, row] of counts) {
  const entries = row.flatMap((n, slot) => {
    // Per ten thousand words of that language, on a scale of powers of 1.5.
    const rate = (n * 1e4) / Math.max(4000, totals[slot] ?? 0);
    return n > 0 ? [{ slot, level: Math.max(0, Math.min(9, Math.round(Math.log(rate) / Math.log(2)))) }] : [];
  });
  const most = Math.max(...row);
  if (most < 1 || entries.length > 8) continue;
  if (entries.length === 1 && entries.every(({ level }) => level < LEAST_LEVEL)) continue;
  wordLines.push(
    `${word} ${entries.map(({ slot, level }) => String.fromCharCode(97 + slot) + String(level)).join('')}\n`,
  );
}
wordLines.sort();

const file: LanguageFile = {
  attribution:
    'grams: selection from the n-gram data of Nito-ELD 2.1 (eld on npm), Copyright 2023 Nito T.M., Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0; cut to the languages listed, renumbered, re-encoded. words: OWN, counted from our lexicons and training messages.',
  languages,
  grams: lines.join(''),
  words: wordLines.join(''),
};
const out = `${JSON.stringify(file)}\n`;
writeFileSync('public/knowledge/language/latin.json', out);
console.log(`${lines.length} grams, ${wordLines.length} words, ${gzipSync(out, { level: 9 }).length} bytes gzip`);
