import { leavesOf } from '../../dom/leaves';
import { orderByTimes } from '../../dom/printed-rank';
import { isTime, type PartsOptions } from '../message-parts';
import { MOST_MESSAGES } from '../newest-rows';

/** No more elements than this are read of a talk. */
const MOST_ELEMENTS = 4_000;
const DEEPEST = 20;

/**
 * Of a very long list the parts that are not read: all but the newest. Days and groups with too much in them are
 * entered, so that it is the same whether messages stand one below the other or in groups.
 */
export function* leftOutOf(
  list: Element,
  options: PartsOptions,
  language: string,
  readAt: number,
): Generator<void, ReadonlySet<Element>> {
  const leftOut = new Set<Element>();
  let left = MOST_ELEMENTS;
  let rows = MOST_MESSAGES;
  let at: Element | undefined = list;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    const children: Element[] = [...at.children];
    at = undefined;
    const newest = isNewestFirst(children, options, language, readAt) ? children : children.toReversed();
    for (const child of newest) {
      yield;
      const size = child.getElementsByTagName('*').length + 1;
      if (at === undefined && rows > 0 && size <= left) {
        left -= size;
        rows--;
      } else if (at === undefined && rows > 0 && left > 0 && size > left) at = child;
      else leftOut.add(child);
    }
  }
  return leftOut;
}

/** Whether the first of the rows prints a later time than the last; where nothing tells, the newest stand last. */
function isNewestFirst(rows: readonly Element[], options: PartsOptions, language: string, readAt: number): boolean {
  if (rows.length < 2) return false;
  const [first, last] = [rows[0], rows.at(-1)].map(
    (row) => row && leavesOf(row).find((leaf) => isTime(leaf, options))?.text,
  );
  return orderByTimes([first, last], language, readAt) === 'newest-first';
}
