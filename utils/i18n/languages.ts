/** Languages of the extension's own words. */
export const INTERFACE_LANGUAGES = ['en', 'zh-CN'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The interface language nearest to a browser's language tag; English where none is near. */
export function interfaceLanguageOf(tag: string): InterfaceLanguage {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}
