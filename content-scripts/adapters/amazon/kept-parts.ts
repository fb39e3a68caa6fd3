import { leavesOf } from '../../dom/leaves';
import type { KeptParts } from '../../dom/printed-in';
import { orderByTimes } from '../../dom/printed-rank';
import { isTime, type PartsOptions } from '../message-parts';
import { MOST_MESSAGES } from '../newest-rows';

/** No more elements than this are read of a talk. */
const MOST_ELEMENTS = 4_000;
const DEEPEST = 20;
/** Words in which the first and the last row are searched for their time. */
const MOST_IN_ROW = 40;

/**
 * The parts of a very long list that are read: the newest. Days and groups with too much in them are entered, so that
 * it is the same whether messages stand one below the other or in groups.
 */
export function* keptParts(
  list: Element,
  options: PartsOptions,
  language: string,
  readAt: number,
): Generator<void, KeptParts> {
  const kept = new Map<Element, readonly Element[]>();
  let left = MOST_ELEMENTS;
  let rows = MOST_MESSAGES;
  let at: Element | undefined = list;
  for (let depth = 0; at && !at.shadowRoot && depth < DEEPEST; depth++) {
    // A live list: of ten thousand parts only those that are read become known to the script.
    const parent: Element = at;
    const { children } = parent;
    const { length } = children;
    const ends = [children[0], children[length - 1]];
    const newestFirst = yield* isNewestFirst(ends, options, language, readAt);
    const read: Element[] = [];
    at = undefined;
    for (let i = 0; i < length && at === undefined && rows > 0 && left > 0; i++) {
      yield;
      const child = children[newestFirst ? i : length - 1 - i];
      if (!child) break;
      read.push(child);
      const size = child.getElementsByTagName('*').length + 1;
      if (size > left) at = child;
      else {
        left -= size;
        rows--;
      }
    }
    kept.set(parent, newestFirst ? read : read.reverse());
  }
  return kept;
}

/** Whether the first of the rows prints a later time than the last; where nothing tells, the newest stand last. */
function* isNewestFirst(
  ends: readonly (Element | undefined)[],
  options: PartsOptions,
  language: string,
  readAt: number,
): Generator<void, boolean> {
  const times: (string | undefined)[] = [];
  for (const row of ends) {
    yield;
    times.push(row && leavesOf(row, undefined, MOST_IN_ROW).find((leaf) => isTime(leaf, options))?.text);
  }
  return orderByTimes(times, language, readAt) === 'newest-first';
}
