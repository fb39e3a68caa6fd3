import { itemIdIn, orderIdFromUrl, threadPane } from './hooks';
import { openRow } from './inbox-row';

/**
 * `conversation:<id>` where the list marks the open row; `order:<id>` on an order's page; else `user:<name>/<item>`
 * from the address and the item card. Undefined when only one half is known.
 */
export function conversationIdentity(url: URL, doc: Document): string | undefined {
  const orderId = orderIdFromUrl(url);
  if (orderId) return `order:${orderId}`;
  const row = openRow(doc);
  if (row?.siteConversationId) return `conversation:${row.siteConversationId}`;
  const pane = threadPane(doc);
  const user = row?.buyerSiteId ?? url.searchParams.get('other_user_id') ?? url.searchParams.get('recipient');
  const item = (pane && itemIdIn(pane)) ?? url.searchParams.get('reference_id') ?? url.searchParams.get('item_id');
  return user && item ? `user:${user}/${item}` : undefined;
}
