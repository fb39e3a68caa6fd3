/** Adds what the checks found in each reply, without a word of it and without whom it went to. Frozen, as every shape. */
export const V9 = {
  version: 9,
  stores: {
    checkedReplies: 'id, day',
  },
} as const;
