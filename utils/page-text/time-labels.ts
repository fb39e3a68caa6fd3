import type { BuyerLanguage } from '@/utils/domain/buyer-languages';
import type { TimeWordsFile } from './time-words';

/** The text without a label of one of these languages; the same text when it has none. */
export function withoutTimeLabel(
  text: string,
  languages: readonly BuyerLanguage[],
  labels: TimeWordsFile['labels'],
): string {
  const plain = text.replace(/^[^\d:：]{1,60}[:：]\s+(?=\S)/u, '').trim();
  const lower = plain.toLowerCase();
  const found = languages
    .flatMap((language) => labels[language])
    .filter((label) => lower.startsWith(label) && lower.length > label.length)
    .filter(
      (label) =>
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(label) ||
        /\s/u.test(lower.charAt(label.length)),
    )
    .sort((a, b) => b.length - a.length);
  return found[0] === undefined ? plain : plain.slice(found[0].length).trim();
}
