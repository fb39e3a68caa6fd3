import type { LanguageTag } from '@/utils/domain/ids';
import type { LanguageVerdict } from '@/utils/domain/judgement';
import { cleanForLanguage } from './clean-for-language';
import { foldWords } from './fold-words';
import type { LanguageData } from './language-data';
import { refineLanguage } from './refine-language';
import { scoreLatin } from './score-latin';
import { type ScriptName, type ScriptShares, scriptShares } from './script-shares';
import { type Candidates, tellArabic, tellCyrillic, tellHan } from './tell-script';

/** What is known before the text is read. */
export interface LanguageContext {
  /** The language of this buyer's earlier messages. */
  prior?: LanguageTag;
  /** The marketplace site's language: the weakest hint. */
  site?: LanguageTag;
}

/** Below this margin the two best languages are both named. */
export const SURE_MARGIN = 0.35;

const PRIOR_WEIGHT = 2.2;
const SITE_WEIGHT = 0.7;
/** A neighbour outside our twenty must be clearly ahead before it is named. */
const OUTSIDER_HANDICAP = 2.5;
const OUTSIDERS: ReadonlySet<string> = new Set(['da', 'no']);

const primary = (tag: LanguageTag): string => tag.split('-')[0]?.toLowerCase() ?? '';

function tellLatin(cleaned: string, context: LanguageContext, data: LanguageData): Candidates {
  const { scores, evidence } = scoreLatin(cleaned, foldWords(cleaned), data);
  const prior = context.prior === undefined ? undefined : primary(context.prior);
  const site = context.site === undefined ? undefined : primary(context.site);
  const ranked = data.languages.map((lang, index) => {
    let score = scores[index] ?? 0;
    if (lang === prior) score += PRIOR_WEIGHT;
    if (lang === site) score += SITE_WEIGHT;
    if (OUTSIDERS.has(lang) && lang !== prior && lang !== site) score -= OUTSIDER_HANDICAP;
    return { lang, score };
  });
  ranked.sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) throw new Error('language data names fewer than two languages');
  if (evidence === 0 && prior === undefined && site === undefined)
    return { first: 'en', second: next.lang === 'en' ? best.lang : next.lang, margin: 0 };
  return { first: best.lang, second: next.lang, margin: Math.tanh((best.score - next.score) / 2.5) };
}

function strongest(shares: ScriptShares): ScriptName {
  let best: ScriptName = 'latin';
  const han = shares.han + shares.kana;
  const merged: [ScriptName, number][] = [
    ['latin', shares.latin],
    ['han', han],
    ['hangul', shares.hangul],
    ['cyrillic', shares.cyrillic],
    ['arabic', shares.arabic],
    ['hebrew', shares.hebrew],
    ['thai', shares.thai],
    ['devanagari', shares.devanagari],
  ];
  let most = -1;
  for (const [name, share] of merged) {
    // Foreign words in Latin letters (product names, English) are common in every other script.
    const weighed = name === 'latin' ? share * 0.6 : share;
    if (weighed > most) {
      most = weighed;
      best = name;
    }
  }
  return best;
}

function candidates(text: string, context: LanguageContext, data: LanguageData): { found: Candidates; latin: boolean } {
  const cleaned = cleanForLanguage(text);
  const shares = scriptShares(cleaned);
  const script = strongest(shares);
  const certain = (first: LanguageTag): { found: Candidates; latin: boolean } => ({
    found: { first, second: 'en', margin: 1 },
    latin: false,
  });
  switch (script) {
    case 'hangul':
      return certain('ko');
    case 'hebrew':
      return certain('he');
    case 'thai':
      return certain('th');
    case 'devanagari':
      return certain('hi');
    case 'cyrillic':
      return { found: tellCyrillic(cleaned), latin: false };
    case 'arabic':
      return { found: tellArabic(cleaned), latin: false };
    case 'han': {
      const found = tellHan(cleaned, shares.kana, data.han);
      const prior = context.prior ?? context.site;
      // A few characters that either language could write: the conversation decides.
      if (found.margin < SURE_MARGIN && prior !== undefined && primary(prior) === found.second) {
        return { found: { first: found.second, second: found.first, margin: SURE_MARGIN }, latin: false };
      }
      return { found, latin: false };
    }
    default:
      return { found: tellLatin(cleaned, context, data), latin: true };
  }
}

/**
 * Says in which language a message is written. Deterministic; never throws; a text without letters takes the
 * conversation's language, else the site's, else English, and is `unsure`.
 */
export function identifyLanguage(text: string, context: LanguageContext, data: LanguageData): LanguageVerdict {
  const { found, latin } = candidates(text, context, data);
  const refined = refineLanguage(text.slice(0, 3000), found.first, latin, data.regions);
  const base = { lang: found.first, margin: found.margin, ...(refined === undefined ? {} : { refined }) };
  if (found.margin >= SURE_MARGIN) return { status: 'sure', ...base };
  return { status: 'unsure', ...base, candidates: [found.first, found.second] };
}
