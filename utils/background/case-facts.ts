import type { EpochMs } from '@/utils/domain/ids';
import type { Order } from '@/utils/domain/order';
import type { PromiseRecord } from '@/utils/domain/view';
import type { Preview, SiteCase } from '@/utils/store/rows';
import type { CaseFacts } from '@/utils/triage/context';

interface KnownCase {
  order?: Order;
  /** Oldest first. */
  messages: { row: { from: 'buyer' | 'seller' | 'system'; automatic: boolean } }[];
  preview?: Preview;
  siteCases: SiteCase[];
  promises: PromiseRecord[];
}

const DAY_MS = 24 * 3_600_000;

/** What of a case may raise the severity of its newest message. Absent facts stay absent. */
export function caseFacts({ order, messages, preview, siteCases, promises }: KnownCase, now: EpochMs): CaseFacts {
  const lastAnswer = messages.findLastIndex(({ row }) => row.from === 'seller' && !row.automatic);
  const waiting = messages.slice(lastAnswer + 1).filter(({ row }) => row.from === 'buyer').length;
  const contactCount = waiting + (preview?.from === 'buyer' ? 1 : 0);
  const [claim] = siteCases;
  return {
    orderTotal: order?.total,
    daysLate: order && daysLate(order, now),
    contactCount: contactCount === 0 ? undefined : contactCount,
    openClaim: claim && (claim.reason ?? claim.siteCaseId),
    brokenPromise: promises.find(({ state }) => state === 'broken')?.text,
  };
}

function daysLate({ promisedBy, deliveredAt }: Order, now: EpochMs): number | undefined {
  if (promisedBy === undefined || deliveredAt !== undefined) return undefined;
  // The promised day is over everywhere twelve hours after its end in UTC.
  const over = Date.parse(`${promisedBy}T00:00:00Z`) + DAY_MS * 1.5;
  return now <= over ? undefined : Math.ceil((now - over) / DAY_MS);
}
