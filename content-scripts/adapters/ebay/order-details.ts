import type { PrintedItem, PrintedOrder, PrintedThread } from '@/utils/domain/reading';
import { all, deepAll, deepMaybe, maybe } from '../../dom/query';
import { isShown, lineText, visibleText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { listOf } from '../direction';
import { Findings, field } from '../field';
import { isOneOf, labelled } from '../labels';
import { largestAlone } from '../rows-around';
import { isAmount, isEbayItemId, isEbayOrderId, isLabel, isLine, isName, isPrintedDate, isQuantity } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf } from './account';
import { longestMessage } from './composer';
import { itemIdIn, orderIdFromUrl, orderIdsIn, replyBox, shown } from './hooks';
import { BUYER, ORDER, SOLD } from './labels';
import { isOrderDetails } from './pages';

interface Page {
  root: Element;
  url: URL;
  lines: readonly string[];
}

/** The value cell of the row with one of these labels. Rows have changed their order, so they go by label. */
function infoValue(root: Element, labels: readonly string[]): Element | undefined {
  for (const row of all(root, '.info-item')) {
    const value = maybe(row, '.info-value');
    if (value && isOneOf(lineText(row, { skip: (element) => element === value }), labels)) return value;
  }
  return undefined;
}

const infoText = (root: Element, labels: readonly string[]): string | undefined => {
  const value = infoValue(root, labels);
  return value && lineText(value);
};

const orderId = field<string, Page>('orderId', 'required', isEbayOrderId, {
  'info-item': ({ root }) => infoText(root, ORDER),
  label: ({ lines }) => labelled(lines, ORDER, 'below'),
  'url-and-text': ({ url, root }) => {
    const id = orderIdFromUrl(url);
    return id && orderIdsIn(lineText(root)).includes(id) ? id : undefined;
  },
});
const sold = field<string, Page>('placedAt', 'optional', isPrintedDate, {
  'info-item': ({ root }) => infoText(root, SOLD),
  label: ({ lines }) => labelled(lines, SOLD, 'below'),
});
const buyerName = field<string, Page>('buyerName', 'required', (text) => isName(text) && !/\(\d+\)$/.test(text), {
  'info-value-buyer': ({ root }) =>
    shown(root, '.info-value.buyer > div:first-child, .info-value.buyer div:first-child'),
  'info-item': ({ root }) => {
    const value = infoValue(root, BUYER);
    return value && visibleText(value).split('\n')[0];
  },
  label: ({ lines }) => labelled(lines, BUYER),
});
const buyerUser = field<string, Page>(
  'buyerSiteId',
  'optional',
  (text) => /^[\w.*-]{2,64}$/.test(text) && /\D/.test(text),
  {
    'info-value-buyer': ({ root }) => {
      const value = maybe(root, '.info-value.buyer') ?? infoValue(root, BUYER);
      return value && maybe(value, 'a') ? lineText(maybe(value, 'a') as Element) : undefined;
    },
  },
);
const status = field<string, Page>('status', 'optional', isLabel, {
  'status-summary': ({ root }) => {
    const box = maybe(root, '.status-summary');
    return box && visibleText(box, { without: 'button, .menu-button__item' }).split('\n')[0];
  },
});
const total = field<string, Page>('total', 'optional', isAmount, {
  'buyer-paid': ({ root }) => shown(root, '.buyer-paid dl.total .amount .value, .buyer-paid dl.total dd'),
});

const title = field<string>('items.title', 'required', isLine, {
  details: (card) => shown(card, '.lineItemCardInfo__content .details a, .details a'),
  'item-link': (card) =>
    all(card, 'a[href*="/itm/"]')
      .map((link) => lineText(link))
      .find(Boolean),
});
const itemId = field<string>('items.itemId', 'optional', isEbayItemId, {
  link: itemIdIn,
  'item-id': (card) => /\d{11,13}/.exec(shown(card, '.lineItemCardInfo__itemId') ?? '')?.[0],
});
const sku = field<string>('items.sku', 'optional', isLine, {
  sku: (card) => all(card, '.lineItemCardInfo__sku span.sh-secondary').map((part) => lineText(part))[1],
});
const quantity = field<number>('items.quantity', 'optional', isQuantity, {
  value: (card) => Number(shown(card, '.quantity__value span.sh-bold')) || undefined,
  'first-number': (card) => Number(/^\d{1,5}/.exec(shown(card, '.quantity__value') ?? '')?.[0]) || undefined,
});
const price = field<string>('items.price', 'optional', isAmount, {
  sold: (card) => shown(card, '.soldPrice__value'),
});

/** One card an item. The cards' own class is used, or where it is gone the largest box around one item link each. */
function itemCards(root: Element): Element[] {
  const cards = all(root, '.item-card');
  if (cards.length > 0) return cards;
  const links = all(maybe(root, '#itemInfo, .item-info') ?? root, '.details a, a[href*="/itm/"]').filter((link) =>
    lineText(link),
  );
  return links.map((link) => largestAlone(link, links));
}

function readItem(card: Element, found: Findings): PrintedItem {
  const id = found.take(itemId, card);
  const code = found.take(sku, card);
  const count = found.take(quantity, card);
  const cost = found.take(price, card);
  return {
    title: found.take(title, card) ?? '',
    ...(count && { quantity: count }),
    ...(cost && { price: cost }),
    ...(code && { sku: code }),
    ...(id && { itemId: id }),
  };
}

/** The message panel, when the seller has opened it: a reply box for this order's buyer and no earlier messages. */
function panelThread(doc: Document, order: PrintedOrder): PrintedThread | undefined {
  const panel = deepMaybe(doc, '.ordui-m2m-panel');
  const box = panel && isShown(panel) ? replyBox(panel) : undefined;
  if (!box) return undefined;
  return {
    ...(order.buyerName && { buyerName: order.buyerName }),
    ...(order.buyerSiteId && { buyerSiteId: order.buyerSiteId }),
    orderIds: [order.orderId],
    messages: [],
    coverage: 'window',
    deadlines: [],
    composer: { found: true, maxLength: longestMessage(box) },
  };
}

/** One order, with the message panel beside it. */
export const orderDetails: PageReader = {
  name: 'order-details',
  kind: 'order',
  matches: isOrderDetails,
  findRoot: (doc) =>
    maybe(doc, '.vod-details') ??
    listOf(deepAll(doc, '.info-item, #itemInfo, .item-card, .status-summary, .buyer-paid, .shipping-info')),

  *read(root, url, readAt) {
    const found = new Findings('order');
    const page: Page = { root, url, lines: visibleText(root).split('\n') };
    yield;
    const id = found.take(orderId, page);
    const asked = orderIdFromUrl(url);
    // The address names another order than the page: it is in the middle of a change.
    if (id && asked && id !== asked) return { status: 'not-ready' };
    const name = found.take(buyerName, page);
    const user = found.take(buyerUser, page);
    const state = found.take(status, page);
    const placed = found.take(sold, page);
    const paid = found.take(total, page);
    const cards = itemCards(root);
    if (cards.length === 0) found.lose('items.title');
    yield;
    const order: PrintedOrder = {
      orderId: id ?? '',
      ...(name && { buyerName: name }),
      ...(user && { buyerSiteId: user }),
      ...(state && { status: state }),
      ...(placed && { placedAt: { text: placed } }),
      items: cards.map((card) => readItem(card, found)),
      ...(paid && { total: paid }),
      trackingNumbers: all(root, '.tracking-info button')
        .map((button) => lineTextOfButton(button))
        .filter((text) => /^[A-Z0-9]{8,34}$/i.test(text)),
    };
    const doc = root.ownerDocument;
    const thread = panelThread(doc, order);
    return found.reading(() =>
      snapshotOf('ebay', url, root, readAt, { kind: 'order', order, ...(thread && { thread }) }, accountOf(doc)),
    );
  },
};

function lineTextOfButton(button: Element): string {
  return lineText(button).replace(/\s/g, '');
}
