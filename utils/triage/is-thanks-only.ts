import type { Verdict } from '@/utils/domain/judgement';

const LONGEST = 160;
const QUESTION = /[?？؟]/u;
// Words after which thanks turn into something else: "but", "only", "still".
const TURN =
  /(?<!\p{L})(?:but|however|still|only|aber|jedoch|leider|nur|mais|cependant|toutefois|pero|aunque|sin embargo|ma|però|tuttavia|mas|porém|maar|echter|ale|jednak|tylko|men|dock|ama|fakat|ancak|но|однако|только|لكن|بس|אבל|רק|nhưng|tapi|namun|cuma|lekin|par|magar|लेकिन|मगर|पर|बस)(?!\p{L})|けど|けれど|ですが|ただ|しかし|하지만|지만|그런데|는데|但|不过|不過|可是|就是|แต่/iu;

/**
 * Whether a message only thanks, so that no clock starts. Careful on purpose: with any doubt (a question, a "but", a
 * number, another intent, a flag, a long text) the answer is no, and the clock runs.
 */
export function isThanksOnly(verdict: Verdict, text: string): boolean {
  return (
    verdict.intent === 'praise_thanks' &&
    verdict.also.length === 0 &&
    verdict.severity === 'III' &&
    verdict.emotion <= 10 &&
    verdict.flags.every((flag) => flag === 'occasion') &&
    text.trim().length <= LONGEST &&
    !QUESTION.test(text) &&
    !TURN.test(text) &&
    !/\p{Nd}/u.test(text)
  );
}
