import type { Span } from '@/utils/domain/finding';
import type { Hit } from './detectors';
import type { LintJob } from './job';
import { around } from './matches-in';
import { moneyIn } from './money-in';

/** "Well below what you paid", "instead of what you paid": the true value is named as what is not declared. */
const BELOW =
  /below|under|less|lower|instead|unter|weniger|statt|sous|moins|inferi|au lieu|debajo|menos|menor|lugar|sotto|meno|invece|abaixo|onder|minder|lager|plaats|ponizej|mniej|nizsz|zamiast|mindre|lagre|istallet|ниже|меньше|вместо|dusuk|altinda|yerine|اقل|دون|بدلا|נמוך|פחות|במקום|कम|बजाय|di bawah|kurang|duoi|thap hon|thay vi|ต่ำกว่า|น้อยกว่า|低于|低於|少于|而不是/;

/** A lower customs value or a false gift: said outright, or a small sum to be written on the papers. */
export function undervaluation(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence, index) => {
    const before = job.sentences[index - 1];
    const [low] = job.stated('undervalue', sentence);
    const found = low ?? writesLess(job, sentence);
    if (!found) return [];
    const honest = [sentence, ...(before ? [before] : [])].some((one) =>
      job.stated('real_value', one).some(({ start }) => !BELOW.test(job.text.slice(Math.max(0, start - 18), start))),
    );
    const review = job.has('ask_review', sentence) || job.has('five_stars', sentence);
    return !honest && !review ? [{ span: job.original(found) }] : [];
  });
}

/** "We put 8 dollars on the customs form", "we write gift on the parcel so that no duty is due". */
function writesLess(job: LintJob, sentence: Span): Span | undefined {
  if (!job.has('customs', sentence) && !job.has('customs_paper', sentence)) return undefined;
  const [write] = job.stated('write', sentence);
  if (!write) return undefined;
  const less = job.stated('low_value', sentence)[0] ?? moneyIn(job, sentence);
  return less ? around(write, less) : undefined;
}

/** Goods made for this buyer alone, which the law leaves out of the right. */
const CUSTOM_MADE =
  /custom-?made|personali[sz]|engrav|made to order|einzelanfertig|sonderanfertig|personalisier|gravier|sur mesure|personnalis|grav[ée]|a medida|personaliz|grabad|su misura|personalizz|incis|sob medida|gravad|maatwerk|gegraveerd|gepersonaliseer|na zamowienie|grawer|personaliz|skraddars|graver|именн|гравиров|на заказ|オーダーメイド|名入れ|주문 ?제작|각인|定制|訂製|刻字|مخصص|حسب الطلب|نقش|kisiye ozel|gravur|בהתאמה אישית|חריטה/u;

/**
 * The right to send goods back without a reason is denied: outright, for want of a fault, or for all but faulty goods.
 * A return that the buyer need not make ("no need to return it") is no denial, nor is it to swap no used goods for new, or to say
 * that the time to return without a reason has passed.
 */
export function withdrawalDenied(job: LintJob): Hit[] {
  if (CUSTOM_MADE.test(job.text)) return [];
  return job.sentences.flatMap((sentence) => {
    const denied = aboutReturns(job, 'no_returns', sentence)[0] ?? deniedForWantOfFault(job, sentence);
    if (!denied) return [];
    const allowed = job.has('option', sentence) || job.has('relief', sentence) || job.has('lapsed', sentence);
    return !allowed && job.stated('may_return', sentence).length === 0 ? [{ span: job.original(denied) }] : [];
  });
}

/** Spans of a concept that speak of sending back, and not of swapping used goods for new ones. */
function aboutReturns(job: LintJob, concept: 'no_returns' | 'send_back', sentence: Span): Span[] {
  const swaps = job.inside('swap_for_new', sentence);
  return job
    .inside(concept, sentence)
    .filter((span) => !swaps.some((swap) => span.start < swap.end && swap.start < span.end));
}

function deniedForWantOfFault(job: LintJob, sentence: Span): Span | undefined {
  const back = aboutReturns(job, 'send_back', sentence);
  const [first] = back;
  if (!first) return undefined;
  const [only] = job.inside('only_fault', sentence);
  if (only) return around(first, only);
  const [refused] = back.filter((span) => job.isNegated(span, sentence) || negatedAfter(job, span, sentence));
  const [reason] = job.inside('no_fault', sentence);
  return refused && reason ? around(refused, reason) : undefined;
}

/** "… back we do not take": a negation shortly after, in the same clause, in any language. */
function negatedAfter(job: LintJob, span: Span, sentence: Span): boolean {
  return job
    .inside('not', sentence)
    .some(
      (not) => not.start >= span.end && not.start - span.end < 26 && !/[,;:]/.test(job.text.slice(span.end, not.start)),
    );
}

/** The legal guarantee is denied, cut short, or pushed on to the maker, and nothing is offered instead. */
export function guaranteeDenied(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence, index) => {
    const denied =
      job.inside('no_guarantee', sentence)[0] ??
      overdueWarranty(job, sentence) ??
      repairToBePaid(job, sentence, index) ??
      pushedOn(job, sentence);
    if (!denied) return [];
    const close = job.sentences.slice(Math.max(0, index - 1), index + 3);
    // "The legal guarantee does not apply": what is denied is no remedy
    const remedies = close.flatMap((one) => job.stated('remedy', one));
    const helps =
      remedies.some(({ start, end }) => end <= denied.start || start >= denied.end) && !job.has('own_cost', sentence);
    return helps ? [] : [{ span: job.original(denied) }];
  });
}

const REPAIR =
  /defe[ck]t|kaputt|gebrek|storing|panne|guast|avari|averi|uster|поломк|неисправн|ariza|عطل|תקלה|故障|고장|เสีย|hong|rusak|repa[ri]|riparaz|rempla|reemplaz|napraw|tamir|onarim|ремонт|수리|修理|维修|維修|conserto|arreglo|\bfix|تصليح|اصلاح|صيانة|ซ่อม|sửa|perbaikan|मरम्मत|תיקון/u;

/** Repair at the buyer's cost; that he pays the way back of goods he does not like is lawful. */
function repairToBePaid(job: LintJob, sentence: Span, index: number): Span | undefined {
  const [cost] = job.stated('own_cost', sentence);
  const before = job.sentences[index - 1];
  const about = [sentence, ...(before ? [before] : [])].some(
    (one) => job.has('warranty', one) || REPAIR.test(job.text.slice(one.start, one.end)),
  );
  return cost && about ? cost : undefined;
}

/** "You have to turn to the maker": as the only way, not as one of several. */
function pushedOn(job: LintJob, sentence: Span): Span | undefined {
  return job.has('option', sentence) ? undefined : job.stated('maker', sentence)[0];
}

/** The guarantee, or the time in which a fault may be claimed, is said to be over. */
function overdueWarranty(job: LintJob, sentence: Span): Span | undefined {
  if (job.has('lapsed', sentence)) return undefined;
  const [warranty] = job.inside('warranty', sentence);
  const [over] = job.stated('expired', sentence);
  return warranty && over ? around(warranty, over) : undefined;
}
