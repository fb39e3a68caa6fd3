import type { Engine } from '@/utils/domain/engine';

const MILLION = 1_000_000;

/** What this many tokens cost by the seller's own prices; `undefined` where he gave none. */
export function costOf(
  { price }: Engine,
  tokensIn: number,
  tokensOut: number,
): { amount: number; currency: string } | undefined {
  if (price === undefined) return undefined;
  return { amount: (tokensIn * price.input + tokensOut * price.output) / MILLION, currency: price.currency };
}
