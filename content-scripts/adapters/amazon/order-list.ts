import type { PrintedItem, PrintedOrder } from '@/utils/domain/reading';
import { all, deepAll, maybe } from '../../dom/query';
import { lineText, visibleText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { listOf } from '../direction';
import { Findings, field } from '../field';
import { labelled } from '../labels';
import { isAmazonOrderId, isAsin, isLabel, isLine, isName, isPrintedDate, isQuantity } from '../shapes';
import { snapshotOf } from '../snapshot';
import { BUYER_NAME, DELIVER_BY, ITEM_SUBTOTAL, QUANTITY, SALES_CHANNEL, SHIP_BY } from './labels';
import { orderIdFromUrl, orderIdsIn } from './order-id';

const ORDER_LINK = '.cell-body-title a, a[href*="/orders-v3/order/"]';
export const PRODUCT_CELL = '.myo-list-orders-product-name-cell';

interface Row {
  element: Element;
  lines: readonly string[];
}

const id = field<string, Row>('orders.orderId', 'required', isAmazonOrderId, {
  link: ({ element }) => {
    for (const link of all<HTMLAnchorElement>(element, ORDER_LINK)) {
      const found = orderIdFromUrl(new URL(link.getAttribute('href') ?? '', 'https://host.invalid')) ?? lineText(link);
      if (isAmazonOrderId(found)) return found;
    }
    return undefined;
  },
  'only-id-in-row': ({ lines }) => {
    const ids = orderIdsIn(lines.join(' '));
    return ids.length === 1 ? ids[0] : undefined;
  },
});
const buyer = field<string, Row>('orders.buyerName', 'optional', isName, {
  // Absent where the store hides buyers' names from the list.
  'data-test-id': ({ element }) => textOf(element, '[data-test-id="buyer-name-with-link"]'),
  label: ({ lines }) => labelled(lines, BUYER_NAME),
});
const status = field<string, Row>('orders.status', 'required', isLabel, {
  'main-status': ({ element }) => textOf(element, '.main-status'),
  'status-cell': ({ element }) => firstLine(element, '[data-test-id="oth-order-status"], .order-status-column'),
});
const placed = field<string, Row>('orders.placedAt', 'optional', isPrintedDate, {
  'date-cell': ({ element }) => dateIn(maybe(element, 'td[data-test-id="oth-order-date"]')),
  'second-column': ({ element }) => dateIn(maybe(element, 'td:nth-child(2)')),
});
const shipBy = field<string, Row>('orders.shipBy', 'optional', isPrintedDate, {
  label: ({ lines }) => labelled(lines, SHIP_BY),
});
const deliverBy = field<string, Row>('orders.deliverBy', 'optional', isPrintedDate, {
  label: ({ lines }) => labelled(lines, DELIVER_BY),
});
const channel = field<string, Row>('orders.salesChannel', 'optional', isLine, {
  label: ({ lines }) => labelled(lines, SALES_CHANNEL),
});

const title = field<string>('orders.items.title', 'required', isLine, {
  'link-text': (cell) => textOf(cell, 'a div'),
  link: (cell) => textOf(cell, 'a'),
});
const quantity = field<number>('orders.items.quantity', 'optional', isQuantity, {
  label: (cell) => wholeNumber(labelled(visibleText(cell).split('\n'), QUANTITY)),
  'label-in-row': (cell) => {
    const row = cell.closest('tr');
    // Two items in one row: a label outside their cells belongs to neither.
    if (!row || all(row, PRODUCT_CELL).length !== 1) return undefined;
    return wholeNumber(labelled(visibleText(row).split('\n'), QUANTITY));
  },
});

export function wholeNumber(text: string | undefined): number | undefined {
  return text && /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined;
}

function textOf(scope: Element, selector: string): string | undefined {
  const element = maybe(scope, selector);
  return element && lineText(element);
}

function firstLine(scope: Element, selector: string): string | undefined {
  const element = maybe(scope, selector);
  return element && visibleText(element).split('\n')[0];
}

/** Date and time stand in two lines under the relative age. */
function dateIn(cell: Element | undefined): string | undefined {
  const lines = cell ? visibleText(cell, { without: '.cell-body-title' }).split('\n') : [];
  const date = lines.findIndex((line) => /\p{N}[\p{N}./ -]*\p{N}/u.test(line) && !/^\d{1,2}:\d{2}/.test(line));
  if (date < 0) return undefined;
  const time = lines[date + 1];
  return time && /^\D{0,12}\d{1,2}:\d{2}/.test(time) ? `${lines[date]} ${time}` : lines[date];
}

/** One product cell; also used on the order's own page. */
export function readProduct(cell: Element): Pick<PrintedItem, 'itemId' | 'sku' | 'price'> {
  const lines = visibleText(cell).split('\n');
  const asin = labelled(lines, ['ASIN']);
  const sku = labelled(lines, ['SKU']);
  const price = labelled(lines, ITEM_SUBTOTAL);
  return { ...(asin && isAsin(asin) && { itemId: asin }), ...(sku && { sku }), ...(price && { price }) };
}

function readOrder(row: Row, found: Findings): PrintedOrder {
  const cells = all(row.element, PRODUCT_CELL);
  const asins = row.lines.filter((line) => /^ASIN\s*[:：]/.test(line)).length;
  // Every item prints its ASIN once: one more of them than of cells is an item that was not found.
  if (cells.length === 0 || asins > cells.length) found.lose('orders.items.title');
  const name = found.take(buyer, row);
  const state = found.take(status, row);
  const placedAt = found.take(placed, row);
  const ship = found.take(shipBy, row);
  const deliver = found.take(deliverBy, row);
  const sales = found.take(channel, row);
  return {
    orderId: found.take(id, row) ?? '',
    ...(name && { buyerName: name }),
    ...(state && { status: state }),
    ...(placedAt && { placedAt: { text: placedAt } }),
    ...(ship && { shipBy: { text: ship } }),
    ...(deliver && { deliverBy: { text: deliver } }),
    ...(sales && { salesChannel: sales }),
    items: cells.map((cell) => {
      const count = found.take(quantity, cell);
      return { title: found.take(title, cell) ?? '', ...(count && { quantity: count }), ...readProduct(cell) };
    }),
    trackingNumbers: [],
  };
}

/** Manage Orders: one table in the light DOM. */
export const orderList: PageReader = {
  name: 'order-list',
  kind: 'order-list',
  matches: (url) =>
    /^\/orders-v3(?:\/|$)/.test(url.pathname) && orderIdFromUrl(url) === undefined && !/\/order\//.test(url.pathname),
  findRoot: (doc) =>
    maybe(doc, '#orders-table') ??
    listOf(deepAll(doc, `${PRODUCT_CELL}, .main-status, ${ORDER_LINK}`))?.closest('table, #MYO-app, #myo-layout') ??
    undefined,

  *read(root, url, readAt) {
    const found = new Findings('order-list');
    const rows = all(root, 'tbody > tr').filter((row) =>
      maybe(row, `td ${PRODUCT_CELL}, td .main-status, td .cell-body-title`),
    );
    yield;
    if (all(root, PRODUCT_CELL).some((cell) => !rows.some((row) => row.contains(cell)))) found.lose('orders');
    if (rows.length === 0 && orderIdsIn(lineText(root)).length > 0) found.lose('orders');
    const orders: PrintedOrder[] = [];
    for (const element of rows) {
      orders.push(readOrder({ element, lines: visibleText(element).split(/[\n\t]/) }, found));
      yield;
    }
    return found.reading(() =>
      snapshotOf('amazon', url, root, readAt, { kind: 'order-list', orders, coverage: 'window' }),
    );
  },
};
