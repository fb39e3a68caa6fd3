import type { UiLanguage } from '@/utils/domain/settings';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, interfaceLanguageOf } from '@/utils/i18n/languages';

const KEY = 'language';

/**
 * The language of the first paint, before the settings are read: the one last spoken in this browser profile, else the
 * browser's own.
 */
export function firstLanguage(): InterfaceLanguage {
  const last = localStorage.getItem(KEY);
  return INTERFACE_LANGUAGES.find((one) => one === last) ?? interfaceLanguageOf(navigator.language);
}

/** Remembers what is spoken, for the next first paint, and tells the document. */
export function rememberLanguage(language: InterfaceLanguage): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
}

/** What a setting means in this browser. */
export function chosenLanguage(setting: UiLanguage): InterfaceLanguage {
  return setting === 'auto' ? interfaceLanguageOf(navigator.language) : setting;
}
