import type { Money } from '@/utils/domain/money';

/** The sum, where every amount is in one currency; amounts of two currencies have none. */
export function sumOf(amounts: Money[]): Money | undefined {
  const [first, ...rest] = amounts;
  if (first === undefined || rest.some((money) => money.currency !== first.currency)) return undefined;
  // Cents, so that 0.1 + 0.2 is 0.3.
  const cents = amounts.reduce((sum, money) => sum + Math.round(money.amount * 100), 0);
  return { amount: cents / 100, currency: first.currency };
}
