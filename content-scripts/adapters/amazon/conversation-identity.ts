import { deepMaybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import { orderIdFromUrl, orderIdsIn } from './order-id';

/**
 * `case:<uuid>` in the inbox, where the app writes the open case into its address; `order:<id>` on the contact form,
 * and in an inbox whose open case prints exactly one order.
 */
export function conversationIdentity(url: URL, doc: Document): string | undefined {
  const caseId = url.searchParams.get('cc');
  if (caseId) return `case:${caseId}`;
  const orderId = orderIdFromUrl(url);
  if (orderId) return `order:${orderId}`;
  const thread = deepMaybe(doc, '#case-messages');
  const printed = thread ? orderIdsIn(lineText(thread.parentElement ?? thread)) : [];
  return printed.length === 1 ? `order:${printed[0]}` : undefined;
}
