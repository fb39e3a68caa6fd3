/**
 * The first shape of the database. Frozen: a later shape is a file of its own.
 * Indexes hold ids, times, enumerations and keyed hashes only; what people wrote or are called lies in `sealed`.
 */
export const V1 = {
  version: 1,
  stores: {
    accounts: 'key, marketplace',
    customers: 'key, account, lastSeenAt',
    conversations: 'key, account, customer, siteConversationId, *orders, dueAt, lastMessageAt',
    messages: 'key, [conversation+position], judgedBy',
    orders: 'key, account, customer, orderId',
    cases: 'id, conversation, status',
    drafts: 'conversation, savedAt',
    replies: 'id, conversation, insertedAt',
    promises: 'id, conversation, dueAt, state',
    events: 'key, [conversation+at], kind',
    settings: 'name',
    readings: 'key, host',
  },
} as const;
