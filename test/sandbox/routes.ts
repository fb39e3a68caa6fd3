import type { SandboxHost } from './hosts';
import { renderEbayOrder, renderEbayOrderList } from './pages/ebay-orders';
import { renderIndex } from './pages/index-page';
import { shell } from './pages/shell';
import type { SandboxState } from './sandbox-state';

export interface Answer {
  status: number;
  type: string;
  body: string;
  location?: string;
}

/** The single-page applications of the consoles; the browser's half is chosen by this name. */
export type AppName =
  | 'amazon-orders'
  | 'amazon-contact'
  | 'amazon-inbox'
  | 'amazon-signin'
  | 'amazon-other'
  | 'ebay-messages'
  | 'ebay-orders'
  | 'ebay-order'
  | 'ebay-sendmsg'
  | 'ebay-other'
  | 'aliexpress-orders'
  | 'aliexpress-im'
  | 'aliexpress-disputes'
  | 'aliexpress-other'
  | 'index';

const html = (body: string): Answer => ({ status: 200, type: 'text/html', body });

/** Answers a console's page by host and path. Wrong Amazon paths answer 200 with an empty shell, as the real one does. */
export function answerPage(url: URL, host: SandboxHost | undefined, state: SandboxState, delayMs: number): Answer {
  if (host === undefined) return html(renderIndex(state, delayMs));
  switch (host.site) {
    case 'amazon':
      return amazon(url, delayMs);
    case 'ebay':
      return ebay(url, host, state, delayMs);
    case 'aliexpress':
      return aliexpress(url, delayMs);
  }
}

function amazon(url: URL, delayMs: number): Answer {
  const path = url.pathname;
  if (/^\/messaging\/inbox(-v2)?\/?$/.test(path)) {
    return { status: 302, type: 'text/plain', body: '', location: `/messaging/inbox-v3${url.search}` };
  }
  const app: AppName = path.startsWith('/orders-v3')
    ? 'amazon-orders'
    : path.startsWith('/messaging/contact')
      ? 'amazon-contact'
      : path.startsWith('/messaging/inbox-v3')
        ? 'amazon-inbox'
        : path.startsWith('/ap/signin')
          ? 'amazon-signin'
          : 'amazon-other';
  return html(shell({ app, title: 'Seller console (sandbox)', url, delayMs }));
}

function ebay(url: URL, host: SandboxHost, state: SandboxState, delayMs: number): Answer {
  const path = url.pathname;
  if (path === '/mesh/ord/details' || path === '/sh/ord/details')
    return html(renderEbayOrder(url, host, state, delayMs));
  if (/^\/sh\/ord\/?$/.test(path)) return html(renderEbayOrderList(url, host, state, delayMs));
  if (path === '/contact/sendmsg') return html(shell({ app: 'ebay-sendmsg', title: 'Contact', url, delayMs }));
  if (/^\/(cnt\/viewmessage|sh\/messages|msg(\/|$)|mesgweb\/)/i.test(path)) {
    return html(shell({ app: 'ebay-messages', title: 'Messages', url, delayMs }));
  }
  if (path === '/cnt/EmailBody') {
    const body = '<p>You sold 48 items last month. This is a mail of the marketplace, not of a buyer.</p>';
    return html(shell({ app: 'ebay-other', title: 'Mail', url, delayMs, body }));
  }
  return html(shell({ app: 'ebay-other', title: 'Seller Hub (sandbox)', url, delayMs }));
}

function aliexpress(url: URL, delayMs: number): Answer {
  const path = url.pathname;
  const app: AppName = path.startsWith('/m_apps/order-manage/')
    ? 'aliexpress-orders'
    : /^\/m_apps\/(ai-im|im-chat)\/im/.test(path)
      ? 'aliexpress-im'
      : path.startsWith('/m_apps/dispute-management/list')
        ? 'aliexpress-disputes'
        : 'aliexpress-other';
  return html(shell({ app, title: 'Seller console (sandbox)', url, delayMs }));
}
