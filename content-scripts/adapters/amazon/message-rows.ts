import { attachmentsIn } from '../../dom/attachments';
import { leavesOf, makeOf } from '../../dom/leaves';
import { lineText, renderedChildren } from '../../dom/visible-text';
import { CONTROLS, isTime, makeOfTimes, type PartsOptions } from '../message-parts';
import { holds, largestAlone } from '../rows-around';

export interface MessageRow {
  /** The element that is the message, with its time where it has one inside. */
  element: Element;
  /** The day heading or the time that stands outside the message and belongs to it. */
  heading?: string;
}

/** Told apart by form alone: rows of messages, or `undefined` when the words in the list do not form rows. */
export function messageRows(list: Element, options: PartsOptions): MessageRow[] | undefined {
  const leaves = leavesOf(list, (element) => element.matches(CONTROLS));
  if (leaves.length === 0) return [];
  const stamps = stampsIn(list, options);
  // No row is larger than one part of the list at the level where the list branches.
  const level = branches(list)[0]?.parentElement ?? list;
  const rows = stamps.map((stamp) => largestAlone(stamp, stamps, level));
  const onlyTime = (element: Element) => isOnlyTime(element, options);
  const messages = rows.filter((row) => !onlyTime(row));
  if (messages.length === 0) return flatRows(list, options);
  return inOrder(list, messages, onlyTime);
}

/** Whether everything the element prints is time, and it shows no picture. */
function isOnlyTime(element: Element, options: PartsOptions): boolean {
  const leaves = leavesOf(element, (inner) => inner.matches(CONTROLS));
  return leaves.length > 0 && leaves.every((leaf) => isTime(leaf, options)) && attachmentsIn(element).length === 0;
}

/** The elements that print times: of one make, or time elements. */
function stampsIn(list: Element, options: PartsOptions): Element[] {
  const leaves = leavesOf(list, (element) => element.matches(CONTROLS)).filter((leaf) => isTime(leaf, options));
  const blocks = branches(list).map((block) => leavesOf(block, (element) => element.matches(CONTROLS)));
  const make = makeOfTimes(blocks, options);
  const chosen = leaves.filter(({ element }) => element.tagName === 'TIME' || makeOf(element) === make);
  return (chosen.length > 0 ? chosen : leaves).map(({ element }) => element);
}

/** The parts of the list at the first level where it has more than one part with words. */
export function branches(list: Element): Element[] {
  let at = list;
  for (let depth = 0; depth < 30; depth++) {
    const children = [...renderedChildren(at)].filter(
      (child): child is Element => child.nodeType === 1 && lineText(child, { without: CONTROLS }) !== '',
    );
    if (children.length !== 1 || !children[0]) return children.length === 0 ? [at] : children;
    if (leavesOf(children[0]).length <= 1) return children;
    at = children[0];
  }
  return [at];
}

/** Words and times as brothers: a time belongs to the words before it when the list begins with words. */
function flatRows(list: Element, options: PartsOptions): MessageRow[] | undefined {
  const blocks = branches(list);
  const first = blocks[0];
  if (!first) return [];
  const isStamp = (element: Element) => isOnlyTime(element, options);
  const stampFirst = isStamp(first);
  const rows: MessageRow[] = [];
  let current: string | undefined;
  for (const block of blocks) {
    if (!isStamp(block)) {
      rows.push({ element: block, ...(stampFirst && current && { heading: current }) });
      continue;
    }
    current = lineText(block);
    if (stampFirst) continue;
    for (const row of rows) row.heading ??= current;
  }
  return rows.length > 0 ? rows : undefined;
}

/** Adds the day headings between rows, and rows of the same make that print no time of their own. */
function inOrder(
  list: Element,
  messages: readonly Element[],
  onlyTime: (element: Element) => boolean,
): MessageRow[] | undefined {
  const makes = new Set(messages.map(makeOf));
  const rows: MessageRow[] = [];
  let heading: string | undefined;
  const parent = messages[0]?.parentElement ?? list;
  const siblings = messages.every((row) => row.parentElement === parent) ? [...parent.children] : [...messages];
  for (const element of siblings) {
    if (messages.includes(element)) rows.push({ element, ...(heading && { heading }) });
    else if (lineText(element, { without: CONTROLS }) === '') continue;
    else if (onlyTime(element)) {
      // A message that prints nothing but its time has lost its words.
      if (makes.has(makeOf(element))) return undefined;
      heading = lineText(element);
    } else if (makes.has(makeOf(element))) rows.push({ element, ...(heading && { heading }) });
    // Words among the messages that are no message, no heading and no control: the form is not understood.
    else if (rows.length > 0 && holds(list, element) && rows.length < messages.length) return undefined;
  }
  return rows;
}
