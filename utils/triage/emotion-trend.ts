import type { Intent, Verdict } from '@/utils/domain/judgement';

/** Above this a message is to be handed to somebody senior. */
export const ESCALATE_ABOVE = 80;
const CLEAR_CHANGE = 20;
const ANGRY_FROM = 60;
const CALM_UP_TO = 30;

export interface EmotionTrend {
  first: number;
  last: number;
  peak: number;
  direction: 'calmer' | 'angrier' | 'steady';
  /** Was upset (60 or more) at some time, and is calm (30 or less) now. */
  turnedSatisfied: boolean;
  /** What the messages were about in which emotion rose clearly (by 20 or more), or began upset. */
  triggers: Intent[];
}

/** How a buyer's emotion went over the thread, oldest verdict first. Undefined without messages. */
export function emotionTrend(verdicts: readonly Verdict[]): EmotionTrend | undefined {
  const first = verdicts[0];
  const last = verdicts[verdicts.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const peak = Math.max(...verdicts.map((verdict) => verdict.emotion));
  const triggers: Intent[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    const before = verdicts[index - 1];
    const rose =
      before === undefined ? verdict.emotion >= ANGRY_FROM : verdict.emotion - before.emotion >= CLEAR_CHANGE;
    if (rose && !triggers.includes(verdict.intent)) triggers.push(verdict.intent);
  }
  const change = last.emotion - first.emotion;
  return {
    first: first.emotion,
    last: last.emotion,
    peak,
    direction: change <= -CLEAR_CHANGE ? 'calmer' : change >= CLEAR_CHANGE ? 'angrier' : 'steady',
    turnedSatisfied: peak >= ANGRY_FROM && last.emotion <= CALM_UP_TO,
    triggers,
  };
}

/** Whether the thread is to be handed on: the last message above 80, or a complaint that comes again. */
export function shouldEscalate(verdicts: readonly Verdict[]): boolean {
  const last = verdicts[verdicts.length - 1];
  if (last === undefined) return false;
  if (last.emotion > ESCALATE_ABOVE) return true;
  const repeated = verdicts.filter((verdict) => verdict.flags.includes('repeat_contact')).length;
  return last.emotion >= ANGRY_FROM && (last.flags.includes('repeat_contact') || repeated >= 2);
}
