import { BUYER_LANGUAGES, type BuyerLanguage } from '@/utils/domain/buyer-languages';

/** Regional forms whose month names, day periods or country names differ from the main form. */
export const REGIONAL_FORMS: Record<BuyerLanguage, readonly string[]> = {
  en: ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'],
  de: ['de-DE', 'de-AT', 'de-CH'],
  fr: ['fr-FR', 'fr-CA', 'fr-BE'],
  es: ['es-ES', 'es-MX', 'es-US', 'es-AR'],
  it: ['it-IT'],
  pt: ['pt-BR', 'pt-PT'],
  nl: ['nl-NL', 'nl-BE'],
  pl: ['pl-PL'],
  sv: ['sv-SE'],
  ja: ['ja-JP'],
  ko: ['ko-KR'],
  zh: ['zh-CN', 'zh-TW', 'zh-HK'],
  ar: ['ar-EG', 'ar-AE', 'ar-SY', 'ar-IQ', 'ar-DZ', 'ar-TN', 'ar-MA'],
  tr: ['tr-TR'],
  ru: ['ru-RU'],
  he: ['he-IL'],
  th: ['th-TH'],
  vi: ['vi-VN'],
  id: ['id-ID'],
  hi: ['hi-IN'],
};

/** The supported language of a BCP-47 tag, old codes included (`iw`, `in`); `undefined` when it is none. */
export function pageLanguageOf(tag: string | undefined): BuyerLanguage | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  const code = primary === 'iw' ? 'he' : primary === 'in' ? 'id' : primary;
  return BUYER_LANGUAGES.find((language) => language === code);
}
