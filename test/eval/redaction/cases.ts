import { readFileSync } from 'node:fs';

/** One invented message; `items` are the personal data in it, in order, as they are written. */
export interface RedactionCase {
  lang: string;
  /** Country whose formats it uses; empty for a message without personal data. */
  country: string;
  text: string;
  items: string[];
}

/** Reads lines of `language country | text`, in which `⟪` and `⟫` enclose what is personal. */
export function readCases(file: string): RedactionCase[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const cut = line.indexOf(' | ');
      const [lang = '', country = ''] = line.slice(0, cut).split(' ');
      const marked = line.slice(cut + 3);
      return {
        lang,
        country,
        text: marked.replace(/[⟪⟫]/gu, ''),
        items: [...marked.matchAll(/⟪(.*?)⟫/gu)].map((match) => match[1] ?? ''),
      };
    });
}
