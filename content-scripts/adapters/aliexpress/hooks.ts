import type { PageSnapshot } from '@/utils/domain/reading';
import { deepAll, deepMaybe, maybe, type Scope } from '../../dom/query';
import { isShown, lineText } from '../../dom/visible-text';

/**
 * Class names of one production program each (2026). Names with a hash are matched up to the hash, which changes with
 * every build.
 */
export const SESSION_ROW = '.im-session-item';
export const SESSION_NAME = '.im-session-item-name-content b';
export const SESSION_NAME_LOOSE = '[class*="session-item-name"]';
export const MESSAGE = '.im-message-item';
export const REPLY_BOX = 'textarea.im-message-input-no-auto-height';
const REPLY_BOX_LOOSE = 'textarea[class*="im-message-input"]';
export const BUYER_PANEL_NAME = '[class*="user-name__"]';

export const isIm = (url: URL): boolean => /^\/m_apps\/(?:ai-im|im-chat)\/im/.test(url.pathname);
export const isOrderList = (url: URL): boolean => /^\/m_apps\/order-manage\/orderlist/i.test(url.pathname);
export const isDisputeList = (url: URL): boolean => /^\/m_apps\/dispute-management\/list/i.test(url.pathname);

/** The shop, as the address names it. */
export function accountOf(url: URL): PageSnapshot['account'] {
  const siteId = url.searchParams.get('channelId');
  return siteId ? { siteId } : undefined;
}

/** The visible reply box, undefined unless there is exactly one. */
export function replyBox(scope: Scope): HTMLTextAreaElement | undefined {
  for (const selector of [REPLY_BOX, REPLY_BOX_LOOSE]) {
    const boxes = deepAll<HTMLTextAreaElement>(scope, selector).filter(isShown);
    if (boxes.length > 0) return boxes.length === 1 ? boxes[0] : undefined;
  }
  return undefined;
}

/** The name of the buyer whose conversation is open, from the panel beside it; absent until the panel has loaded. */
export function panelName(doc: Document): string | undefined {
  const box = deepMaybe(doc, BUYER_PANEL_NAME);
  return box ? lineText(maybe(box, 'b') ?? box) || undefined : undefined;
}

/** The name in the row that the list marks as open, when exactly one row is marked. */
export function openSessionName(doc: Document): string | undefined {
  const rows = deepAll(doc, SESSION_ROW).filter((row) =>
    [row, row.parentElement].some(
      (element) =>
        element &&
        (/(?:^|[\s_-])(?:active|selected|current|checked)(?:$|\s)/i.test(element.className) ||
          element.getAttribute('aria-selected') === 'true'),
    ),
  );
  const name =
    rows.length === 1 && rows[0] ? (maybe(rows[0], SESSION_NAME) ?? maybe(rows[0], SESSION_NAME_LOOSE)) : undefined;
  return name ? lineText(name) || undefined : undefined;
}
