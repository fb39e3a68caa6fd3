import type { Span } from '@/utils/domain/finding';
import type { Hit } from './detectors';
import { isRequest, isRequestOrQuestion } from './is-request';
import type { LintJob } from './job';
import { around } from './matches-in';
import { moneyIn } from './money-in';

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
      ...aboutReview(job, sentence),
      ...job.inside('ask_review', sentence).filter((one) => !isName(job, one)),
    ];
    const [first] = about.filter((span) => !job.isNegated(span, sentence) && !isThanked(job, span, sentence));
    if (!first) continue;
    const bait = next === sentence ? undefined : rewardIn(job, next);
    // "Your three stars hurt us. Make it five and 15 dollars are yours."
    if (bait && job.stated('remove', next).length > 0 && isRequestOrQuestion(job, next) && !isSettled(job, next)) {
      hits.push(hit(job, { start: first.start, end: bait.end }));
      continue;
    }
    const acts = job.has('ask_review', sentence) || job.has('remove', sentence) || job.has('five_stars', sentence);
    const sameReward = rewardIn(job, sentence);
    if (
      sameReward &&
      (job.has('condition', sentence) || acts) &&
      (acts || job.has('condition', sentence)) &&
      !isSettled(job, sentence)
    ) {
      hits.push(hit(job, { start: Math.min(first.start, sameReward.start), end: Math.max(first.end, sameReward.end) }));
      continue;
    }
    const nextReward = next === sentence ? undefined : rewardIn(job, next);
    if (nextReward && acts && job.has('condition', next) && !isSettled(job, next))
      hits.push(hit(job, { start: first.start, end: nextReward.end }));
  }
  return hits;
}

/** Something of value that is offered; stars that the buyer is to give are none. */
function rewardIn(job: LintJob, sentence: Span): Span | undefined {
  const stars = job.inside('five_stars', sentence);
  const offered = job
    .stated('reward', sentence)
    .filter((span) => !stars.some((one) => one.start >= span.start && one.start - span.end < 12));
  return offered[0] ?? moneyIn(job, sentence);
}

/** What was already paid or sent, without a condition, is no bait; "after we refunded you" is no condition. */
function isSettled(job: LintJob, sentence: Span): boolean {
  const done = job.inside('done', sentence);
  return (
    done.length > 0 &&
    job
      .inside('condition', sentence)
      .every((one) => done.some(({ start, end }) => one.start <= end && start - one.end < 4))
  );
}

/** A request for a good review, for stars, or for a review from the satisfied alone. */
export function positiveReview(job: LintJob): Hit[] {
  const hits: Hit[] = [];
  const sentOnwards = job.sentences.some((sentence) => job.has('unsatisfied', sentence));
  for (const sentence of job.sentences) {
    const [ask] = job.stated('ask_review', sentence);
    const either = job.inside('either_way', sentence);
    const meant = (span: Span): boolean =>
      !either.some((one) => one.start <= span.start && span.end <= one.end) &&
      !isName(job, span) &&
      // "good day: your review …" is a greeting
      !/[,:!]/.test(job.text.slice(span.start, span.end)) &&
      !isThanked(job, span, sentence);
    const good = job.stated('positive', sentence).find(meant);
    const stars = job.stated('five_stars', sentence).find(meant);
    const changed = job.has('remove', sentence);
    if (stars && !changed && (ask || wishes(job, sentence))) hits.push(hit(job, stars));
    else if (good && !changed && (ask || rewarded(job, sentence))) hits.push(hit(job, ask ? around(ask, good) : good));
    else if (ask && sentOnwards && job.has('satisfied', sentence) && aboutReview(job, sentence).length > 0)
      hits.push(hit(job, sentence));
  }
  return hits;
}

/** Hoped for, asked for, or tied to being content. */
function wishes(job: LintJob, sentence: Span): boolean {
  return (
    isRequest(job, sentence) ||
    job.has('hope', sentence) ||
    job.has('satisfied', sentence) ||
    job.has('condition', sentence)
  );
}

function rewarded(job: LintJob, sentence: Span): boolean {
  return (
    aboutReview(job, sentence).length > 0 &&
    (job.has('condition', sentence) || job.has('reward', sentence)) &&
    !job.has('remove', sentence)
  );
}

/** Words on a review of the product or on feedback for the seller; other things of the same name are left out. */
function aboutReview(job: LintJob, sentence: Span): Span[] {
  const other = job.inside('other_review', sentence);
  return [...job.inside('review', sentence), ...job.inside('feedback', sentence)]
    .filter((span) => !other.some((one) => one.start < span.end && span.start < one.end) && !isName(job, span))
    .sort((a, b) => a.start - b.start);
}

/** Longest name of a product in quotation marks that is taken for one. */
const LONGEST_NAME = 24;

/** `the "5 Stars" cups`: stars in quotation marks are a name. */
function isName(job: LintJob, span: Span): boolean {
  const { start, end } = job.original(span);
  const { text } = job.reply;
  const opens = /["'“„«»‘「『《‚][^"”“»’」』》\n]{0,16}$/u.test(text.slice(Math.max(0, start - 18), start));
  const closes = new RegExp(`^[^\\n"”“»«’」』》']{0,${LONGEST_NAME}}["'”“»«’」』》]`, 'u').test(text.slice(end));
  return opens && closes;
}

/** "Thank you for your five stars": already given. */
function isThanked(job: LintJob, span: Span, sentence: Span): boolean {
  // "as a thank-you for your review" offers thanks for one to come
  const offered = job.inside('condition', sentence);
  return job
    .inside('thanks_for', sentence)
    .filter((thanks) => !offered.some((one) => one.start < thanks.start && thanks.start < one.end))
    .some((thanks) => Math.abs(span.start - thanks.end) < 50 || Math.abs(thanks.start - span.end) < 30);
}

/** A request to delete or change a review. Neutral words about seller feedback are judged by `feedbackDeal`. */
export function reviewRemoval(job: LintJob): Hit[] {
  const hits: Hit[] = [];
  for (const { sentence, next } of windowsOf(job)) {
    const asked = isRequestOrQuestion(job, sentence) || job.has('condition', sentence);
    const stars = job.inside('five_stars', sentence);
    const [spoken] = aboutReview(job, sentence).filter(
      (span) => asked || !stars.some((one) => one.start < span.end && span.start < one.end),
    );
    const after = next === sentence ? undefined : job.stated('remove', next)[0];
    // "Your one-star review hurts us. Could you delete it?"
    const [review] = job.inside('review', sentence);
    if (
      spoken &&
      review &&
      after &&
      !job.has('remove', sentence) &&
      next.end - next.start < 160 &&
      isRequestOrQuestion(job, next)
    ) {
      hits.push(hit(job, { start: spoken.start, end: after.end }));
      continue;
    }
    const act = job.stated('remove', sentence).find((span) => spoken !== undefined && near(span, spoken, 90));
    if (!spoken || !act) continue;
    const onlyFeedback = review === undefined;
    if (
      onlyFeedback &&
      job.reply.market === 'amazon' &&
      !job.has('condition', sentence) &&
      !job.has('reward', sentence)
    )
      continue;
    if (job.isNegated(spoken, sentence) || isThanked(job, spoken, sentence)) continue;
    hits.push(hit(job, around(act, spoken)));
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
