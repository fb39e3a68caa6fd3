import type { Span } from '@/utils/domain/finding';
import type { Hit } from './detectors';
import { isRequest, isRequestOrQuestion } from './is-request';
import type { LintJob } from './job';

const hit = (job: LintJob, span: Span): Hit => ({ span: job.original(span) });

/** The buyer is asked to cancel, who did not ask for it himself. */
export function askCancel(job: LintJob): Hit[] {
  if (job.context.intent === 'cancel_order' || buyerSpeaksOfCancelling(job.context.buyerMessage ?? '')) return [];
  return job.sentences.flatMap((sentence) => {
    const [ask] = job.stated('ask_cancel', sentence);
    const [cancel] = job.has('cancel', sentence) ? job.stated('cancel', sentence) : [];
    const asked = cancel && isRequest(job, sentence) && !job.has('we_cancel', sentence);
    const found = ask ?? (asked ? cancel : undefined);
    // Who is told of the right to withdraw is not asked to use it.
    const right = job.has('may_return', sentence);
    if (!found || right || job.all('wants_cancel').length > 0) return [];
    const dispute =
      job.has('close_dispute', sentence) ||
      job.inside('dispute', sentence).some((one) => one.end <= found.start || one.start >= found.end);
    return !dispute && !job.has('review', sentence) && !job.has('option', sentence) ? [hit(job, found)] : [];
  });
}

/** The stems of `cancel` in the languages of the consoles: enough to know that the buyer brought it up. */
const CANCEL =
  /cancel|storn|annul|anul|odwoła|avbest|avbok|キャンセル|取り消|취소|取消|الغ|إلغ|iptal|отмен|аннул|לבטל|ביטול|ยกเลิก|hủy|huỷ|batal|रद्द|कैंसिल/iu;

function buyerSpeaksOfCancelling(text: string): boolean {
  return CANCEL.test(text);
}

/**
 * The claim is to be closed before the solution, or in exchange for it. To say that it may be closed, or need not be,
 * and to speak of it once the matter is settled, is clean.
 */
export function disputeCondition(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence, index) => {
    const before = job.sentences[index - 1];
    const [named] = job.stated('close_dispute', sentence);
    const [meant] = before && job.has('dispute', before) ? job.stated('close_it', sentence) : [];
    const close = named ?? meant;
    // an order that the buyer wanted cancelled is no claim
    if (!close || job.has('option', sentence) || job.has('wants_cancel', sentence)) return [];
    const settled = job.has('done', sentence) || (before !== undefined && job.has('done', before));
    return settled ? [] : [hit(job, close)];
  });
}

/** Receipt is to be confirmed before the parcel is there. */
export function earlyReceipt(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence, index) => {
    const [confirm] = job.stated('confirm_receipt', sentence);
    if (!confirm || job.has('arrived_condition', sentence)) return [];
    const near = {
      start: job.sentences[index - 1]?.start ?? sentence.start,
      end: job.sentences[index + 1]?.end ?? sentence.end,
    };
    return job.has('early', near) || isRequestOrQuestion(job, sentence) ? [hit(job, confirm)] : [];
  });
}

export function threat(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence) =>
    job
      .stated('threat', sentence)
      .slice(0, 1)
      .map((span) => hit(job, span)),
  );
}

/** Promises that nobody can keep. */
export function absolutePromise(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence) => {
    const [sure] = job.stated('absolute', sentence);
    return sure && !job.has('no_guarantee', sentence) ? [hit(job, sure)] : [];
  });
}

/** Waiting words without a day by which the buyer will hear more. */
export function undatedPromise(job: LintJob): Hit[] {
  return job.sentences
    .filter((sentence) => job.has('waiting', sentence) && !/\d/.test(job.text.slice(sentence.start, sentence.end)))
    .slice(0, 1)
    .map((sentence) => hit(job, job.inside('waiting', sentence)[0] ?? sentence));
}

export function chinglish(job: LintJob): Hit[] {
  return job.all('chinglish').map((span) => hit(job, span));
}

export function blame(job: LintJob): Hit[] {
  return job.all('blame').map((span) => hit(job, span));
}
