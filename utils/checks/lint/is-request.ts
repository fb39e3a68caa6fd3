import type { Span } from '@/utils/domain/finding';
import type { LintJob } from './job';

/** Whether a sentence asks something of the buyer: a polite or plain imperative, or a question that is a request. */
export function isRequest(job: LintJob, sentence: Span): boolean {
  return job.has('request', sentence);
}

/** A request, or any question. */
export function isRequestOrQuestion(job: LintJob, sentence: Span): boolean {
  return isRequest(job, sentence) || /\?\s*$/.test(job.text.slice(sentence.start, sentence.end));
}
