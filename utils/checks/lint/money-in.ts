import type { Span } from '@/utils/domain/finding';
import type { LintJob } from './job';

const MONEY =
  /(?:[$€£¥₽₺₩₹₪฿₫]|us ?\$|r\$|usd|eur|rs\.?)\s?\d|\d\s?(?:k\b|[$€£¥₽₺₩₹₪฿₫]|usd|eur|gbp|dollar|dolar|dolares|dollari|bucks|quid|euro|pesos|reais|real\b|z[l]|kr|rub|руб|доллар|евро|円|ドル|元|块|塊|刀|美元|美金|歐元|欧元|원|천원|만원|달러|유로|ريال|درهم|دولار|يورو|جنيه|tl\b|lira|baht|บาท|ดอลลาร์|rupiah|ribu|đồng|nghin|nghìn|đô|שקל|ש.ח|דולר|रुपय|रुपए|डॉलर)/u;

/** The first sum of money in a sentence, in figures. */
export function moneyIn(job: LintJob, sentence: Span): Span | undefined {
  const found = MONEY.exec(job.text.slice(sentence.start, sentence.end));
  return found
    ? { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }
    : undefined;
}
