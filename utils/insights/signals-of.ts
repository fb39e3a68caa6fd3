import type { CustomerFile, Problem, Signal } from '@/utils/domain/customer-file';
import type { FileFacts } from '@/utils/domain/file-facts';
import type { Money } from '@/utils/domain/money';

/** From how many on something is said, and shares of orders in which it may happen to anyone. */
const RETURNS = { least: 2, share: 0.4 };
const NOT_RECEIVED = { least: 2, share: 0.3 };
/** Compensation of this share of what was spent. */
const COMPENSATION_SHARE = 0.3;
/** Orders from which on a buyer without claims is a loyal one. */
const LOYAL_ORDERS = 5;
/** Spent in main units of the currencies below; others have no figure that anyone agreed on. */
const HIGH_VALUE: Record<string, number> = { EUR: 500, USD: 500, GBP: 450, CNY: 3500, JPY: 80_000, CAD: 700, AUD: 750 };
const CLAIM = /^(?:inr_opened|return_opened|dispute_opened|atoz_opened)$/;

interface Known {
  facts: FileFacts;
  problems: readonly Problem[];
  promises: CustomerFile['promises'];
  compensated: readonly Money[];
  spent: readonly Money[];
  satisfied: number;
}

/** What speaks for care or trust, each with its figures. It says what happened, not what kind of person someone is. */
export function signalsOf({ facts, problems, promises, compensated, spent, satisfied }: Known): Signal[] {
  const orders = facts.orders.length;
  const signals: Signal[] = [];
  const say = (name: Signal['name'], level: Signal['level'], values: Signal['values']): void => {
    signals.push({ name, level, values });
  };
  const events = facts.conversations.flatMap((conversation) => [
    ...new Set([
      ...conversation.events.map(({ kind }) => kind),
      ...conversation.siteCases.map(({ opening }) => opening),
    ]),
  ]);
  const flags = facts.conversations.map(({ messages }) => messages.flatMap((message) => message.flags));
  const count = (...intents: Problem['intent'][]): number =>
    problems.filter(({ intent }) => intents.includes(intent)).length;

  const chargebacks = events.filter((kind) => kind === 'chargeback_opened').length;
  if (chargebacks > 0) say('chargeback', 'risk', { count: chargebacks });
  const claims = events.filter((kind) => CLAIM.test(kind)).length;
  if (claims > 0) say('claims', 'risk', { count: claims });
  const returns = count('return_exchange', 'size_fit');
  if (returns >= RETURNS.least && returns >= orders * RETURNS.share)
    say('many_returns', 'risk', { count: returns, orders });
  const lost = count('not_received', 'delivered_not_received');
  if (lost >= NOT_RECEIVED.least && lost >= orders * NOT_RECEIVED.share) {
    say('many_not_received', 'risk', { count: lost, orders });
  }
  const threats = flags.filter((of) =>
    of.some((flag) => flag === 'review_threat' || flag === 'legal_threat' || flag === 'media_threat'),
  ).length;
  if (threats > 0) say('threats', 'risk', { count: threats });
  for (const { amount, currency } of compensated) {
    const paid = spent.find((money) => money.currency === currency)?.amount ?? 0;
    if (paid > 0 && amount / paid >= COMPENSATION_SHARE) {
      say('compensation_share', 'risk', { percent: Math.round((amount / paid) * 100) });
    }
  }
  const again = problems.filter((problem) => problem.again).length;
  if (again > 0) say('repeat_problem', 'care', { count: again });
  if (promises.broken > 0) say('promises_broken', 'care', { count: promises.broken });
  const high = spent.find(({ amount, currency }) => amount >= (HIGH_VALUE[currency] ?? Number.POSITIVE_INFINITY));
  if (high) say('high_value', 'care', { amount: Math.round(high.amount) });
  if (orders >= LOYAL_ORDERS && claims + chargebacks === 0) say('loyal', 'good', { orders });
  if (satisfied > 0) say('satisfied', 'good', { count: satisfied });
  return signals;
}
