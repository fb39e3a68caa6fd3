/** Of a very long talk this many messages are read; the reading says that it is a window. */
export const MOST_MESSAGES = 200;

/**
 * Of a very long row of messages the newest part. `isNewestFirst` is asked with the first and the last of them; where
 * it cannot tell, the newest stand last, as consoles show them.
 */
export function newestRows(rows: readonly Element[], isNewestFirst: (ends: Element[]) => boolean): readonly Element[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (rows.length <= MOST_MESSAGES || !first || !last) return rows;
  return isNewestFirst([first, last]) ? rows.slice(0, MOST_MESSAGES) : rows.slice(-MOST_MESSAGES);
}
