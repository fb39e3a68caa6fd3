/** The items by what `key` says of each; the largest group first, among equals the one that came first. */
export function grouped<T, K>(items: Iterable<T>, key: (item: T) => K): [K, T[]][] {
  return [...Map.groupBy(items, key)].sort(([, a], [, b]) => b.length - a.length);
}
