import type { CountryCode, LanguageTag } from '../domain/ids';

/** The locales that have a culture card and a phrasebook. */
export const LOCALES = [
  'en-US',
  'en-GB',
  'en-AU',
  'en-IN',
  'de-DE',
  'fr-FR',
  'es-ES',
  'es-MX',
  'it-IT',
  'pt-BR',
  'pt-PT',
  'nl-NL',
  'pl-PL',
  'sv-SE',
  'ja-JP',
  'ko-KR',
  'ar-SA',
  'ar-AE',
  'ar-EG',
  'tr-TR',
  'ru-RU',
  'he-IL',
  'th-TH',
  'zh-TW',
  'vi-VN',
  'id-ID',
  'hi-IN',
] as const;
export type Locale = (typeof LOCALES)[number];

/** Country that a marketplace's address stands for. */
const SITE_COUNTRY: [RegExp, CountryCode][] = [
  [/\.co\.uk$/, 'GB'],
  [/\.com\.au$/, 'AU'],
  [/\.com\.mx$/, 'MX'],
  [/\.com\.br$/, 'BR'],
  [/\.com\.tr$/, 'TR'],
  [/\.com\.be$|\.be$/, 'BE'],
  [/\.co\.jp$/, 'JP'],
  [/\.de$/, 'DE'],
  [/\.at$/, 'AT'],
  [/\.ch$/, 'CH'],
  [/\.fr$/, 'FR'],
  [/\.es$/, 'ES'],
  [/\.it$/, 'IT'],
  [/\.nl$/, 'NL'],
  [/\.pl$/, 'PL'],
  [/\.se$/, 'SE'],
  [/\.ie$/, 'IE'],
  [/\.ca$/, 'CA'],
  [/\.in$/, 'IN'],
  [/\.sa$/, 'SA'],
  [/\.ae$/, 'AE'],
  [/\.eg$/, 'EG'],
  [/\.ru$/, 'RU'],
  [/\.sg$/, 'SG'],
];

/** Language of an AliExpress sub-site (`es.aliexpress.com`). */
const SUBSITE = /^(?:www\.)?(de|fr|es|it|pt|nl|pl|ja|ko|ar|tr|he|th|vi|id|ru)\.aliexpress\./;

/** First locale of a language, where nothing else decides. */
const HOME: Record<string, Locale> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  pt: 'pt-BR',
  nl: 'nl-NL',
  pl: 'pl-PL',
  sv: 'sv-SE',
  ja: 'ja-JP',
  ko: 'ko-KR',
  ar: 'ar-SA',
  tr: 'tr-TR',
  ru: 'ru-RU',
  uk: 'ru-RU',
  he: 'he-IL',
  iw: 'he-IL',
  th: 'th-TH',
  zh: 'zh-TW',
  vi: 'vi-VN',
  id: 'id-ID',
  in: 'id-ID',
  ms: 'id-ID',
  hi: 'hi-IN',
};

/** Locale of a country for languages with several. */
const BY_COUNTRY: Record<string, Record<CountryCode, Locale>> = {
  en: {
    GB: 'en-GB',
    IE: 'en-GB',
    AU: 'en-AU',
    NZ: 'en-AU',
    IN: 'en-IN',
    PK: 'en-IN',
    ZA: 'en-GB',
    SG: 'en-GB',
    HK: 'en-GB',
  },
  es: {
    ES: 'es-ES',
    MX: 'es-MX',
    AR: 'es-MX',
    CL: 'es-MX',
    CO: 'es-MX',
    PE: 'es-MX',
    UY: 'es-MX',
    EC: 'es-MX',
    US: 'es-MX',
    VE: 'es-MX',
    CR: 'es-MX',
    PA: 'es-MX',
    GT: 'es-MX',
    DO: 'es-MX',
  },
  pt: { BR: 'pt-BR', PT: 'pt-PT', ES: 'pt-PT', AO: 'pt-PT', MZ: 'pt-PT', FR: 'pt-PT', CH: 'pt-PT', LU: 'pt-PT' },
  ar: {
    SA: 'ar-SA',
    AE: 'ar-AE',
    EG: 'ar-EG',
    KW: 'ar-SA',
    QA: 'ar-SA',
    BH: 'ar-SA',
    OM: 'ar-SA',
    JO: 'ar-SA',
    SD: 'ar-EG',
  },
};

/** Language of the market, for a buyer whose own language has no card. */
const COUNTRY_HOME: Record<CountryCode, Locale> = {
  US: 'en-US',
  CA: 'en-US',
  GB: 'en-GB',
  IE: 'en-GB',
  AU: 'en-AU',
  NZ: 'en-AU',
  IN: 'en-IN',
  DE: 'de-DE',
  AT: 'de-DE',
  CH: 'de-DE',
  FR: 'fr-FR',
  BE: 'fr-FR',
  LU: 'fr-FR',
  ES: 'es-ES',
  MX: 'es-MX',
  IT: 'it-IT',
  BR: 'pt-BR',
  PT: 'pt-PT',
  NL: 'nl-NL',
  PL: 'pl-PL',
  SE: 'sv-SE',
  JP: 'ja-JP',
  KR: 'ko-KR',
  SA: 'ar-SA',
  AE: 'ar-AE',
  EG: 'ar-EG',
  TR: 'tr-TR',
  RU: 'ru-RU',
  IL: 'he-IL',
  TH: 'th-TH',
  TW: 'zh-TW',
  VN: 'vi-VN',
  ID: 'id-ID',
};

/**
 * Which of the 27 locales a reply is written for.
 * @param site host of the marketplace, such as `amazon.de`
 * @param language language of the buyer's messages as a BCP-47 tag; `undefined` when unknown
 * @param shipToCountry ISO country that the order goes to
 * @returns the buyer's language in its regional form; without a known language, that of the country or the site
 */
export function resolveLocale(site: string, language: LanguageTag | undefined, shipToCountry?: CountryCode): Locale {
  const host = site.toLowerCase();
  const tag = (language ?? '').replaceAll('_', '-');
  const exact = LOCALES.find((locale) => locale.toLowerCase() === tag.toLowerCase());
  if (exact !== undefined) return exact;
  const [primary = '', ...subtags] = tag.split('-');
  const lang = primary.toLowerCase();
  const region = subtags.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  const siteCountry = SITE_COUNTRY.find(([pattern]) => pattern.test(host))?.[1];
  const countries = [region, shipToCountry?.toUpperCase(), siteCountry].filter((one) => one !== undefined);
  const home = HOME[lang];
  if (home !== undefined) {
    for (const country of countries) {
      const local = BY_COUNTRY[lang]?.[country];
      if (local !== undefined) return local;
    }
    return home;
  }
  for (const country of countries) {
    const local = COUNTRY_HOME[country];
    if (local !== undefined) return local;
  }
  const subsite = SUBSITE.exec(host)?.[1];
  return (subsite === undefined ? undefined : HOME[subsite]) ?? 'en-US';
}
