import type { PrintedItem, PrintedOrder } from '@/utils/domain/reading';
import { isCountryName } from '../../dom/country-name';
import { all, deepMaybe, maybe } from '../../dom/query';
import { lineText, visibleText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { Findings, field } from '../field';
import { labelled } from '../labels';
import { isAmazonOrderId, isAmount, isAsin, isLabel, isLine, isName, isPrintedDate, isQuantity } from '../shapes';
import { snapshotOf } from '../snapshot';
import { BUYER_NAME, DELIVER_BY, PURCHASE_DATE, QUANTITY, SALES_CHANNEL, SHIP_BY } from './labels';
import { orderIdFromUrl, orderIdsIn } from './order-id';
import { PRODUCT_CELL, readProduct, wholeNumber } from './order-list';

interface Page {
  root: Element;
  url: URL;
  lines: readonly string[];
}

function byTestId(id: string): (page: Page) => string | undefined {
  return ({ root }) => {
    const element = maybe(root, `[data-test-id="${id}"]`);
    return element && lineText(element);
  };
}

const orderId = field<string, Page>('orderId', 'required', isAmazonOrderId, {
  'data-test-id': byTestId('order-id-value'),
  // Business orders print a second, different number of the same shape; the address says which is the order.
  'url-and-text': ({ url, lines }) => {
    const id = orderIdFromUrl(url);
    return id && orderIdsIn(lines.join(' ')).includes(id) ? id : undefined;
  },
});
const placed = field<string, Page>('placedAt', 'optional', isPrintedDate, {
  'data-test-id': byTestId('order-summary-purchase-date-value'),
  label: ({ lines }) => labelled(lines, PURCHASE_DATE, 'below'),
});
const shipBy = field<string, Page>('shipBy', 'optional', isPrintedDate, {
  'data-test-id': byTestId('order-summary-shipby-value'),
  label: ({ lines }) => labelled(lines, SHIP_BY, 'below'),
});
const deliverBy = field<string, Page>('deliverBy', 'optional', isPrintedDate, {
  'data-test-id': byTestId('order-summary-deliverby-value'),
  label: ({ lines }) => labelled(lines, DELIVER_BY, 'below'),
});
const channel = field<string, Page>('salesChannel', 'optional', isLine, {
  'data-test-id': byTestId('order-summary-sales-channel-value'),
  label: ({ lines }) => labelled(lines, SALES_CHANNEL),
});
const buyer = field<string, Page>('buyerName', 'optional', isName, {
  'contact-buyer': byTestId('shipping-section-contact-buyer-value'),
  'name-link': byTestId('buyer-name-with-link'),
  label: ({ lines }) => labelled(lines, BUYER_NAME),
});
const country = field<string, Page>('shipToCountry', 'optional', isLabel, {
  'last-line-of-address': ({ root }) => {
    const block = maybe(root, '[data-test-id="shipping-section-buyer-address"]');
    const last = block && visibleText(block).split('\n').at(-1);
    const language = root.ownerDocument.documentElement.lang || 'en';
    return last && isCountryName(last, language) ? last : undefined;
  },
});

const title = field<string>('items.title', 'required', isLine, {
  'link-text': (row) => textOf(row, `${PRODUCT_CELL} a div`),
  link: (row) => textOf(row, `${PRODUCT_CELL} a`) ?? textOf(row, 'a[href*="/gp/product/"], a[href*="/dp/"]'),
});
const quantity = field<number>('items.quantity', 'optional', isQuantity, {
  column: (row) => wholeNumber(inColumn(row, 'item-quantity-heading')),
});
const price = field<string>('items.price', 'optional', isAmount, {
  inclusive: (row) => inColumn(row, 'item-unit-price-inclusive-heading'),
  // Where both prices are printed the buyer's is the inclusive one; alone, this one is all there is.
  exclusive: (row) => inColumn(row, 'item-unit-price-exclusive-heading', 'alone'),
});
const status = field<string>('items.status', 'optional', isLabel, {
  'main-status': (row) => textOf(row, '.main-status'),
});

function textOf(scope: Element, selector: string): string | undefined {
  const element = maybe(scope, selector);
  return element && lineText(element);
}

/** The cell under a heading. Headings that are hidden have no cell in the rows, so they do not count. */
function inColumn(row: Element, heading: string, only?: 'alone'): string | undefined {
  const table = row.closest('table');
  const heads = table ? all(table, 'thead th').filter((head) => !head.classList.contains('hidden-table-cell')) : [];
  const at = heads.findIndex((head) => head.getAttribute('data-test-id') === heading);
  const cell = at < 0 ? undefined : row.children[at];
  // Another number of cells than of headings: which belongs to which is not known.
  if (!cell || heads.length !== row.children.length) return undefined;
  // Followed by a heading that is not known, this may be one of two prices.
  const next = heads[at + 1]?.getAttribute('data-test-id');
  if (only && heads[at + 1] && next !== 'item-proceeds-heading') return undefined;
  return lineText(cell);
}

/** Rows of the first item table; later tables repeat them for each package. */
function itemRows(root: Element): Element[] {
  const table = maybe(root, 'table.a-keyvalue') ?? maybe(root, PRODUCT_CELL)?.closest('table');
  return table
    ? all(table, 'tbody > tr').filter((row) => row.closest('table') === table && maybe(row, `td a, ${PRODUCT_CELL}`))
    : [];
}

function readItem(row: Element, found: Findings): PrintedItem {
  const count = found.take(quantity, row);
  const cost = found.take(price, row);
  return {
    title: found.take(title, row) ?? '',
    ...(count && { quantity: count }),
    ...readProduct(row),
    ...(cost && { price: cost }),
  };
}

/**
 * Items of the layout whose markup nobody has published: the line above `ASIN: …` is the title, the quantity follows.
 */
function itemsInText(root: Element, lines: readonly string[]): PrintedItem[] {
  const items: PrintedItem[] = [];
  const headings = new Set(all(root, 'h1, h2, h3, h4, th, label').map((heading) => lineText(heading)));
  for (const [i, line] of lines.entries()) {
    const asin = /^ASIN\s*[:：]\s*([0-9A-Z]{10})$/.exec(line)?.[1];
    const name = lines[i - 1];
    if (!asin || !isAsin(asin) || !name || !isLine(name) || !/\p{L}{2}/u.test(name) || headings.has(name)) continue;
    const next = lines.findIndex((other, k) => k > i && /^ASIN\s*[:：]/.test(other));
    const count = wholeNumber(labelled(lines.slice(i + 1, next < 0 ? undefined : next - 1), QUANTITY, 'below'));
    items.push({ title: name, itemId: asin, ...(count && { quantity: count }) });
  }
  return items;
}

/** The page of one order, in the layout with test ids and in the newer one that is read by its labels. */
export const orderDetails: PageReader = {
  name: 'order-details',
  kind: 'order',
  matches: (url) =>
    /^\/(?:orders-v3\/order|amazonsell\/orders\/\d|amazonsell\/order-details|gp\/orders-v2\/details)/.test(
      url.pathname,
    ),
  findRoot: (doc) => {
    const anchor = deepMaybe(
      doc,
      '[data-test-id="order-id-value"], [data-test-id="order-details-label"], [data-test-id^="order-summary-"]',
    );
    if (anchor) return anchor.closest('#MYO-app') ?? deepMaybe(doc, 'body');
    const body = deepMaybe(doc, 'body');
    return body && orderIdsIn(lineText(body)).length > 0 ? body : undefined;
  },

  *read(root, url, readAt) {
    const found = new Findings('order');
    const page: Page = { root, url, lines: visibleText(root).split(/[\n\t]/) };
    yield;
    const id = found.take(orderId, page);
    const asked = orderIdFromUrl(url);
    // The address names another order than the page: it is in the middle of a change.
    if (id && asked && id !== asked) return { status: 'not-ready' };
    const name = found.take(buyer, page);
    const placedAt = found.take(placed, page);
    const ship = found.take(shipBy, page);
    const deliver = found.take(deliverBy, page);
    const sales = found.take(channel, page);
    const to = found.take(country, page);
    yield;
    const rows = itemRows(root);
    const inTable = rows.length > 0 || maybe(root, PRODUCT_CELL) !== undefined;
    const items = inTable ? rows.map((row) => readItem(row, found)) : itemsInText(root, page.lines);
    found.note('items', inTable ? 'table' : 'labelled-text');
    if (items.length === 0) found.lose('items.title');
    const states = new Set(rows.flatMap((row) => found.take(status, row) ?? []));
    const order: PrintedOrder = {
      orderId: id ?? '',
      ...(name && { buyerName: name }),
      // Items of one order can differ; then the order has no one status.
      ...(states.size === 1 && { status: [...states][0] }),
      ...(placedAt && { placedAt: { text: placedAt } }),
      ...(ship && { shipBy: { text: ship } }),
      ...(deliver && { deliverBy: { text: deliver } }),
      ...(sales && { salesChannel: sales }),
      ...(to && { shipToCountry: to }),
      items,
      trackingNumbers: [],
    };
    return found.reading(() => snapshotOf('amazon', url, root, readAt, { kind: 'order', order }));
  },
};
