import type { Verdict } from '@/utils/domain/judgement';

/**
 * Whether a message only says thanks, so that no answer is owed: nothing else is in it, nobody is upset, and nothing
 * is asked.
 */
export function isThanksOnly(text: string, verdict: Verdict): boolean {
  return (
    verdict.intent === 'praise_thanks' &&
    verdict.also.length === 0 &&
    verdict.severity === 'III' &&
    verdict.emotion <= 20 &&
    verdict.flags.every((flag) => flag === 'occasion') &&
    !/[?？؟]/u.test(text)
  );
}
