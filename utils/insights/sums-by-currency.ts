import type { Money } from '@/utils/domain/money';

/** One sum for each currency; nothing is converted. Counted in cents, so that 0.1 + 0.2 is 0.3. */
export function sumsByCurrency(amounts: readonly Money[]): Money[] {
  const cents = new Map<string, number>();
  for (const { amount, currency } of amounts) {
    cents.set(currency, (cents.get(currency) ?? 0) + Math.round(amount * 100));
  }
  return [...cents].map(([currency, sum]) => ({ amount: sum / 100, currency })).sort((a, b) => b.amount - a.amount);
}
