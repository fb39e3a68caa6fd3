/** Adds what comes in while the installation is locked. Frozen, as every shape. */
export const V6 = {
  version: 6,
  stores: {
    inbox: 'n',
  },
} as const;
