import type { Matches } from '../dom/query';

/** Of a very long talk this many messages are read; the reading says that it is a window. */
export const MOST_MESSAGES = 200;

/**
 * Of a very long row of messages the newest part. `isNewestFirst` is asked with the first and the last of them; where
 * it cannot tell, the newest stand last, as consoles show them.
 */
export function newestRows(rows: Matches<Element>, isNewestFirst: (ends: Element[]) => boolean): readonly Element[] {
  const { length } = rows;
  if (length <= MOST_MESSAGES) return rows.slice(0);
  const ends = [...rows.slice(0, 1), ...rows.slice(length - 1)];
  return isNewestFirst(ends) ? rows.slice(0, MOST_MESSAGES) : rows.slice(length - MOST_MESSAGES);
}
