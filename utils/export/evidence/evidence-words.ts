/** The words of a pack, `locales/evidence/<language>.json`; gaps are `{name}`. */
export type EvidenceWords = Record<string, string>;

/** Languages that a pack can be written in: those in which marketplaces' staff read. */
export const PACK_LANGUAGES = ['en', 'zh-CN'] as const;
export type PackLanguage = (typeof PACK_LANGUAGES)[number];

/** A sentence with its gaps filled. A key without words is a fault of ours and throws. */
export function say(words: EvidenceWords, key: string, values: Record<string, string | number> = {}): string {
  const text = words[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
