import type { PrintedMessage, PrintedThread } from '@/utils/domain/reading';
import { attachmentsIn } from '../../dom/attachments';
import { drawsUnseen } from '../../dom/draws-unseen';
import { leanOf, ownSide } from '../../dom/geometry';
import { type Leaf, leavesOf, makeOf } from '../../dom/leaves';
import { looksLikeTime } from '../../dom/looks-like-time';
import { holdsMany, printedIn } from '../../dom/printed-in';
import { orderByTimes } from '../../dom/printed-rank';
import { deepAll, deepMaybe, maybe, outerElement } from '../../dom/query';
import { makeTimeWords } from '../../dom/time-words';
import { lineText } from '../../dom/visible-text';
import { visualOrder } from '../../dom/visual-order';
import type { PageReader } from '../adapter';
import type { Writer } from '../direction';
import { Findings, field } from '../field';
import { isOneOf, labelled } from '../labels';
import { linksRead } from '../links-read';
import { CONTROLS, isTime, type PartsOptions, partsOf } from '../message-parts';
import { holds } from '../rows-around';
import { isAmazonOrderId, isName } from '../shapes';
import { snapshotOf } from '../snapshot';
import { EDITABLE, findComposer } from './composer';
import { openRowName } from './inbox-list';
import { keptParts } from './kept-parts';
import { BUYER_NAME } from './labels';
import { type MessageRow, messageRows } from './message-rows';
import { orderIdsIn } from './order-id';
import { BUYER_WORDS, SELLER_WORDS } from './side-words';

/** The message list of the open case: one of two names in this page that published code confirms. */
const LIST = '#case-messages';
const STATUS = '.case-status-label';
/** The class of a seller's own bubble in 2021; its left-hand brother is its mirror image. */
const OWN_BUBBLE = '[class*="thread-message-max-width-container-right"]';
const OTHER_BUBBLE = '[class*="thread-message-max-width-container-left"]';

/** A list with more elements than this is not empty. */
const LARGE = 400;

export const isInbox = (url: URL): boolean => /^\/messaging\/inbox/.test(url.pathname);

interface Case {
  pane: Element;
  printed: readonly string[];
  url: URL;
  author: string | undefined;
  /** How each of the seller's own messages begins. */
  openings: readonly string[];
}

const buyerName = field<string, Case>('buyerName', 'optional', isName, {
  author: ({ author }) => author,
  label: ({ printed }) => labelled(shortLines(printed), BUYER_NAME),
  'open-row': ({ pane, url }) => openRowName(pane.ownerDocument, url),
  greeted: ({ printed, openings }) =>
    printed
      .flatMap((part) => part.split(/[\n\t]/).map((line) => line.replace(/\d{3}-\d{7}-\d{7}.*/u, '').trim()))
      .find((line) => isGreetedIn(line, openings)),
});

/** A label and a name behind it are no longer than this. */
const LONGEST_LABELLED = 120;

const shortLines = (printed: readonly string[]): string[] =>
  printed.flatMap((part) => part.split(/[\n\t]/)).filter(({ length }) => length <= LONGEST_LABELLED);

/** So much of a message holds its greeting. */
const OPENING = 40;

/** A line of its own, or before an order number, whose first word is how the seller addresses the buyer: `Hello Ann,`. */
function isGreetedIn(line: string, openings: readonly string[]): boolean {
  const first = line.split(' ')[0] ?? '';
  if (line.length > OPENING || first.length < 2 || !/^\p{L}/u.test(first)) return false;
  return openings.some((said) => [',', '!', '，', '、', '様'].some((sign) => said.includes(` ${first}${sign}`)));
}

/** The part of the page around the message list that belongs to the open case: up to the one that holds a box. */
function paneOf(list: Element): Element {
  let pane = list;
  // Looked for once: each step outward would go through all that the one before it went through.
  const boxes = deepAll(list.ownerDocument, EDITABLE);
  for (let step = 0; step < 6; step++) {
    const outer = outerElement(pane);
    if (!outer || outer.tagName === 'BODY' || maybe(outer, '#threads-list-search-bar, #threads-list')) break;
    pane = outer;
    if (boxes.some((box) => holds(outer, box))) break;
  }
  return pane;
}

/** The name printed above each row, where rows print one: the first words, of one make, before other words. */
function* authorsOf(
  rows: readonly MessageRow[],
  options: PartsOptions,
  headings: ReadonlySet<string>,
): Generator<void, (string | undefined)[]> {
  const words: Leaf[][] = [];
  for (const { element } of rows) {
    yield;
    words.push(leavesOf(element, (inner) => inner.matches(CONTROLS)).filter((leaf) => !isTime(leaf, options)));
  }
  const firsts = words.map((leaves) => leaves[0]);
  const makes = firsts.map((leaf) => leaf && makeOf(leaf.element));
  const later = new Set(words.flatMap((leaves) => leaves.slice(1).map(({ element }) => makeOf(element))));
  const texts = firsts.map((leaf) => leaf?.text);
  const trusted = new Set<string>();
  for (const [i, leaf] of firsts.entries()) {
    yield;
    const row = rows[i]?.element;
    const alone = words[i]?.length === 1 && row !== undefined && attachmentsIn(row).length === 0;
    if (!leaf || alone || !isName(leaf.text) || leaf.text.length > 40) continue;
    const make = makes[i] ?? '';
    // A make that also holds words further down is that of the message itself.
    if (later.has(make)) continue;
    const alike = makes.filter((other) => other === make).length;
    const said = headings.has(leaf.text) || isOneOf(leaf.text, SELLER_WORDS) || isOneOf(leaf.text, BUYER_WORDS);
    const repeats = alike * 2 > rows.length && texts.filter((text) => text === leaf.text).length > 1;
    if (said || /name|author|sender|from/i.test(make) || repeats) trusted.add(make);
  }
  const isAuthor = (leaf: Leaf | undefined): leaf is Leaf =>
    leaf !== undefined && isName(leaf.text) && leaf.text.length <= 40 && trusted.has(makeOf(leaf.element));
  const names = new Set(firsts.filter(isAuthor).map(({ text }) => text));
  return texts.map((text, i) => {
    if (text !== undefined && names.has(text)) return text;
    // Rows without a name to see may name their writer for screen readers.
    const spoken = rows[i]?.element.getAttribute('aria-label') ?? undefined;
    return spoken && (headings.has(spoken) || isOneOf(spoken, SELLER_WORDS)) ? spoken : undefined;
  });
}

/** Who wrote each row: by the confirmed class, by its side, by the name above it; all that speak must agree. */
function* writersOf(
  rows: readonly MessageRow[],
  authors: readonly (string | undefined)[],
  list: Element,
): Generator<void, (Writer | undefined)[]> {
  const own = ownSide(list.ownerDocument);
  const first: (Writer | undefined)[] = [];
  for (const [i, { element }] of rows.entries()) {
    yield;
    const votes = new Set<Writer>();
    if (has(element, OWN_BUBBLE, list)) votes.add('seller');
    if (has(element, OTHER_BUBBLE, list)) votes.add('buyer');
    const side = leanOf(element, list);
    if (side) votes.add(side === own ? 'seller' : 'buyer');
    const author = authors[i];
    if (author && isOneOf(author, SELLER_WORDS)) votes.add('seller');
    if (author && isOneOf(author, BUYER_WORDS)) votes.add('buyer');
    first.push(votes.size === 1 ? [...votes][0] : undefined);
  }
  // A name that is known from another row speaks for its silent rows too, and two names are the two sides.
  const sideOfName = new Map<string, Writer | 'both'>();
  for (const [i, author] of authors.entries()) {
    const writer = first[i];
    if (author && writer)
      sideOfName.set(author, sideOfName.get(author) && sideOfName.get(author) !== writer ? 'both' : writer);
  }
  const names = new Set(authors.filter((author) => author !== undefined));
  return rows.map((_, i) => {
    const author = authors[i];
    const known = author ? sideOfName.get(author) : undefined;
    if (known === 'both') return undefined;
    if (first[i] ?? known) return first[i] ?? known;
    const other = author && names.size === 2 ? [...sideOfName].find(([name]) => name !== author)?.[1] : undefined;
    return other === 'seller' ? 'buyer' : other === 'buyer' ? 'seller' : undefined;
  });
}

function has(row: Element, selector: string, list: Element): boolean {
  if (row.matches(selector) || deepMaybe(row, selector)) return true;
  const outer = row.parentElement?.closest(selector);
  return outer !== null && outer !== undefined && outer !== list && list.contains(outer);
}

/** The open case of the buyer-seller inbox. Its markup is not public, so it is read from its form. */
export const inboxThread: PageReader = {
  name: 'inbox-thread',
  kind: 'thread',
  matches: (url, doc) =>
    isInbox(url) && (url.searchParams.has('cc') || deepMaybe(doc, `${LIST}, ${STATUS}`) !== undefined),
  findRoot: (doc) => {
    const list = deepMaybe(doc, LIST);
    return list ? paneOf(list) : (deepMaybe(doc, STATUS)?.closest('main, section, body') ?? undefined);
  },

  *read(pane, url, readAt) {
    const found = new Findings('thread');
    const doc = pane.ownerDocument;
    const list = deepMaybe(pane, LIST);
    const language = doc.documentElement.lang || 'en';
    if (!list) found.lose('messages');
    yield;
    yield* makeTimeWords(language);
    yield;
    const isPrinted = (text: string) => looksLikeTime(text, language, readAt);
    const plain: PartsOptions = { isTime: isPrinted, names: new Set() };
    const isLarge = list !== undefined && holdsMany(list, LARGE);
    yield;
    const kept = isLarge ? yield* keptParts(list, plain, language, readAt) : undefined;
    const options = { ...plain, kept };
    const empty = list !== undefined && !isLarge && isEmptyCase(list, doc, options);
    if (empty && drawsUnseen(list)) return { status: 'not-ready' };
    const rows = list && (empty ? [] : yield* messageRows(list, options));
    if (list && !rows) found.lose('messages');
    yield;

    const known = rows ?? [];
    const headings = new Set<string>();
    for (const tag of ['h1', 'h2', 'h3']) {
      yield;
      for (const heading of deepAll(pane, tag)) headings.add(lineText(heading));
    }
    const authors = yield* authorsOf(known, options, headings);
    const writers = list ? yield* writersOf(known, authors, list) : [];
    yield;
    const names = new Set(authors.filter((author) => author !== undefined));
    const parts = yield* partsOf(
      known.map(({ element }) => element),
      { ...options, names },
    );
    const messages: PrintedMessage[] = [];
    for (const [i, { element, heading }] of known.entries()) {
      yield;
      const part = parts[i];
      const from = writers[i];
      if (!from) found.lose('messages.from');
      const attachments = attachmentsIn(element);
      if (!part || (!part.text && attachments.length === 0)) found.lose('messages.text');
      const at = part?.time ?? heading;
      messages.push({
        from: from ?? 'system',
        text: part?.text ?? '',
        ...(part?.translation && { translation: part.translation }),
        ...(at && {
          at: {
            text: at,
            ...(part?.machineTime && { machine: part.machineTime }),
            ...(part?.time && heading && { dayHeading: heading }),
          },
        }),
        attachments,
        ...(part?.automatic && { automatic: true }),
      });
    }
    const author = authors.find((_, i) => writers[i] === 'buyer');
    orderMessages(messages, known, found, language, readAt);
    const printed = yield* printedIn(pane, new Set(), kept);
    const name = found.take(buyerName, {
      pane,
      printed,
      url,
      author: author && !isOneOf(author, BUYER_WORDS) ? author : undefined,
      openings: messages.flatMap(({ from, text }) => (from === 'seller' ? [text.slice(0, OPENING)] : [])),
    });
    yield;
    const composer = findComposer(doc);
    yield;
    const searched = url.searchParams.get('ss') ?? '';
    const read = kept && known.map(({ element }) => element);
    const links = linksRead(pane, list, read).map((link) => link.getAttribute('href'));
    const orders = new Set([
      ...(isAmazonOrderId(searched) ? [searched] : []),
      ...orderIdsIn(`${links.join(' ')} ${printed.join(' ')}`),
    ]);
    const caseId = url.searchParams.get('cc');
    const thread: PrintedThread = {
      ...(caseId && { siteConversationId: caseId }),
      ...(name && { buyerName: name }),
      orderIds: [...orders],
      messages,
      coverage: 'window',
      deadlines: [],
      composer: composer ? { found: true, maxLength: composer.maxLength } : { found: false },
    };
    return found.reading(() => snapshotOf('amazon', url, pane, readAt, { kind: 'thread', thread }));
  },
};

/** A case without messages: no status label (which every case with messages has), no time, and one line at most. */
function isEmptyCase(list: Element, doc: Document, options: PartsOptions): boolean {
  const leaves = leavesOf(list);
  return leaves.length < 2 && !leaves.some((leaf) => isTime(leaf, options)) && deepMaybe(doc, STATUS) === undefined;
}

/** Puts messages oldest first: by their times, else by where they stand above or below each other. */
function orderMessages(
  messages: PrintedMessage[],
  rows: readonly MessageRow[],
  found: Findings,
  language: string,
  readAt: number,
): void {
  if (messages.length < 2) return;
  const times = messages.map(({ at }) => at && [at.dayHeading, at.text].filter(Boolean).join(' '));
  const byTime = orderByTimes(times, language, readAt);
  if (byTime) {
    found.note('messages.order', 'times');
    if (byTime === 'newest-first') messages.reverse();
    return;
  }
  // Times that are all the same say nothing; a console shows the newest message nearest to the reply box.
  const order = visualOrder(rows.map(({ element }) => element));
  if (times.some((time) => time === undefined) || !order) found.lose('messages.at');
  else if (order === 'up') messages.reverse();
}
