import type { PrintedAttachments, PrintedMessage, PrintedThread, Reading } from '@/utils/domain/reading';
import { attachmentsIn } from '../../dom/attachments';
import { boxOf, ownSide } from '../../dom/geometry';
import { printedIn } from '../../dom/printed-in';
import { makeTimeWords } from '../../dom/time-words';
import { lineText } from '../../dom/visible-text';
import type { Composer, PageReader } from '../adapter';
import { newestRows } from '../newest-rows';
import { snapshotOf } from '../snapshot';
import { cardsIn } from './cards-in';
import { dropRemains } from './drop-remains';
import type { ListFound } from './find-list';
import { finderHere } from './finder';
import { firstUse } from './first-use';
import { grouped } from './grouped';
import { innerLean } from './inner-lean';
import { isTalk } from './is-talk';
import { markNotes } from './mark-notes';
import { nameOfBuyer } from './name-of-buyer';
import { isNewestFirst, onScreen } from './order-of-turns';
import { pageLanguage } from './page-language';
import { PATTERNS_OF_TURNS, readTurn, saidOutside } from './read-turn';
import { MOST_AT_ONE_END, renderedElements } from './rendered';
import { slotsOf } from './slots';
import { takeName, takePrefixes } from './take-prefixes';
import { takeQuotes } from './take-quotes';
import { type Turn, turnsOf } from './turns-of';
import { type SidedTurn, whoseTurns } from './whose-turn';
import { MARKET_ORDER, ORDER_LABEL } from './words';

/** The reply box of the newest look at each document, found together with the talk that it answers. */
const boxes = new WeakMap<Document, Composer>();

/**
 * The reply box that the newest look at this document found. Undefined when it found none, or when the box is gone or
 * hidden by now.
 */
export function boxOfReading(doc: Document): Composer | undefined {
  const box = boxes.get(doc);
  return box?.element.isConnected && finderHere().isUsable(box.element) ? box : undefined;
}

/**
 * Reads a conversation of any layout from structure, geometry, repetition, roles and language. It knows no site. What
 * it is not sure of it does not say: below the threshold there is no conversation here.
 */
export const conversation: PageReader = {
  name: 'any-conversation',
  kind: 'thread',
  matches: () => true,
  findRoot: (doc) => doc.body ?? undefined,
  *read(root, url, readAt): Generator<void, Reading> {
    const doc = root.ownerDocument;
    boxes.delete(doc);
    if (doc.querySelector('input[type="password"]')) return { status: 'unsupported' };
    yield* firstUse(PATTERNS_OF_TURNS);
    yield* makeTimeWords(pageLanguage(root));
    const lists = yield* finderHere().lists(doc);
    const refused: Element[] = [];
    for (const list of lists) {
      // What holds a talk that cannot be told is no better known.
      if (refused.some((one) => list.element.contains(one))) continue;
      const thread = yield* readThread(doc, list, readAt);
      if (!thread) {
        refused.push(list.element);
        continue;
      }
      const confidence = list.score.toFixed(1);
      return {
        status: 'read',
        snapshot: snapshotOf('other', url, root, readAt, { kind: 'thread', thread }),
        missing: thread.buyerName === undefined ? ['buyerName'] : [],
        provenance: {
          messages: `structure (${confidence})`,
          ...(thread.buyerName !== undefined && { buyerName: 'structure' }),
        },
      };
    }
    if (lists.length === 0) return { status: 'unsupported' };
    return { status: 'drifted', kind: 'thread', missing: ['messages'], provenance: {} };
  },
};

function* readThread(doc: Document, list: ListFound, readAt: number): Generator<void, PrintedThread | undefined> {
  const composer = yield* finderHere().replyBox(list);
  const rows = newestOf(list, composer?.element);
  const turns = yield* turnsOf(rows);
  const slots = yield* slotsOf(turns.map(({ element, beside, more }) => [...beside, element, ...(more ?? [])]));
  const read: SidedTurn[] = [];
  for (const turn of turns) {
    yield;
    read.push({ ...readTurn(turn, slots), lean: innerLean(turn.element, list.element) });
  }
  yield;
  dropRemains(read);
  yield;
  markNotes(read);
  yield;
  takeQuotes(read);
  yield* takeFromGroups(read, turns);
  yield;
  takePrefixes(read);
  yield;
  onScreen(read);
  yield;
  takeTimesBetween(read);
  yield;
  if (isNewestFirst(read, pageLanguage(list.element), readAt)) read.reverse();
  yield;
  const beside = yield* finderHere().otherParty(list);
  takeName(read, beside);
  yield;
  const whose = whoseTurns(read, ownSide(doc), beside);
  yield;
  const cards = cardsIn(read);
  const messages: PrintedMessage[] = [];
  const files = new Map<SidedTurn, PrintedAttachments[]>();
  for (const turn of read) {
    yield;
    files.set(turn, attachmentsIn(turn.element));
  }
  const pictures = portraitsIn(read, files);
  let undecided = 0;
  for (const [index, turn] of read.entries()) {
    if (turn.isDay || turn.isNote || cards.has(turn)) continue;
    const attachments = without(files.get(turn) ?? [], pictures);
    if (turn.text === '' && attachments.length === 0) continue;
    const from = whose[index];
    if (from === undefined) {
      undecided++;
      continue;
    }
    messages.push({
      from,
      text: turn.text,
      ...(turn.translation !== undefined && { translation: turn.translation }),
      ...(turn.at && { at: turn.at }),
      attachments,
    });
  }
  if (!isTalk(list, read, whose, undecided, composer !== undefined)) return undefined;
  yield;
  const buyerName = nameOfBuyer(read, whose, beside);
  const wanted = new Set(rows);
  // Of a very long list only the ends were looked at, and no more of it is gone through here.
  const { element } = list;
  const kept = element.childElementCount > 2 * MOST_AT_ONE_END ? [[element, renderedElements(element)] as const] : [];
  const unwanted = list.rows.filter((row) => !wanted.has(row));
  const printed = yield* printedIn(doc.body, new Set(unwanted), new Map(kept));
  const orderIds = orderIdsIn(printed.join(' '));
  if (composer) boxes.set(doc, composer);
  return {
    ...(buyerName !== undefined && { buyerName }),
    orderIds,
    messages,
    coverage: 'window',
    deadlines: [],
    composer: {
      found: composer !== undefined,
      ...(composer?.maxLength !== undefined && { maxLength: composer.maxLength }),
    },
  };
}

/**
 * Of a very long talk the newest part: nearest to the reply box, at the end where there is none. The reading says that
 * it is a window.
 */
function newestOf({ element, rows }: ListFound, box: Element | undefined): readonly Element[] {
  return newestRows(rows, () => box !== undefined && (boxOf(box)?.bottom ?? 0) <= (boxOf(element)?.top ?? 0) + 8);
}

/** In a group of turns the author and the time stand once, beside them: they are theirs. */
function* takeFromGroups(read: SidedTurn[], turns: readonly Turn[]): Generator<void, void> {
  for (const [group, members] of grouped(turns.keys(), (index) => turns[index]?.group)) {
    const inside = members.map((index) => read[index]?.element).filter((one) => one !== undefined);
    if (!group || inside.includes(group)) continue;
    yield;
    const { name, time } = saidOutside(group, inside);
    for (const index of members) {
      const turn = read[index];
      if (!turn || turn.isDay) continue;
      if (name !== undefined) turn.author ??= name;
      if (time !== undefined) turn.at ??= { text: time };
    }
  }
}

/**
 * Rows between the turns that say nothing but a time. A day dates all below it. A clock time is that of the turns below
 * it; where the list ends with one and begins with none, it is that of the turn above it. Where nearly every turn has a
 * row of its own, a turn without one is given none of another's; where the turns print their times themselves, such a row
 * is what remains of a turn.
 */
function takeTimesBetween(read: SidedTurn[]): void {
  const isTimeRow = (turn?: SidedTurn) =>
    turn !== undefined && (turn.isDay || (turn.text === '' && turn.at !== undefined));
  const isClock = (turn?: SidedTurn) => turn !== undefined && isTimeRow(turn) && !turn.isDay;
  const spoken = read.filter((turn) => !isTimeRow(turn));
  const isTimed = spoken.filter(({ at }) => at !== undefined).length > spoken.length * 0.6;
  const isOneEach = standsOverEach(read.filter((turn) => !turn.isDay).map((turn) => isClock(turn)));
  const cards = cardsIn(read);
  // A row that looks like those of the times says something between the turns.
  const clockLooks = new Set(read.filter(isClock).map(({ look }) => look));
  const isTurn = (turn: SidedTurn) => !isTimeRow(turn) && !turn.calledSystem && !clockLooks.has(turn.look);
  const first = read.findIndex((turn) => isTurn(turn) && !cards.has(turn));
  const standsBelow = isClock(read.at(-1)) && !isClock(read[first - 1]);
  let day: string | undefined;
  let time: SidedTurn['at'];
  for (const [index, turn] of read.entries()) {
    if (!isTimeRow(turn) && !isTurn(turn)) continue;
    if (turn.isDay) {
      day = lineText(turn.element);
      time = undefined;
    } else if (isTimeRow(turn)) time = turn.at;
    else {
      const next = read[index + 1];
      const near = standsBelow ? (isTimeRow(next) ? next?.at : undefined) : time;
      if (turn.at === undefined && near !== undefined && !isTimed) turn.at = near;
      if (turn.at !== undefined && day !== undefined) turn.at = { ...turn.at, dayHeading: day };
      if (isOneEach) time = undefined;
    }
  }
}

/** How many pictures stand in every turn of a talk, with words or without: portraits of who speaks. */
function portraitsIn(read: readonly SidedTurn[], files: ReadonlyMap<SidedTurn, readonly PrintedAttachments[]>): number {
  const spoken = read.filter(({ text, isDay }) => text !== '' && !isDay);
  if (spoken.length < 3) return 0;
  return Math.min(...spoken.map((turn) => files.get(turn)?.find(({ kind }) => kind === 'image')?.count ?? 0));
}

function without(attachments: readonly PrintedAttachments[], pictures: number): PrintedAttachments[] {
  return attachments.flatMap((one) => {
    const count = one.kind === 'image' ? one.count - pictures : one.count;
    return count > 0 ? [{ ...one, count }] : [];
  });
}

/** Whether the clock rows of a list, told apart from its turns, have one turn each but for one that may lack its own. */
function standsOverEach(clocks: readonly boolean[]): boolean {
  const runs = clocks.flatMap((isClock, index) => {
    if (!isClock) return [];
    const next = clocks.indexOf(true, index + 1);
    return [(next < 0 ? clocks.length : next) - index - 1];
  });
  return runs.length >= 2 && runs.every((run) => run <= 2) && runs.filter((run) => run === 2).length <= 1;
}

function orderIdsIn(text: string): string[] {
  const found = [
    ...(text.match(MARKET_ORDER) ?? []),
    ...[...text.matchAll(ORDER_LABEL)].map((match) => match[1] ?? ''),
  ];
  return [...new Set(found.filter(Boolean))].slice(0, 20);
}
