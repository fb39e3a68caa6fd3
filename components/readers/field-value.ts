import type { ConversationView, TabState } from '@/utils/domain/view';

/** What the components make of a value: plain text, an amount of money, a day, or a count with its own word. */
export type FieldValue =
  | { text: string }
  | { money: { amount: number; currency: string } }
  | { day: string }
  | { at: number }
  | { count: number };

const text = (value: string | undefined): FieldValue | undefined => (value ? { text: value } : undefined);
const list = (values: readonly string[] | undefined) => text(values?.join(', '));

/**
 * The value of a field of the open page, as it stands in the store. `undefined` where the store keeps it in no form of
 * its own or the page had none.
 */
export function fieldValue(
  field: string,
  state: Extract<TabState, { status: 'read' }>,
  view: ConversationView | undefined,
): FieldValue | undefined {
  if (['rows', 'orders', 'cases'].includes(field)) {
    return state.entries === undefined ? undefined : { count: state.entries };
  }
  if (!view) return undefined;
  const newest = view.messages.at(-1);
  const order = view.order;
  switch (field) {
    case 'messages':
    case 'direction':
      return { count: view.messages.length };
    case 'text':
      return text(newest?.text.slice(0, 120));
    case 'at':
      return newest?.at && { at: newest.at.latestAt };
    case 'translation':
      return text(newest?.translation?.slice(0, 120));
    case 'buyerName':
      return text(view.buyerName);
    case 'orderId':
    case 'orderIds':
      return list(view.orderIds);
    case 'subject':
      return text(view.subject);
    case 'siteConversationId':
      return text(view.siteConversationId);
    case 'account':
      return text(view.accountName);
    case 'salesChannel':
      return text(view.site);
    case 'items':
    case 'itemTitle':
      return list(order?.items.map(({ title }) => title));
    case 'total':
      return order?.total && { money: order.total };
    case 'status':
      return text(order?.status);
    case 'carrier':
      return text(order?.carrier);
    case 'shipToCountry':
      return text(order?.shipToCountry);
    case 'deliverBy':
      return order?.promisedBy ? { day: order.promisedBy } : undefined;
    default:
      return undefined;
  }
}
