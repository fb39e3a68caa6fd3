/**
 * Messages come to lie in runs, many in one record; those that lie one by one stay where they are. Indexes that nothing
 * asks for go: each entry costs as much as a third of a record. Frozen, as every shape.
 */
export const V10 = {
  version: 10,
  stores: {
    customers: 'key, lastSeenAt',
    conversations: 'key, customer, siteConversationId, *orders, dueAt, lastMessageAt, readAt',
    messages: 'key, [conversation+position]',
    orders: 'key, customer, orderId',
    events: 'key, [conversation+at]',
  },
} as const;
