import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolveLocale } from '@/utils/culture/resolve-locale';
import { type CultureCard, cultureCardSchema } from '@/utils/domain/schemas/culture-card';
import { type PhraseFile, phraseFileSchema } from '@/utils/domain/schemas/phrase-file';
import { type ThreadCues, threadCuesSchema } from '@/utils/domain/schemas/thread-cues';
import { makePhrasebook } from '@/utils/drafting/phrasebook';
import type { Voice } from '@/utils/drafting/render-plan';

const root = new URL('../../../locales/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const voices = new Map<string, Voice>();

/** The culture card of a locale, checked. */
export function loadCard(locale: string): CultureCard {
  return cultureCardSchema.parse(read(`culture/${locale}.json`));
}

function loadFile(locale: string): PhraseFile {
  return phraseFileSchema.parse(read(`phrasebook/${locale}/phrases.json`));
}

/** The phrase file of a locale and those it builds on, nearest first. */
export function loadChain(locale: string): PhraseFile[] {
  const file = loadFile(locale);
  return file.extends === undefined ? [file] : [file, ...loadChain(file.extends)];
}

/** True where the locale has phrases. */
export function hasPhrases(locale: string): boolean {
  return existsSync(new URL(`phrasebook/${locale}/phrases.json`, root));
}

/** Locales with phrases. */
export function phraseLocales(): string[] {
  return readdirSync(new URL('phrasebook/', root)).filter(hasPhrases).sort();
}

/** Manner and words of a locale. */
export function loadVoice(locale: string): Voice {
  const known = voices.get(locale);
  if (known !== undefined) return known;
  const [file, ...bases] = loadChain(locale);
  if (file === undefined) throw new Error(`${locale} has no phrases`);
  const voice: Voice = { card: loadCard(locale), phrases: makePhrasebook(file, ...bases) };
  voices.set(locale, voice);
  return voice;
}

/** The locale whose phrases gloss for an agent's language. */
export function glossLocale(agentLocale: string): string {
  if (hasPhrases(agentLocale)) return agentLocale;
  if (agentLocale.startsWith('zh')) return 'zh-CN';
  const locale = resolveLocale('', agentLocale);
  return hasPhrases(locale) ? locale : 'en-US';
}

/** Cue words of messages, checked. */
export function loadCues(): ThreadCues {
  return threadCuesSchema.parse(read('thread/cues.json'));
}
