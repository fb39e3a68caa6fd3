/**
 * Adds links between buyers who are one person, and the search index: which record is which document, segments of
 * postings under keyed hashes, the sealed vocabulary, and how far the indexer came. The time of a conversation's last
 * news becomes an index, so that what is new is found without looking at all. Frozen, as every shape.
 */
export const V4 = {
  version: 4,
  stores: {
    conversations: 'key, account, customer, siteConversationId, *orders, dueAt, lastMessageAt, readAt',
    customerLinks: 'id, *customer',
    searchDocs: 'key, doc, conversation, customer',
    searchSegments: 'id',
    searchPostings: 'key',
    searchVocabulary: 'segment',
    searchState: 'name',
  },
} as const;
