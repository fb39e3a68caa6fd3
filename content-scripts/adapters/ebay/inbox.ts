import type { PrintedThreadRow } from '@/utils/domain/reading';
import { deepAll, deepMaybe } from '../../dom/query';
import type { PageReader } from '../adapter';
import { listOf } from '../direction';
import { Findings } from '../field';
import { snapshotOf } from '../snapshot';
import { accountOf } from './account';
import { CARD, inboxRows, memberCards, readCard } from './inbox-row';
import { isMessagesApp } from './pages';

const LIST = '[data-testid="messages-inbox"], .msg-inbox-list, table[aria-label="Message Inbox"]';
const CARD_PARTS = '.card__content, .card__latest-message, .card__username';

/** The list of conversations in the messages app. */
export const inbox: PageReader = {
  name: 'inbox',
  kind: 'inbox',
  matches: isMessagesApp,
  findRoot: (doc) => deepMaybe(doc, LIST) ?? listOf(deepAll(doc, `${CARD}, ${CARD_PARTS}`)),

  *read(root, url, readAt) {
    const found = new Findings('inbox');
    // Parts of a card outside any card: the card's own marks have changed.
    if (deepAll(root, CARD_PARTS).some((part) => !part.closest(CARD))) found.lose('rows');
    const rows: PrintedThreadRow[] = [];
    for (const card of memberCards(root)) {
      rows.push(readCard(card, found));
      if (rows.length % 5 === 0) yield;
    }
    return found.reading(() =>
      snapshotOf('ebay', url, root, readAt, { kind: 'inbox', rows, coverage: 'window' }, accountOf(root.ownerDocument)),
    );
  },

  rows: inboxRows,
};
