import type { Span } from '@/utils/domain/finding';
import type { Hit } from './detectors';
import { isRequest } from './is-request';
import type { LintJob } from './job';

const hit = (job: LintJob, span: Span): Hit => ({ span: job.original(span) });

/** A sentence with its neighbours, as far as a deal may be spread over them. */
function windowsOf(job: LintJob): { sentence: Span; next: Span }[] {
  return job.sentences.map((sentence, index) => ({ sentence, next: job.sentences[index + 1] ?? sentence }));
}

/** Something of value promised for a review or for changing one. */
export function reviewIncentive(job: LintJob): Hit[] {
  const hits: Hit[] = [];
  for (const { sentence, next } of windowsOf(job)) {
    const about = [
      ...job.inside('review', sentence),
      ...job.inside('feedback', sentence),
      ...job.inside('ask_review', sentence),
    ];
    const [first] = about.filter((span) => !job.isNegated(span, sentence));
    if (!first) continue;
    const acts = job.has('ask_review', sentence) || job.has('remove', sentence) || job.has('positive', sentence);
    const sameReward = job.stated('reward', sentence)[0] ?? moneyIn(job, sentence);
    if (
      sameReward &&
      (job.has('condition', sentence) || acts) &&
      (acts || job.has('condition', sentence)) &&
      !isSettled(job, sentence)
    ) {
      hits.push(hit(job, { start: Math.min(first.start, sameReward.start), end: Math.max(first.end, sameReward.end) }));
      continue;
    }
    const nextReward = next === sentence ? undefined : (job.stated('reward', next)[0] ?? moneyIn(job, next));
    if (nextReward && acts && job.has('condition', next) && !isSettled(job, next))
      hits.push(hit(job, { start: first.start, end: nextReward.end }));
  }
  return hits;
}

const MONEY =
  /[$€£¥₽₺₩₹]\s?\d|\d\s?(?:[$€£¥₽₺₩₹]|usd|eur|gbp|dollar|dolar|euro|pesos|reais|z[l]|kr|rub|rubl|руб|доллар|円|元|원|ريال|درهم|دولار|tl\b|lira|baht|บาท|rupiah)/u;

function moneyIn(job: LintJob, sentence: Span): Span | undefined {
  const found = MONEY.exec(job.text.slice(sentence.start, sentence.end));
  return found
    ? { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }
    : undefined;
}

/** What was already paid or sent, without a condition, is no bait. */
function isSettled(job: LintJob, sentence: Span): boolean {
  return job.has('done', sentence) && !job.has('condition', sentence);
}

/** A request for a good review, for stars, or for a review from the satisfied alone. */
export function positiveReview(job: LintJob): Hit[] {
  const hits: Hit[] = [];
  const sentOnwards = job.sentences.some((sentence) => job.has('unsatisfied', sentence));
  for (const sentence of job.sentences) {
    const asks = job.stated('ask_review', sentence);
    const about = [...job.inside('review', sentence), ...job.inside('feedback', sentence)];
    const [good] = job.stated('positive', sentence);
    const [ask] = asks;
    if (
      good &&
      (ask ||
        (about.length > 0 &&
          (job.has('condition', sentence) || job.has('reward', sentence)) &&
          !job.has('remove', sentence)))
    ) {
      const from = ask ?? good;
      hits.push(hit(job, { start: Math.min(from.start, good.start), end: Math.max(from.end, good.end) }));
    } else if (ask && job.has('satisfied', sentence) && sentOnwards && about.length > 0) hits.push(hit(job, sentence));
  }
  return hits;
}

/** A request to delete or change a review. Neutral words about seller feedback are judged by `feedbackDeal`. */
export function reviewRemoval(job: LintJob): Hit[] {
  const hits: Hit[] = [];
  for (const { sentence, next } of windowsOf(job)) {
    const spoken = job.inside('review', sentence)[0];
    const after = next === sentence ? undefined : job.stated('remove', next)[0];
    // "Your one-star review hurts us. Could you delete it?"
    if (spoken && after && !job.has('remove', sentence) && next.end - next.start < 140 && isRequest(job, next)) {
      hits.push(hit(job, { start: spoken.start, end: after.end }));
      continue;
    }
    const [review] = job.inside('review', sentence);
    const [feedback] = job.inside('feedback', sentence);
    const about = review ?? feedback;
    const act = job.stated('remove', sentence).find((span) => about !== undefined && near(span, about, 70));
    if (!about || !act) continue;
    const onlyFeedback = review === undefined;
    if (
      onlyFeedback &&
      job.reply.market === 'amazon' &&
      !job.has('condition', sentence) &&
      !job.has('reward', sentence)
    )
      continue;
    if (job.isNegated(about, sentence)) continue;
    hits.push(hit(job, { start: Math.min(act.start, about.start), end: Math.max(act.end, about.end) }));
  }
  return hits;
}

/** Asking again, or with pity, that feedback be taken away. */
export function feedbackPressure(job: LintJob): Hit[] {
  const asked = job.sentences.filter(
    (sentence) => job.has('feedback', sentence) && job.stated('remove', sentence).length > 0,
  );
  const [, again] = asked;
  return again ? [hit(job, again)] : [];
}

/** A review request where one was made for this order before. */
export function reviewAskedAgain(job: LintJob): Hit[] {
  if (!job.context.reviewAsked) return [];
  return job.sentences
    .filter((sentence) => job.stated('ask_review', sentence).length > 0)
    .map((sentence) => hit(job, sentence));
}

/** Any request for a rating: advertising where the law says so. */
export function ratingRequest(job: LintJob): Hit[] {
  return job.sentences
    .filter((sentence) => job.stated('ask_review', sentence).length > 0 && job.has('review', sentence))
    .map((sentence) => hit(job, sentence));
}

function near(a: Span, b: Span, most: number): boolean {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end) <= most;
}
