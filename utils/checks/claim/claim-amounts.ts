import { fixOf } from '../guard/fix-of';
import type { Side } from '../guard/read-side';
import { figureKey, type Value } from '../normalise/value';
import type { CaseFacts } from './case-facts';
import type { Claim } from './claim';
import type { KnownValues } from './known-values';

const figuresOf = (readings: Iterable<string>): Set<string> =>
  new Set([...readings].filter((one) => one.startsWith('m:')).map((one) => one.split(':')[2] ?? ''));

/** Amounts of the reply: those of the order, the decision and the conversation are known. */
export function claimAmounts(side: Side, known: KnownValues, { decision, order }: CaseFacts): Claim[] {
  const figures = figuresOf(known.money);
  const most = order?.total;
  return side.values
    .filter(({ kind }) => kind === 'money')
    .map((value): Claim => {
      const { readings, span, sentence } = value;
      if (readings.some((reading) => known.money.has(reading))) return { kind: 'amount', verdict: 'verified', span };
      const same = [...figuresOf(readings)].find((figure) => figures.has(figure));
      if (same !== undefined) {
        const codes = [...known.money].filter((one) => one.endsWith(`:${same}`)).map((one) => one.split(':')[1]);
        return { kind: 'currency', verdict: 'contradicted', span, level: 'block', known: `${same} ${codes.join('/')}` };
      }
      const refund = (side.bySentence[sentence] ?? []).some(({ labels }) => labels.includes('refund'));
      if (refund && decision?.amount !== undefined) {
        const { amount, currency } = decision.amount;
        const fix = fixOf({ ...value, figure: amount, unit: value.unit }, value, side.tag);
        return {
          kind: 'amount',
          verdict: 'contradicted',
          span,
          level: 'block',
          known: `${figureKey(amount)} ${currency}`,
          fix,
        };
      }
      if (refund && most !== undefined && isMore(value, most.amount, most.currency))
        return {
          kind: 'amount',
          verdict: 'contradicted',
          span,
          level: 'warn',
          known: `${figureKey(most.amount)} ${most.currency}`,
        };
      return { kind: 'amount', verdict: 'unknown', span };
    });
}

/** More money than was paid, in the same currency. */
function isMore({ readings }: Value, amount: number, currency: string): boolean {
  const own = readings.filter((one) => one.startsWith(`m:${currency}:`)).map((one) => Number(one.split(':')[2]));
  return own.length > 0 && own.every((one) => one > amount);
}
