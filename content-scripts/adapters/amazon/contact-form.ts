import type { PrintedThread } from '@/utils/domain/reading';
import { deepAll, deepMaybe, maybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { Findings, field } from '../field';
import { valueIn } from '../labels';
import { isAmazonOrderId, isName } from '../shapes';
import { snapshotOf } from '../snapshot';
import { findComposer } from './composer';
import { SEND_MESSAGE_TO } from './labels';
import { orderIdFromUrl, orderIdsIn } from './order-id';

interface Form {
  root: Element;
  url: URL;
}

const heading = (root: Element) =>
  maybe(root, '.ayb-contact-buyer-header h2') ?? maybe(root, 'h2') ?? maybe(root, 'h1, [role="heading"]');

const orderId = field<string, Form>('orderId', 'required', isAmazonOrderId, {
  url: ({ url }) => orderIdFromUrl(url),
  'only-id-on-page': ({ root }) => {
    const ids = orderIdsIn(lineText(root));
    return ids.length === 1 ? ids[0] : undefined;
  },
});

const buyerName = field<string, Form>('buyerName', 'optional', isName, {
  heading: ({ root }) => {
    const title = heading(root);
    return title && valueIn(lineText(title), SEND_MESSAGE_TO);
  },
  'name-in-heading': ({ root }) => {
    const inner = heading(root)?.querySelector('b, strong, bdi, a');
    return inner ? lineText(inner) : undefined;
  },
});

const buyerLanguage = field<string, Form>('buyerLanguage', 'optional', (text) => isName(text) && text.length <= 30, {
  // Shown only when the buyer's language differs from the store's: "Buyer's Language of Preference: Spanish".
  tooltip: ({ root }) => {
    for (const label of deepAll(root, 'kat-tooltip kat-label')) {
      const said = label.getAttribute('text') || label.getAttribute('label') || lineText(label);
      const value = /^[^:：]{3,80}[:：]\s*([^:：]+)$/.exec(said)?.[1];
      if (value) return value.trim();
    }
    return undefined;
  },
});

/** The form "Send message to …" that an order leads to. It prints no earlier messages: the thread is a window of none. */
export const contactForm: PageReader = {
  name: 'contact-form',
  kind: 'thread',
  matches: (url) => /^\/messaging\/contact(?:\/|$)/.test(url.pathname),
  findRoot: (doc) =>
    deepMaybe(doc, '#ayb-contact-buyer') ??
    deepMaybe(doc, '.ayb-contact-buyer-header, .contact-buyer-text-area')?.parentElement ??
    undefined,

  *read(root, url, readAt) {
    const found = new Findings('thread');
    const form = { root, url };
    const id = found.take(orderId, form);
    const name = found.take(buyerName, form);
    const language = found.take(buyerLanguage, form);
    const printed = orderIdsIn(lineText(root));
    // The page shows another order than its address: it is in the middle of a change, or not what we think.
    if (id && printed.length > 0 && !printed.includes(id)) found.lose('orderId');
    const composer = findComposer(root.ownerDocument);
    const thread: PrintedThread = {
      ...(name && { buyerName: name }),
      ...(language && { buyerLanguage: language }),
      orderIds: id ? [id] : [],
      messages: [],
      coverage: 'window',
      deadlines: [],
      composer: composer ? { found: true, maxLength: composer.maxLength } : { found: false },
    };
    return found.reading(() => snapshotOf('amazon', url, root, readAt, { kind: 'thread', thread }));
  },
};
