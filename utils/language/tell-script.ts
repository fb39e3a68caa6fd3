import type { LanguageTag } from '@/utils/domain/ids';

/** A first choice, the runner-up, and how far apart they are (0 to 1). */
export interface Candidates {
  first: LanguageTag;
  second: LanguageTag;
  margin: number;
}

const count = (marks: RegExp, text: string): number => text.match(marks)?.length ?? 0;

// Characters and words that Japanese writes and Chinese does not, and the other way round.
const JAPANESE_HAN =
  /[発込届払対応様価図売読経単変帰壊検権営駅円働栃辻峠枠畑々〆]|返品|返金|交換|注文|不良品|未着|破損|至急|連絡|品切|御中|送料|商品名|領収書/gu;
const CHINESE_HAN =
  /[的了是我你您们們这這没沒吗嗎吧呢请請么麼还還给給怎谁誰它很哪什啊]|订单|訂單|退款|退货|退貨|快递|物流|客服|收到|发货|發貨|收货|收貨|坏了|壞了|发票|發票/gu;

/** Text in Han characters alone: Japanese headlines and notes look Chinese. */
export function tellHan(text: string, kanaShare: number): Candidates {
  if (kanaShare > 0.04) return { first: 'ja', second: 'zh', margin: 1 };
  const japanese = count(JAPANESE_HAN, text);
  const chinese = count(CHINESE_HAN, text);
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
