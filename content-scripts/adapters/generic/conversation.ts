import type { PrintedMessage, PrintedThread, Reading } from '@/utils/domain/reading';
import { attachmentsIn } from '../../dom/attachments';
import { boxOf, ownSide, visualOrder } from '../../dom/geometry';
import { printedIn } from '../../dom/printed-in';
import { makeTimeWords } from '../../dom/time-words';
import { lineText } from '../../dom/visible-text';
import type { Composer, PageReader } from '../adapter';
import { newestRows } from '../newest-rows';
import { snapshotOf } from '../snapshot';
import { canBeName } from './can-be-name';
import type { ListFound } from './find-list';
import { finderHere } from './finder';
import { grouped } from './grouped';
import { innerLean } from './inner-lean';
import { namesOutside, readTurn } from './read-turn';
import { lookAnew } from './rendered';
import { type Turn, turnsOf } from './turns-of';
import { type SidedTurn, whoseTurns } from './whose-turn';
import { MARKET_ORDER, ORDER_LABEL } from './words';

/** More turns than may be left undecided before the page counts as unreadable. */
const MOST_UNDECIDED_SHARE = 0.1;

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
    lookAnew();
    if (doc.querySelector('input[type="password"]')) return { status: 'unsupported' };
    const [list] = yield* finderHere().lists(doc);
    if (!list) return { status: 'unsupported' };
    yield* makeTimeWords(doc.documentElement.lang || navigator.language);
    const thread = yield* readThread(doc, list);
    if (!thread) return { status: 'drifted', kind: 'thread', missing: ['messages'], provenance: {} };
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
  },
};

function* readThread(doc: Document, list: ListFound): Generator<void, PrintedThread | undefined> {
  const composer = finderHere().replyBox(list);
  const rows = newestOf(list, composer?.element);
  const turns = yield* turnsOf(rows);
  const read: SidedTurn[] = [];
  for (const turn of turns) {
    yield;
    read.push({ ...readTurn(turn.element, turn.group), lean: innerLean(turn.element, list.element) });
  }
  yield* takeGroupAuthors(read, turns);
  takeLeadingNames(read);
  yield;
  if (visualOrder(read.map(({ element }) => element)) === 'up' || newestFirst(read)) read.reverse();
  const header = yield* finderHere().otherParty(list.element);
  const whose = whoseTurns(read, ownSide(doc), header);
  const messages: PrintedMessage[] = [];
  let day: string | undefined;
  let undecided = 0;
  for (const [index, turn] of read.entries()) {
    if (turn.isDay) {
      day = turn.text || lineText(turn.element);
      continue;
    }
    if (turn.isNote) continue;
    yield;
    const attachments = attachmentsIn(turn.element);
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
      ...(turn.at && { at: { ...turn.at, ...(day !== undefined && { dayHeading: day }) } }),
      attachments,
    });
  }
  const said = messages.filter(({ from }) => from !== 'system');
  if (said.length === 0 || undecided > read.length * MOST_UNDECIDED_SHARE) return undefined;
  const buyerName = nameOfBuyer(read, whose) ?? header;
  const wanted = new Set(rows);
  const printed = yield* printedIn(doc.body, new Set(list.rows.filter((row) => !wanted.has(row))));
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

/** In a group of turns the author stands once, beside them: one name outside every turn is theirs. */
function* takeGroupAuthors(read: SidedTurn[], turns: readonly Turn[]): Generator<void, void> {
  for (const [group, members] of grouped(turns.keys(), (index) => turns[index]?.group)) {
    const inside = members.map((index) => read[index]?.element).filter((one) => one !== undefined);
    if (!group || inside.includes(group)) continue;
    yield;
    const names = namesOutside(group, inside);
    if (names.length !== 1) continue;
    for (const index of members) {
      const turn = read[index];
      if (turn) turn.author ??= names[0];
    }
  }
}

/**
 * Some kits print the name as the first line inside the bubble. It is one when the first lines of all turns stand in the
 * same kind of element and repeat or could be names.
 */
function takeLeadingNames(read: SidedTurn[]): void {
  const spoken = read.filter(({ text, author, isDay }) => text.includes('\n') && author === undefined && !isDay);
  const leads = spoken.map((turn) => turn.lead);
  const [first] = leads;
  const said = read.filter(({ text, isDay }) => text !== '' && !isDay);
  if (first === undefined || spoken.length < said.length || spoken.length < 2) return;
  if (!leads.every((lead) => lead?.look === first.look && canBeName(lead.text))) return;
  if (new Set(leads.map((lead) => lead?.text)).size > Math.max(2, spoken.length - 1)) return;
  for (const turn of spoken) {
    turn.author = turn.lead?.text;
    turn.text = turn.text.slice(turn.text.indexOf('\n') + 1).trim();
  }
}

/** Stacked newest on top: known by machine-readable times alone; printed ones are not understood here. */
function newestFirst(read: readonly SidedTurn[]): boolean {
  const times = read.map(({ at }) => at?.machine).filter((machine) => machine !== undefined);
  const first = times[0];
  const last = times[times.length - 1];
  return first !== undefined && last !== undefined && first > last;
}

function nameOfBuyer(read: readonly SidedTurn[], whose: readonly (string | undefined)[]): string | undefined {
  const theirs = read.filter(({ author }, index) => whose[index] === 'buyer' && author && canBeName(author));
  return grouped(theirs, ({ author }) => author)[0]?.[0];
}

function orderIdsIn(text: string): string[] {
  const found = [
    ...(text.match(MARKET_ORDER) ?? []),
    ...[...text.matchAll(ORDER_LABEL)].map((match) => match[1] ?? ''),
  ];
  return [...new Set(found.filter(Boolean))].slice(0, 20);
}
