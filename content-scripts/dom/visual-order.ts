import { boxOf } from './geometry';

/**
 * Whether the elements stand on the screen in the order of the document (`down`), in reverse (`up`), or cannot be
 * said.
 */
export function visualOrder(elements: readonly Element[]): 'down' | 'up' | undefined {
  const first = elements[0];
  const last = elements[elements.length - 1];
  const a = first && boxOf(first);
  const b = last && boxOf(last);
  if (!a || !b || first === last || a.top === b.top) return undefined;
  return a.top < b.top ? 'down' : 'up';
}
