import type { Span } from '@/utils/domain/finding';
import type { LintJob } from './job';

/** Polite or plain imperative, in any of the languages. */
export function isRequest(job: LintJob, sentence: Span): boolean {
  return /\b(?:please|pls|kindly|could you|can you|we ask|bitte|veuillez|merci de|por favor|per favore|la preghiamo|le pedimos|graag|alstublieft|gelieve|prosimy|prosze|vanligen|lutfen|pozhaluysta|mohon|tolong|silakan|vui long)\b|пожалуйста|просим|прошу|ください|下さい|お願い|주세요|부탁|바랍니다|请|請|麻烦|يرجى|نرجو|الرجاء|אנא|בבקשה|กรุณา|รบกวน|कृपया/iu.test(
    job.text.slice(sentence.start, sentence.end),
  );
}
