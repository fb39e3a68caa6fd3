import { BUYER_LANGUAGES, type BuyerLanguage } from '@/utils/domain/buyer-languages';
import type { CountryCode } from '../domain/ids';
import { pageLanguageOf, REGIONAL_FORMS } from './supported-languages';

/** Codes of ISO 3166 that marketplaces ship to, as `Intl` knows them: every pair of letters that has an English name. */
function allCountries(): CountryCode[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const notCountries = new Set([
    'EU',
    'EZ',
    'UN',
    'QO',
    'XA',
    'XB',
    'ZZ',
    'UK',
    'FX',
    'SU',
    'DD',
    'YU',
    'AN',
    'CS',
    'NT',
    'TP',
    'ZR',
    'BU',
  ]);
  const codes: CountryCode[] = [];
  for (const a of letters) {
    for (const b of letters) {
      const code = a + b;
      if (notCountries.has(code)) continue;
      // Withdrawn codes resolve to their successor; only a code that stands for itself counts.
      if (new Intl.Locale(`und-${code}`).region === code && english.of(code) !== undefined) codes.push(code);
    }
  }
  return codes;
}

/** Names in use on consoles and labels that `Intl` has in none of its forms. */
const FURTHER_NAMES: Record<string, CountryCode> = {
  usa: 'US',
  'u s a': 'US',
  'united states of america': 'US',
  'etats unis d amerique': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  grossbritannien: 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'south korea': 'KR',
  'korea republic of': 'KR',
  'republic of korea': 'KR',
  korea: 'KR',
  'russian federation': 'RU',
  'российская федерация': 'RU',
  'czech republic': 'CZ',
  'viet nam': 'VN',
  'hong kong': 'HK',
  'taiwan r o c': 'TW',
  uae: 'AE',
  'mainland china': 'CN',
  中国大陆: 'CN',
  中华人民共和国: 'CN',
  香港: 'HK',
  澳门: 'MO',
  台湾: 'TW',
  台灣: 'TW',
  تركيا: 'TR',
  turkey: 'TR',
  ksa: 'SA',
};

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.charAt(0))
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[.,'’()[\]_-]+/gu, ' ')
    .replace(/&/gu, ' and ')
    .replace(/\s+/gu, ' ')
    .trim();
}

let countries: CountryCode[] | undefined;
const byLanguage = new Map<BuyerLanguage, Map<string, CountryCode>>();

function namesOf(language: BuyerLanguage): Map<string, CountryCode> {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  countries ??= allCountries();
  const names = new Map<string, CountryCode>();
  for (const locale of [language, ...REGIONAL_FORMS[language]]) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' });
      for (const code of countries) {
        const name = display.of(code);
        if (name !== undefined && !names.has(fold(name))) names.set(fold(name), code);
      }
    }
  }
  byLanguage.set(language, names);
  return names;
}

/**
 * The country that a console prints, as its ISO code: a name in one of the supported languages (the console's own
 * first), or the code itself in capitals. Names are built from `Intl` when a language is first asked. `undefined`
 * when the name is unknown, or means different countries in different languages.
 */
export function readPrintedCountry(text: string, uiLanguage?: string): CountryCode | undefined {
  const printed = text.trim();
  if (printed === '' || printed.length > 80) return undefined;
  countries ??= allCountries();
  if (/^[A-Z]{2}$/u.test(printed)) {
    if (printed === 'UK') return 'GB';
    return countries.includes(printed) ? printed : undefined;
  }
  const name = fold(printed);
  const further = FURTHER_NAMES[name];
  if (further !== undefined) return further;
  const own = pageLanguageOf(uiLanguage);
  const first: BuyerLanguage[] = own === undefined || own === 'en' ? ['en'] : [own, 'en'];
  for (const language of first) {
    const code = namesOf(language).get(name);
    if (code !== undefined) return code;
  }
  const codes = new Set(
    BUYER_LANGUAGES.flatMap((language) => {
      const code = namesOf(language).get(name);
      return code === undefined ? [] : [code];
    }),
  );
  return codes.size === 1 ? [...codes][0] : undefined;
}
