/** The languages in which buyers' messages are judged and the dates, numbers and country names of pages are read. */
export const BUYER_LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'ja',
  'ko',
  'zh',
  'ar',
  'tr',
  'ru',
  'he',
  'th',
  'vi',
  'id',
  'hi',
] as const;

export type BuyerLanguage = (typeof BUYER_LANGUAGES)[number];
