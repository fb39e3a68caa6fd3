import type { PrintedMessage, PrintedOrder, PrintedThread } from '@/utils/domain/reading';
import { attachmentsIn } from '../../dom/attachments';
import { makeOf } from '../../dom/leaves';
import { all, deepAll, deepMatches, deepMaybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { directionsOf, listOf } from '../direction';
import { Findings, field } from '../field';
import { partsOf } from '../message-parts';
import { MOST_MESSAGES, newestRows } from '../newest-rows';
import { isAliExpressOrderId, isLabel, isName, isPrintedDate } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf, BUYER_PANEL_NAME, isIm, MESSAGE, openSessionName, panelName, replyBox } from './hooks';
import { isPrinted } from './printed-time';

/** A seller's bubble has a class that contains this word; which class exactly is not known. */
const SELLER_MARK = { pattern: /self/i, writer: 'seller' } as const;

const buyerName = field<string, Document>('buyerName', 'required', isName, {
  panel: panelName,
  'open-session': openSessionName,
});
const country = field<string, Document>('buyerCountry', 'optional', isLabel, {
  panel: (doc) => {
    const address = deepMaybe(doc, '[class*="info__"] [class*="basic_"] [class*="address__"]');
    return address && lineText(address);
  },
});
const orderId = field<string>('order.orderId', 'required', isAliExpressOrderId, {
  subtitle: (card) =>
    all(card, '.im-order-card-subtitle')
      .map((line) => lineText(line))
      .find(isAliExpressOrderId),
  'only-id-in-card': (card) => {
    const ids = new Set(lineText(card).match(/(?<!\d)\d{16}(?!\d)/g) ?? []);
    return ids.size === 1 ? [...ids][0] : undefined;
  },
});
const orderStatus = field<string>('order.status', 'optional', isLabel, {
  'card-status': (card) => all(card, '.im-order-card-status').map((line) => lineText(line))[0],
});
const orderTime = field<string>('order.placedAt', 'optional', isPrintedDate, {
  subtitle: (card) =>
    all(card, '.im-order-card-subtitle')
      .map((line) => lineText(line))
      .find((line) => !isAliExpressOrderId(line)),
});

/** The outermost order cards of the panel beside the conversation. */
function orderCards(doc: Document): Element[] {
  const cards = deepAll(doc, 'div[class*="im-order-card"]');
  return cards.filter(
    (card) => !cards.some((outer) => outer !== card && outer.contains(card)) && !card.closest(MESSAGE),
  );
}

function readOrder(card: Element, found: Findings): PrintedOrder | undefined {
  const id = found.take(orderId, card);
  const status = found.take(orderStatus, card);
  const placed = found.take(orderTime, card);
  if (!id) return undefined;
  return {
    orderId: id,
    ...(status && { status }),
    ...(placed && { placedAt: { text: placed } }),
    items: [],
    trackingNumbers: [],
  };
}

/** The open conversation of the seller's IM. */
export const imThread: PageReader = {
  name: 'im-thread',
  kind: 'thread',
  matches: (url, doc) =>
    isIm(url) &&
    [MESSAGE, BUYER_PANEL_NAME, 'textarea[class*="im-message-input"]'].some((part) => deepMaybe(doc, part)),
  findRoot: (doc) => deepMaybe(doc, 'body'),

  *read(root, url, readAt) {
    const found = new Findings('thread');
    const doc = root.ownerDocument;
    const name = found.take(buyerName, doc);
    const open = openSessionName(doc);
    // A session was opened and the panel still shows the buyer before.
    if (name && open && open !== name) return { status: 'not-ready' };
    yield;
    // The page is documented as oldest first.
    const bubbles = newestRows(deepMatches(root, MESSAGE), () => false);
    yield;

    const box = replyBox(doc);
    yield;
    const direction = yield* directionsOf(bubbles, listOf(bubbles) ?? root, SELLER_MARK);
    if (bubbles.length > 0 && direction) found.note('messages.from', direction.strategy);
    else if (bubbles.length > 0) found.lose('messages.from');
    else if (box && hasUnreadWords(box)) found.lose('messages');
    yield;
    if (hasLookAlikes(bubbles)) found.lose('messages');
    yield;

    const parts = yield* partsOf(bubbles, { isTime: isPrinted, names: new Set(name ? [name] : []) });
    const headings = yield* headingsBetween(bubbles);
    const messages: PrintedMessage[] = [];
    for (const [i, bubble] of bubbles.entries()) {
      yield;
      const part = parts[i];
      if (!part) continue;
      const attachments = attachmentsIn(bubble);
      if (!part.text && attachments.length === 0) found.lose('messages.text');
      const heading = headings.get(bubble);
      const at = part.time ?? heading;
      messages.push({
        from: direction?.writers[i] ?? 'system',
        text: part.text,
        ...(part.translation && { translation: part.translation }),
        ...(at && {
          at: {
            text: at,
            ...(part.machineTime && { machine: part.machineTime }),
            ...(part.time && heading && { dayHeading: heading }),
          },
        }),
        attachments,
        ...(part.automatic && { automatic: true }),
      });
    }
    // Stamps that fall are a change of the page.
    const stamps = messages.map(({ at }) => at?.text ?? '').filter((text) => /^\d{4}-/.test(text));
    if (stamps.some((stamp, i) => i > 0 && stamp < (stamps[i - 1] ?? ''))) found.lose('messages.order');
    yield;
    const orders = orderCards(doc).flatMap((card) => readOrder(card, found) ?? []);
    yield;
    const from = found.take(country, doc);
    const thread: PrintedThread = {
      ...(name && { buyerName: name }),
      ...(from && { buyerCountry: from }),
      orderIds: [...new Set(orders.map((order) => order.orderId))],
      messages,
      coverage: 'window',
      deadlines: [],
      composer: { found: box !== undefined, ...(box?.maxLength && box.maxLength > 0 && { maxLength: box.maxLength }) },
    };
    const [order] = orders;
    return found.reading(() =>
      snapshotOf(
        'aliexpress',
        url,
        root,
        readAt,
        { kind: 'thread', thread, ...(order && orders.length === 1 && { order }) },
        accountOf(url),
      ),
    );
  },
};

/** Whether the pane around the reply box prints a longer text that no bubble accounts for. */
function hasUnreadWords(box: Element): boolean {
  const pane = box.parentElement?.parentElement;
  return pane ? lineText(pane, { without: 'button, label, [role="button"], h1, h2, h3', any: true }) !== '' : false;
}

/** Whether a brother of the bubbles is made like them inside but does not carry their class. */
function hasLookAlikes(bubbles: readonly Element[]): boolean {
  const list = listOf(bubbles);
  const inner = (element: Element) => element.firstElementChild && makeOf(element.firstElementChild);
  const makes = new Set(bubbles.map(inner));
  makes.delete(null);
  const known = new Set(bubbles);
  return childrenWith(list, bubbles).some(
    (child) => !known.has(child) && !child.matches(MESSAGE) && !child.querySelector(MESSAGE) && makes.has(inner(child)),
  );
}

/** Times that stand between bubbles, for the bubbles under them. */
function* headingsBetween(bubbles: readonly Element[]): Generator<void, Map<Element, string>> {
  const headings = new Map<Element, string>();
  const list = listOf(bubbles);
  if (!list) return headings;
  const owners = new Map(bubbles.map((bubble) => [childOf(list, bubble), bubble]));
  let current: string | undefined;
  for (const child of childrenWith(list, bubbles)) {
    yield;
    const bubble = owners.get(child);
    if (bubble) {
      if (current) headings.set(bubble, current);
      continue;
    }
    const text = lineText(child);
    if (isPrinted(text)) current = text;
  }
  return headings;
}

/** The children of the list around the bubbles that are read; of a very long talk not those before. */
function childrenWith(list: Element | undefined, bubbles: readonly Element[]): Element[] {
  const [first] = bubbles;
  if (!list || !first) return [];
  let from = childOf(list, first);
  for (let left = MOST_MESSAGES; left > 0 && from.previousElementSibling; left--) from = from.previousElementSibling;
  const children: Element[] = [];
  for (let at: Element | null = from; at; at = at.nextElementSibling) children.push(at);
  return children;
}

function childOf(list: Element, inner: Element): Element {
  let at = inner;
  while (at.parentElement && at.parentElement !== list) at = at.parentElement;
  return at;
}
