import { all, deepAll, deepMaybe, maybe, type Scope } from '../../dom/query';
import { isShown, lineText } from '../../dom/visible-text';
import { isEbayItemId } from '../shapes';

/** What published code agrees on about the messages app (2024-2026). Each list goes from firm to loose. */
const PANE = '[data-testid="messages-thread"], .msg-content-view, [data-testid="app-conversation"]';
export const BUBBLE = '.app-conversation__message-bubble';
export const BUBBLE_CONTENT = '.app-conversation__message-bubble__message__content';
export const BUBBLE_MESSAGE = '.app-conversation__message-bubble__message';
export const BUBBLE_TIME = '.app-conversation__message-bubble__posted-time';
export const ITEM_CARD = '.app-base-item-card, .app-base-item-card__item-title';
export const REPLY_BOX = 'textarea#imageupload__sendmessage--textbox';
export const MAIL_FRAME = 'iframe#app__email-iframe';
const REPLY_BOX_LOOSE = '.imageupload__inputmultiline textarea, textarea.textbox__control[placeholder]';

/** The visible reply box in `scope`, also in a same-origin frame; undefined unless there is exactly one. */
export function replyBox(scope: Scope): HTMLTextAreaElement | undefined {
  for (const selector of [REPLY_BOX, REPLY_BOX_LOOSE]) {
    const boxes = deepAll<HTMLTextAreaElement>(scope, selector).filter(isShown);
    if (boxes.length > 0) return boxes.length === 1 ? boxes[0] : undefined;
  }
  return undefined;
}

/** The pane of the open conversation, or undefined while none is open: an empty pane stands there too. */
export function threadPane(doc: Document): Element | undefined {
  const inside = deepMaybe(doc, `${BUBBLE}, ${BUBBLE_CONTENT}, .app-base-item-card, ${MAIL_FRAME}`) ?? replyBox(doc);
  if (!inside) return undefined;
  return inside.closest(PANE) ?? inside.closest('main, section, form') ?? inside.parentElement ?? undefined;
}

/** eBay item number in the first listing link of `scope`. */
export const itemIdIn = (scope: Scope): string | undefined => itemIdOf(all(scope, 'a[href*="/itm/"]'));

/** eBay item number of the first of these links that leads to a listing. */
export function itemIdOf(links: readonly Element[]): string | undefined {
  for (const link of links) {
    const id = /\/itm\/(?:[^/?#]+\/)?(\d{11,13})(?:[/?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1];
    if (id && isEbayItemId(id)) return id;
  }
  return undefined;
}

/** The text that is shown of an element whose text eBay doubles for screen readers. */
export function shown(scope: Scope, selector: string): string | undefined {
  const element = maybe(scope, selector);
  return element ? lineText(element) : undefined;
}

/** Every different order number printed in a text. */
export function orderIdsIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\d-])\d{2}-\d{5}-\d{5}(?![\d-])/g) ?? [])];
}

/** The order an address is about. */
export function orderIdFromUrl(url: URL): string | undefined {
  for (const [name, value] of url.searchParams)
    if (name.toLowerCase() === 'orderid' && orderIdsIn(value)[0] === value) return value;
  return undefined;
}
