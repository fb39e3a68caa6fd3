import type { PrintedMessage, PrintedThread, PrintedThreadRow } from '@/utils/domain/reading';
import { attachmentsIn } from '../../dom/attachments';
import { drawsUnseen } from '../../dom/draws-unseen';
import { printedIn } from '../../dom/printed-in';
import { orderByTimes } from '../../dom/printed-rank';
import { all, deepMatches, deepMaybe, frameDocument, maybe } from '../../dom/query';
import { makeTimeWords } from '../../dom/time-words';
import { lineText, visibleText } from '../../dom/visible-text';
import { visualOrder } from '../../dom/visual-order';
import type { PageReader } from '../adapter';
import { directionsOf, listOf } from '../direction';
import { Findings, field } from '../field';
import { linksRead } from '../links-read';
import { MOST_MESSAGES, newestRows } from '../newest-rows';
import { isEbayItemId, isLine, isName, isPrintedTime } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf } from './account';
import { longestMessage } from './composer';
import {
  BUBBLE,
  BUBBLE_CONTENT,
  BUBBLE_MESSAGE,
  BUBBLE_TIME,
  ITEM_CARD,
  itemIdOf,
  MAIL_FRAME,
  orderIdsIn,
  replyBox,
  shown,
  threadPane,
} from './hooks';
import { openRow } from './inbox-row';
import { isMessagesApp } from './pages';

/** Mails of eBay itself are long pages; their beginning says what they are about. */
const LONGEST_MAIL = 5000;

/** The class that marks a buyer's bubble; a seller's bubble lacks it. */
const BUYER_MARK = { pattern: /__grey(?:\s|$)/, writer: 'buyer' } as const;

interface Open {
  pane: Element;
  url: URL;
  row: PrintedThreadRow | undefined;
  links: readonly HTMLAnchorElement[];
}

const text = field<string>('messages.text', 'optional', () => true, {
  content: (bubble) => textIn(bubble, BUBBLE_CONTENT),
  message: (bubble) => textIn(bubble, BUBBLE_MESSAGE),
});
const time = field<string>('messages.at', 'optional', isPrintedTime, {
  'posted-time': (bubble) => shown(bubble, BUBBLE_TIME),
  time: (bubble) => shown(bubble, 'time'),
});
const buyer = field<string, Open>('buyerName', 'optional', isName, {
  'open-row': ({ row }) => row?.buyerName,
  url: ({ url }) => url.searchParams.get('other_user_id') ?? undefined,
  'profile-link': ({ links }) => {
    const profiles = links.filter((link) => addressOf(link).includes('/usr/'));
    const names = new Set(profiles.map((link) => /\/usr\/([^/?#]+)/.exec(link.href)?.[1] ?? ''));
    return names.size === 1 ? [...names][0] : undefined;
  },
});
const itemId = field<string, Open>('itemId', 'optional', isEbayItemId, {
  'item-link': ({ links }) => itemIdOf(links),
  url: ({ url }) => url.searchParams.get('reference_id') ?? undefined,
});
const itemTitle = field<string, Open>('itemTitle', 'optional', isLine, {
  'item-card': ({ pane }) => shown(pane, '.app-base-item-card__item-title h1 a, .app-base-item-card__item-title a'),
  'item-link': ({ links }) => {
    const link = links.find((one) => addressOf(one).includes('/itm/'));
    return link && lineText(link);
  },
});

const addressOf = (link: Element): string => link.getAttribute('href') ?? '';

function textIn(bubble: Element, selector: string): string | undefined {
  const element = maybe(bubble, selector);
  return element && visibleText(element, { without: BUBBLE_TIME });
}

/** The bubbles in document order, by their own class or, where that is gone, as the elements that hold the texts. */
function* bubblesIn(
  pane: Element,
  isNewestFirst: (ends: Element[]) => boolean,
): Generator<void, { bubbles: readonly Element[]; strategy: string }> {
  const bubbles = newestRows(deepMatches(pane, BUBBLE), isNewestFirst);
  yield;
  const contents = newestRows(deepMatches(pane, BUBBLE_CONTENT), isNewestFirst);
  if (contents.every((content) => content.closest(BUBBLE))) return { bubbles, strategy: 'class' };
  yield;
  return {
    bubbles: contents.map((content) => content.closest(BUBBLE) ?? rowOf(content)),
    strategy: 'content',
  };
}

/** The largest element around one text that holds no other text and no reply box. */
function rowOf(content: Element): Element {
  let row = content;
  for (let up = row.parentElement; up; up = up.parentElement) {
    if (all(up, `${BUBBLE_CONTENT}, textarea`).length > 1) break;
    row = up;
  }
  return row;
}

/** Whether the pane prints words that no bubble accounts for: then an empty thread is not empty. */
function hasUnreadWords(pane: Element): boolean {
  const known = `${ITEM_CARD}, h1, h2, h3, button, a, label, form, nav, header, [role="button"], .imageupload__inputmultiline`;
  return lineText(pane, { without: known, any: true }) !== '';
}

function readMail(pane: Element): PrintedMessage | undefined {
  const frame = deepMaybe(pane, MAIL_FRAME);
  const mail = frame && frameDocument(frame);
  if (!mail?.body) return undefined;
  return { from: 'system', text: visibleText(mail.body).slice(0, LONGEST_MAIL), attachments: [] };
}

/** The open conversation of the messages app. */
export const thread: PageReader = {
  name: 'thread',
  kind: 'thread',
  matches: (url, doc) => isMessagesApp(url) && threadPane(doc) !== undefined,
  findRoot: threadPane,

  *read(pane, url, readAt) {
    const found = new Findings('thread');
    const doc = pane.ownerDocument;
    const language = doc.documentElement.lang || 'en';
    yield* makeTimeWords(language);
    const timesOf = (ends: Element[]) => ends.map((end) => shown(end, BUBBLE_TIME));
    const { bubbles, strategy } = yield* bubblesIn(
      pane,
      (ends) => orderByTimes(timesOf(ends), language, readAt) === 'newest-first',
    );
    found.note('messages', strategy);

    yield;
    const mail = readMail(pane);
    const messages: PrintedMessage[] = mail ? [mail] : [];
    if (bubbles.length === 0 && !mail) {
      if (hasUnreadWords(pane)) found.lose('messages');
      else if (drawsUnseen(pane)) return { status: 'not-ready' };
    }

    const list = listOf(bubbles);
    yield;
    const direction = yield* directionsOf(bubbles, list ?? pane, BUYER_MARK);
    if (bubbles.length > 0 && !direction) found.lose('messages.from');
    if (direction) found.note('messages.from', direction.strategy);

    let printed = (yield* printedIn(pane, new Set(list ? [list] : []))).join(' ');
    for (const [i, bubble] of bubbles.entries()) {
      yield;
      printed += ` ${lineText(bubble)}`;
      const words = found.take(text, bubble);
      const attachments = attachmentsIn(maybe(bubble, BUBBLE_MESSAGE) ?? bubble);
      const at = found.take(time, bubble);
      if (!words && (attachments.length === 0 || !maybe(bubble, BUBBLE_MESSAGE))) found.lose('messages.text');
      messages.push({
        from: direction?.writers[i] ?? 'system',
        text: words ?? '',
        ...(at && { at: { text: at } }),
        attachments,
      });
    }
    yield;

    orderMessages(messages, bubbles, found, language, readAt);
    yield;
    const row = openRow(doc, messages.at(-1)?.text);
    yield;
    const links = linksRead(pane, list, bubbles.length < MOST_MESSAGES ? undefined : bubbles);
    const open: Open = { pane, url, row, links };
    const name = found.take(buyer, open);
    const item = found.take(itemId, open);
    const title = found.take(itemTitle, open);
    yield;
    const box = replyBox(pane) ?? replyBox(doc);
    yield;
    const account = accountOf(doc);
    const content: PrintedThread = {
      ...(row?.siteConversationId && { siteConversationId: row.siteConversationId }),
      ...(name && { buyerName: name, buyerSiteId: name }),
      orderIds: orderIdsIn(
        links
          .map(addressOf)
          .filter((address) => address.includes('rderid='))
          .join(' ') + printed,
      ),
      ...(row?.subject && { subject: row.subject }),
      ...(item && { itemId: item }),
      ...(title && { itemTitle: title }),
      messages,
      coverage: 'window',
      deadlines: [],
      composer: box ? { found: true, maxLength: longestMessage(box) } : { found: false },
    };
    return found.reading(() => snapshotOf('ebay', url, pane, readAt, { kind: 'thread', thread: content }, account));
  },
};

/** Puts messages oldest first. Sources disagree about the order of the page, so what the page shows decides. */
function orderMessages(
  messages: PrintedMessage[],
  bubbles: readonly Element[],
  found: Findings,
  language: string,
  readAt: number,
): void {
  if (bubbles.length < 2) return;
  const times = messages.map(({ at }) => at?.text);
  const byTime = orderByTimes(times, language, readAt);
  const byPlace = visualOrder(bubbles);
  if (byTime) {
    found.note('messages.order', 'times');
    if (byTime === 'newest-first') messages.reverse();
  } else if (byPlace) {
    // A chat shows its newest message nearest to the reply box, which stands below.
    found.note('messages.order', 'place');
    if (byPlace === 'up') messages.reverse();
  } else if (times.filter(Boolean).length === messages.length) {
    // All of one printed time: two of three sources say that the newest comes first.
    found.note('messages.order', 'documented');
    messages.reverse();
  } else {
    found.lose('messages.at');
  }
}
