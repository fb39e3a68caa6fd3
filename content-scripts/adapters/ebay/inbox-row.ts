import type { PrintedThreadRow } from '@/utils/domain/reading';
import { deepAll, maybe, type Scope } from '../../dom/query';
import type { InboxRow } from '../adapter';
import { Findings, field } from '../field';
import { isLine, isName, isPrintedTime } from '../shapes';
import { shown } from './hooks';

const FROM_EBAY = '[data-testid*="from-ebay"]';
const FROM_MEMBER = '[data-testid*="from-member"]';
export const CARD = '[data-testid*="conversation-item__from"], button.message-button, [data-conversation-id]';

const user = field<string>('rows.buyerName', 'required', isName, {
  username: (card) => shown(card, '.card__username .ux-textspans, .card__username'),
  sender: (card) => shown(card, '.sender .ux-textspans, .sender'),
});
const preview = field<string>('rows.preview', 'required', isLine, {
  'latest-message': (card) => shown(card, '.card__latest-message'),
});
const subject = field<string>('rows.subject', 'optional', isLine, {
  'visible-title': (card) =>
    shown(card, '.card__conversation-title [aria-hidden="true"], .message-subject [aria-hidden="true"]'),
  title: (card) => shown(card, '.card__conversation-title, .message-subject'),
});
const time = field<string>('rows.at', 'optional', isPrintedTime, {
  datetime: (card) => shown(card, '.card__datetime'),
  time: (card) => shown(card, '.card__time, time'),
});
const unread = field<boolean>('rows.unread', 'required', () => true, {
  content: (card) =>
    card.querySelector('.card__content-unread') ? true : card.querySelector('.card__content-read') ? false : undefined,
  dot: (card) => {
    const dot = card.querySelector('.status-dot');
    return dot ? !dot.classList.contains('status-dot--hidden') : undefined;
  },
});

/** The cards of conversations with members. eBay's own mails are no conversations and are left out. */
export function memberCards(scope: Scope): Element[] {
  const cards = deepAll(scope, CARD);
  return cards.filter(
    (card) =>
      !card.matches(FROM_EBAY) &&
      !cards.some((outer) => outer !== card && outer.contains(card)) &&
      !card.querySelector(FROM_EBAY),
  );
}

/** One card as printed. */
export function readCard(card: Element, found: Findings): PrintedThreadRow {
  // A card that does not say whose conversation it is may be one of eBay's own.
  if (!/from-member/.test(card.getAttribute('data-testid') ?? '') && !maybe(card, FROM_MEMBER)) found.lose('rows.kind');
  const name = found.take(user, card);
  const said = found.take(preview, card);
  const about = found.take(subject, card);
  const at = found.take(time, card);
  const id =
    card.getAttribute('data-conversation-id') ??
    card.querySelector('[data-conversation-id]')?.getAttribute('data-conversation-id');
  return {
    ...(id && { siteConversationId: id }),
    ...(name && { buyerName: name, buyerSiteId: name }),
    ...(said && { preview: said }),
    ...(about && { subject: about }),
    unread: found.take(unread, card) ?? false,
    ...(at && { at: { text: at } }),
  };
}

/** Rows with their elements, leaving out any that cannot be read. */
export function inboxRows(scope: Scope): InboxRow[] {
  return memberCards(scope).flatMap((element) => {
    const found = new Findings('inbox');
    const row = readCard(element, found);
    return found.drifted ? [] : [{ element, row }];
  });
}

/**
 * The row of the conversation that is open: the one marked active, else the only one whose preview is the beginning
 * of the newest message.
 */
export function openRow(doc: Document, newestText?: string): PrintedThreadRow | undefined {
  const rows = inboxRows(doc);
  const active = rows.filter(({ element }) =>
    element.closest('.card__item--active, [aria-selected="true"], [aria-current="true"]'),
  );
  if (active.length === 1) return active[0]?.row;
  if (!newestText) return undefined;
  const said = plain(newestText);
  const same = rows.filter(({ row }) => {
    const start = plain(row.preview ?? '').replace(/(?:…|\.\.\.)$/, '');
    return start.length > 3 && said.startsWith(start);
  });
  return same.length === 1 ? same[0]?.row : undefined;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
