import type { CultureCard } from '../domain/schemas/culture-card';

/** Part of a card that a seller sets differently; lists are replaced whole. */
export type CardOverride = DeepPartial<CultureCard>;

type DeepPartial<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;

/** The card with the seller's own settings laid over it; neither argument is changed. */
export function overrideCard(card: CultureCard, override: CardOverride): CultureCard {
  return merge(card, override) as CultureCard;
}

function merge(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isRecord(under) || !isRecord(over)) return over;
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) result[key] = merge(under[key], value);
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
