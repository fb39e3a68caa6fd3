/**
 * Adds what privacy and backups need: keys of single conversations, orders and buyers (wrapped), what was erased, what
 * is on legal hold, which backup files were made, counts that outlive the people behind them, and the chain of what was
 * done with personal data. Frozen, as every shape.
 */
export const V5 = {
  version: 5,
  stores: {
    dataKeys: 'id',
    erasures: 'id, at',
    holds: 'subject',
    backups: 'id, madeAt',
    tallies: 'key',
    audit: 'n',
  },
} as const;
