import { attachmentsIn } from '../../dom/attachments';
import { type Leaf, leavesOf, makeOf } from '../../dom/leaves';
import { lineText, renderedChildren } from '../../dom/visible-text';
import { CONTROLS, isTime, makeOfTimes, type PartsOptions } from '../message-parts';
import { holds, rowsOf } from '../rows-around';

export interface MessageRow {
  /** The element that is the message, with its time where it has one inside. */
  element: Element;
  /** The day heading or the time that stands outside the message and belongs to it. */
  heading?: string;
}

/** Told apart by form alone: rows of messages, or `undefined` when the words in the list do not form rows. */
export function* messageRows(list: Element, options: PartsOptions): Generator<void, MessageRow[] | undefined> {
  const parts = yield* branches(list, options);
  const stamps = yield* stampsIn(parts, options);
  if (stamps.length === 0) return undefined;
  // Where the list branches into parts of one make, no message is larger than one of them.
  const alike = parts.length > new Set(parts.map(makeOf)).size;
  const level = alike ? (parts[0]?.parentElement ?? list) : list;
  const rows = rowsOf(stamps, level);
  const messages: Element[] = [];
  for (const row of rows) {
    yield;
    if (!isOnlyTime(row, options)) messages.push(row);
  }
  if (messages.length === 0) return yield* flatRows(parts, options);
  return yield* inOrder(messages, rows, options);
}

/** Whether everything the element prints is time, and it shows no picture. */
function isOnlyTime(element: Element, options: PartsOptions): boolean {
  const leaves = leavesOf(element, (inner) => inner.matches(CONTROLS));
  return leaves.length > 0 && leaves.every((leaf) => isTime(leaf, options)) && attachmentsIn(element).length === 0;
}

/** The elements that print times: those of the messages, and headings that stand before and above them. */
function* stampsIn(parts: readonly Element[], options: PartsOptions): Generator<void, Element[]> {
  const blocks: Leaf[][] = [];
  for (const part of parts) {
    yield;
    blocks.push(leavesOf(part, (element) => element.matches(CONTROLS)));
  }
  const leaves: Leaf[] = [];
  for (const block of blocks) {
    yield;
    leaves.push(...block.filter((leaf) => isTime(leaf, options)));
  }
  yield;
  const make = yield* makeOfTimes(blocks, options);
  yield;
  const chosen = leaves
    .map(({ element }) => element)
    .filter((element) => element.tagName === 'TIME' || makeOf(element) === make);
  if (chosen.length === 0) return leaves.map(({ element }) => element);
  const heads = ({ element }: Leaf) => {
    const next = element.nextElementSibling;
    return next !== null && !chosen.includes(next) && chosen.some((stamp) => holds(next, stamp));
  };
  return leaves.filter((leaf) => chosen.includes(leaf.element) || heads(leaf)).map(({ element }) => element);
}

/** The parts of the list at the first level where it has more than one part with words. */
function* branches(list: Element, { kept }: PartsOptions): Generator<void, Element[]> {
  let at = list;
  for (let depth = 0; depth < 30; depth++) {
    const children: Element[] = [];
    for (const child of kept?.get(at) ?? renderedChildren(at)) {
      if (child.nodeType !== 1) continue;
      yield;
      if (lineText(child, { without: CONTROLS, any: true }) !== '') children.push(child as Element);
    }
    if (children.length !== 1 || !children[0]) return children.length === 0 ? [at] : children;
    if (leavesOf(children[0], undefined, 2).length <= 1) return children;
    at = children[0];
  }
  return [at];
}

/** Words and times as brothers: a time belongs to the words before it when the list begins with words. */
function* flatRows(blocks: readonly Element[], options: PartsOptions): Generator<void, MessageRow[] | undefined> {
  const first = blocks[0];
  if (!first) return [];
  const isStamp = (element: Element) => isOnlyTime(element, options);
  const stampFirst = isStamp(first);
  const rows: MessageRow[] = [];
  let current: string | undefined;
  for (const block of blocks) {
    yield;
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
function* inOrder(
  messages: readonly Element[],
  rows: readonly Element[],
  options: PartsOptions,
): Generator<void, MessageRow[] | undefined> {
  const isMessage = new Set(messages);
  const makes = new Set(messages.map(makeOf));
  const parents = new Set(messages.map((row) => row.parentElement));
  const brothers = [...parents].flatMap((parent) =>
    parent ? (options.kept?.get(parent) ?? [...parent.children]) : [],
  );
  const found: MessageRow[] = [];
  let heading: string | undefined;
  for (const element of [...new Set([...brothers, ...rows])].sort(byPlace)) {
    yield;
    if (isMessage.has(element)) found.push({ element, ...(heading && { heading }) });
    else if (lineText(element, { without: CONTROLS }) === '') continue;
    else if (isOnlyTime(element, options)) {
      // A message that prints nothing but its time has lost its words.
      if (makes.has(makeOf(element))) return undefined;
      heading = lineText(element);
    } else if (makes.has(makeOf(element)) || leavesOf(element).some((leaf) => isTime(leaf, options)))
      found.push({ element, ...(heading && { heading }) });
    // Words among the messages that are no message and no heading: the form is not understood.
    else if (found.length > 0 && found.length < messages.length) return undefined;
  }
  return found;
}

/** The later of two brothers is asked where the other stands: browsers look for it from there back to the first. */
const byPlace = (a: Element, b: Element): number => (b.compareDocumentPosition(a) & 2 ? -1 : 1);
