import { LOCALES } from '@/utils/culture/resolve-locale';

/** Languages in which a draft can be shown line by line: those that have a phrasebook. */
export const GLOSS_LANGUAGES: readonly string[] = ['zh-CN', ...LOCALES];

/** The entry of the list that a locale of the machine, such as `en` or `zh-Hans-CN`, stands for. */
export function glossLanguageOf(locale: string): string {
  const exact = GLOSS_LANGUAGES.find((one) => one.toLowerCase() === locale.toLowerCase());
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  return exact ?? GLOSS_LANGUAGES.find((one) => one.startsWith(`${language}-`)) ?? 'en-US';
}
