/** Adds the seller's own phrases. Frozen, as every shape. */
export const V2 = {
  version: 2,
  stores: { snippets: 'id' },
} as const;
