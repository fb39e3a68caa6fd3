import type { Reading } from '@/utils/domain/reading';
import type { TargetIdentity } from '@/utils/domain/view';

/**
 * Whether the page that was just read is the one the reply was written for. The site's own conversation id and the
 * order decide: every one that both sides know must be the same. Only where neither is known does the buyer's name
 * decide; a console may print a user name here and a full name there.
 */
export function sameTarget(found: Reading, target: TargetIdentity): boolean {
  if (found.status !== 'read' || found.snapshot.host !== target.host) return false;
  const { content } = found.snapshot;
  if (content.kind !== 'thread' && content.kind !== 'order') return false;
  const { thread, order } = content;
  const orderIds = [...(thread?.orderIds ?? []), ...(order ? [order.orderId] : [])];
  const marks = [
    same(thread?.siteConversationId, target.siteConversationId),
    orderIds.length > 0 && target.orderIds.length > 0 ? target.orderIds.some((id) => orderIds.includes(id)) : undefined,
  ].filter((mark) => mark !== undefined);
  if (marks.length > 0) return marks.every(Boolean);
  return same(thread?.buyerName ?? order?.buyerName, target.buyerName) ?? false;
}

function same(a: string | undefined, b: string | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a === b;
}
