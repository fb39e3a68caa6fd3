/** The consoles Dragoman knows by name; `other` is any host that the seller allowed himself. */
export const MARKETPLACES = ['amazon', 'ebay', 'aliexpress', 'other'] as const;
export type Marketplace = (typeof MARKETPLACES)[number];

/** What a console page is for. `case` is a claim, return or dispute page. */
export type PageKind = 'order-list' | 'order' | 'inbox' | 'thread' | 'case';
