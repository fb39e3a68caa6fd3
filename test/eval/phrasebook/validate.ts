import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type PhraseFile, phraseFileSchema } from '@/utils/domain/schemas/phrase-file';
import { MOVE_IDS, moveSpec } from '@/utils/drafting/move-catalogue';
import { PhraseSyntaxError, parsePhrase, phraseVariables, renderPhrase } from '@/utils/drafting/phrase-template';
import { loadChain } from './load';
import { type RegisterRule, registerBreaches, registerRules } from './register-rules';

/** Values that show up in a render as no phrase would say them. */
const SAMPLE = {
  order: 'ORDER',
  amount: 'AMOUNT',
  date: 'DATE',
  carrier: 'CARRIER',
  tracking: 'TRACKING',
  agent: 'AGENT',
  shop: 'SHOP',
  marketplace: 'MARKET',
  promised: 'PROMISED',
  delivered: 'DELIVERED',
  since: 'SINCE',
  days: 'DAYS',
};

/** Moves that may have one wording: numbered steps. */
const ONE_WORDING = /^steps\./;

const SCRIPTS: Record<string, RegExp> = {
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Latin}]*$/u,
  ko: /^[\p{Script=Hangul}\p{Script=Common}\p{Script=Latin}]*$/u,
  zh: /^[\p{Script=Han}\p{Script=Common}\p{Script=Latin}]*$/u,
  ar: /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}]*$/u,
  he: /^[\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}]*$/u,
  th: /^[\p{Script=Thai}\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}]*$/u,
  hi: /^[\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}]*$/u,
  ru: /^[\p{Script=Cyrillic}\p{Script=Common}\p{Script=Latin}]*$/u,
};
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

const FORBIDDEN: [RegExp, string][] = [
  [/[\p{Extended_Pictographic}--[©®™]]/v, 'emoji'],
  [/https?:|www\.|@/i, 'link or address'],
  [/!!|\?\?/, 'double sign'],
  [/\s$|^\s/, 'white space at an end'],
  [/ {2}/, 'two spaces'],
  [
    /\bguarante|\bgaranti[rev]|\bgarantisc|保证|保證|보장|гарант|gwarant|garantera|jamin(?:an)? pasti|รับประกัน/i,
    'promise beyond measure',
  ],
  [
    /feedback|\brating|5 star|Bewertung|reseñ|recension|avalia[çc]|好评|評價|五星|レビュー|리뷰|отзыв|تقييم|ביקורת|รีวิว/i,
    'talks of a rating',
  ],
  [/whatsapp|telegram|wechat|e-?mail|\bpaypal/i, 'off the marketplace'],
];

/** Faults of one locale's phrases, each a line for a person to read. */
export function validatePhrases(locale: string, raw: unknown, base: unknown | undefined): string[] {
  const parsed = phraseFileSchema.safeParse(raw);
  if (!parsed.success) return [`not in shape: ${JSON.stringify(parsed.error.issues.slice(0, 5))}`];
  const file: PhraseFile = parsed.data;
  const faults: string[] = [];
  if (file.locale !== locale) faults.push(`locale says ${file.locale}`);
  const inherited = base === undefined ? undefined : phraseFileSchema.parse(base);
  const moves = { ...inherited?.moves, ...file.moves };
  const known = new Set<string>(MOVE_IDS);
  for (const id of Object.keys(file.moves)) if (!known.has(id)) faults.push(`${id}: not in the catalogue`);
  const language = locale.split('-')[0] ?? locale;
  const script = SCRIPTS[language] ?? LATIN;
  const rules: RegisterRule[] = registerRules(locale);

  for (const id of MOVE_IDS) {
    const wordings = moves[id];
    if (wordings === undefined) {
      faults.push(`${id}: missing`);
      continue;
    }
    const spec = moveSpec(id);
    if (wordings.length < (ONE_WORDING.test(id) ? 1 : 2)) faults.push(`${id}: needs two wordings`);
    if (new Set(wordings).size < wordings.length) faults.push(`${id}: wordings repeat`);
    wordings.forEach((wording, index) => {
      const where = `${id} #${index + 1}`;
      try {
        const parts = parsePhrase(wording);
        const used = phraseVariables(parts);
        for (const name of spec.needs ?? []) if (!used.always.has(name)) faults.push(`${where}: {${name}} missing`);
        for (const name of spec.may ?? [])
          if (!used.optional.has(name)) faults.push(`${where}: <... {${name}} ...> missing`);
        const allowed = new Set<string>([...(spec.needs ?? []), ...(spec.may ?? [])]);
        for (const name of [...used.always, ...used.optional])
          if (!allowed.has(name)) faults.push(`${where}: {${name}} not allowed here`);
        for (const name of used.always)
          if (spec.may?.some((one) => one === name)) faults.push(`${where}: {${name}} must stand inside <...>`);
        if (file.alternation === 'none' && wording.includes('[')) faults.push(`${where}: [a|b] in a locale without`);
        for (const second of [false, true]) {
          const text = renderPhrase(parts, { locale, second, values: SAMPLE, counts: { days: 14 } }) ?? '';
          const bare = renderPhrase(parts, {
            locale,
            second,
            values: Object.fromEntries(
              Object.entries(SAMPLE).filter(([name]) => spec.needs?.some((one) => one === name)),
            ),
            counts: { days: 14 },
          });
          if (bare === undefined || bare.trim() === '') faults.push(`${where}: empty without its optional values`);
          for (const one of [text, bare ?? '']) {
            const plain = one.replace(/[A-Z]{4,}/g, '');
            if (!script.test(plain)) faults.push(`${where}: letters of another script: ${one}`);
            for (const [pattern, what] of FORBIDDEN) if (pattern.test(one)) faults.push(`${where}: ${what}: ${one}`);
            for (const breach of registerBreaches(one, rules, second && file.alternation === 'register'))
              faults.push(`${where}: wrong register (${breach}): ${one}`);
            if (/ [,.;]|，，|\(\s*\)|（\s*）|^[,，]/.test(one)) faults.push(`${where}: punctuation: ${one}`);
          }
          if (!/[.!?:。！？：؟।)）]$/.test(text) && !(language === 'th')) faults.push(`${where}: no end mark: ${text}`);
        }
      } catch (error) {
        if (!(error instanceof PhraseSyntaxError)) throw error;
        faults.push(`${where}: ${error.message}`);
      }
    });
  }
  return [...new Set(faults)];
}

/** The phrase file of a locale as it lies on disk, and the file it builds on. */
export function readPhrases(locale: string): { raw: unknown; base: unknown | undefined; gzipBytes: number } {
  const path = `locales/phrasebook/${locale}/phrases.json`;
  const text = readFileSync(path, 'utf8');
  const raw: unknown = JSON.parse(text);
  const builtOn = phraseFileSchema.safeParse(raw).data?.extends;
  const bases = builtOn === undefined ? [] : loadChain(builtOn);
  const [nearest] = bases;
  const base: unknown =
    nearest === undefined
      ? undefined
      : { ...nearest, moves: Object.assign({}, ...[...bases].reverse().map((file) => file.moves)) };
  return { raw, base, gzipBytes: gzipSync(text).length };
}

if (process.argv[1]?.endsWith('phrasebook/validate.ts')) {
  const locales = process.argv.slice(2);
  if (locales.length === 0) {
    console.error('usage: npx tsx test/eval/phrasebook/validate.ts <locale> ...');
    process.exit(2);
  }
  let bad = 0;
  for (const locale of locales) {
    const { raw, base, gzipBytes } = readPhrases(locale);
    const faults = validatePhrases(locale, raw, base);
    for (const fault of faults) console.log(`${locale}  ${fault}`);
    console.log(`${locale}: ${faults.length} faults, ${(gzipBytes / 1024).toFixed(1)} kB gzip`);
    bad += faults.length;
  }
  process.exit(bad === 0 ? 0 : 1);
}
