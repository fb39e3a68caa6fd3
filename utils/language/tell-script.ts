import type { LanguageTag } from '@/utils/domain/ids';
import type { LanguageData } from './language-data';

/** A first choice, the runner-up, and how far apart they are (0 to 1). */
export interface Candidates {
  first: LanguageTag;
  second: LanguageTag;
  margin: number;
}

const count = (marks: RegExp, text: string): number => text.match(marks)?.length ?? 0;

/** Text in Han characters alone: Japanese headlines and notes look Chinese. `han` tells what only one of them writes. */
export function tellHan(text: string, kanaShare: number, han: LanguageData['han']): Candidates {
  if (kanaShare > 0.04) return { first: 'ja', second: 'zh', margin: 1 };
  const japanese = count(han.ja, text);
  const chinese = count(han.zh, text);
  const total = japanese + chinese;
  if (total === 0) return { first: 'zh', second: 'ja', margin: 0.25 };
  const margin = Math.abs(japanese - chinese) / total;
  return japanese > chinese
    ? { first: 'ja', second: 'zh', margin: kanaShare > 0 ? 1 : margin }
    : { first: 'zh', second: 'ja', margin };
}

/** Cyrillic: Russian unless letters of a neighbour stand there. */
export function tellCyrillic(text: string): Candidates {
  if (/[іїєґ]/iu.test(text)) return { first: /ў/iu.test(text) ? 'be' : 'uk', second: 'ru', margin: 0.9 };
  if (/[ђјљњћџ]/iu.test(text)) return { first: 'sr', second: 'ru', margin: 0.9 };
  if (/[ыэё]/iu.test(text)) return { first: 'ru', second: 'bg', margin: 1 };
  if (/ъ(?=[^еёюя]|$)/iu.test(text)) return { first: 'bg', second: 'ru', margin: 0.8 };
  return { first: 'ru', second: 'uk', margin: 0.9 };
}

/** Arabic script: Arabic unless letters of Urdu or Persian stand there. */
export function tellArabic(text: string): Candidates {
  const urdu = count(/[ٹڈڑںےۓ]/gu, text);
  const persian = count(/[پچژگ]|می‌/gu, text);
  const arabic = count(/[ةىئؤإأ]|(?:^|\s)ال/gu, text);
  if (urdu > 1 && urdu > arabic) return { first: 'ur', second: 'ar', margin: 0.8 };
  if (persian > 2 && persian > arabic * 1.5) return { first: 'fa', second: 'ar', margin: 0.7 };
  return { first: 'ar', second: 'fa', margin: 1 };
}
