/** The language that a script belongs to in the first place, for words about time. */
const BY_SCRIPT: readonly [RegExp, string][] = [
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Han}/u, 'zh'],
];

/** The language in which a page prints a short text: what it says of itself, else what its script is mostly used for. */
export function pageLanguage(element: Element, text = ''): string {
  const said =
    element.ownerDocument.documentElement.lang ||
    element.ownerDocument.defaultView?.frameElement?.ownerDocument.documentElement.lang;
  const script = BY_SCRIPT.find(([letters]) => letters.test(text))?.[1];
  // Japanese and Chinese share letters: the page's own word decides between them.
  if (said && (script === undefined || said.startsWith(script) || /^(?:ja|zh|fa|ur|uk|bg|sr)/.test(said))) return said;
  return script ?? (said || navigator.language);
}
