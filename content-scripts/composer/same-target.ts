import type { Reading } from '@/utils/domain/reading';
import type { TargetIdentity } from '@/utils/domain/view';

/**
 * Whether the page that was just read is the one the reply was written for. Every mark that both sides know must be
 * the same, and at least one must be known: a site's own conversation id, or the same order, or the buyer's name.
 */
export function sameTarget(found: Reading, target: TargetIdentity): boolean {
  if (found.status !== 'read' || found.snapshot.host !== target.host) return false;
  const { content } = found.snapshot;
  if (content.kind !== 'thread' && content.kind !== 'order') return false;
  const { thread, order } = content;
  const orderIds = [...(thread?.orderIds ?? []), ...(order ? [order.orderId] : [])];
  const marks: (boolean | undefined)[] = [
    same(thread?.siteConversationId, target.siteConversationId),
    orderIds.length > 0 && target.orderIds.length > 0 ? target.orderIds.some((id) => orderIds.includes(id)) : undefined,
    same(thread?.buyerName ?? order?.buyerName, target.buyerName),
  ];
  const known = marks.filter((mark) => mark !== undefined);
  return known.length > 0 && known.every(Boolean);
}

function same(a: string | undefined, b: string | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a === b;
}
