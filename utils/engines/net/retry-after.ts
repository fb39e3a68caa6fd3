import type { EpochMs } from '@/utils/domain/ids';

/** Milliseconds that a `Retry-After` asks for, in either of its two forms; `undefined` where it asks for nothing. */
export function retryAfterMs(header: string | null, now: EpochMs): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}(?:\.\d{1,6})?\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
