/**
 * Adds bundles of data keys: those of many subjects lie in one record, found by the keyed hash of each. Keys that lie one
 * by one stay where they are. And names that keyed hashes had before the installation's key was exchanged. Frozen, as
 * every shape.
 */
export const V8 = {
  version: 8,
  stores: {
    keyBundles: 'id, *subjects',
    names: 'id',
  },
} as const;
