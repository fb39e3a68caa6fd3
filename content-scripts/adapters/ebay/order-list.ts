import type { PrintedItem, PrintedOrder } from '@/utils/domain/reading';
import { all, deepAll, maybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { listOf } from '../direction';
import { Findings, field } from '../field';
import { rowsAround } from '../rows-around';
import { isAmount, isEbayItemId, isEbayOrderId, isLabel, isLine, isName, isPrintedDate, isQuantity } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf } from './account';
import { itemIdIn, orderIdsIn, shown } from './hooks';
import { isOrderList } from './pages';

const ROW = 'tr.order-info, tr[id$="__order-info"]';
const ITEM_ROW = 'tr.item-info';
const ID_LINK = '.order-details a, a[href*="orderid="]';
const TITLE = 'span.item-title, .item-title';

/** The rows of one order: its own, and those of its items and notes up to the next order. */
type Rows = readonly Element[];

const first = (rows: Rows, selector: string): string | undefined => {
  for (const row of rows) {
    const text = shown(row, selector);
    if (text) return text;
  }
  return undefined;
};

const id = field<string, Rows>('orders.orderId', 'required', isEbayOrderId, {
  checkbox: ([row]) => row && (maybe(row, 'input[data-ordernumber]')?.getAttribute('data-ordernumber') ?? undefined),
  'row-id': ([row]) => /^orderid_(.+?)__order-info$/.exec(row?.id ?? '')?.[1],
  link: (rows) => {
    const link = rows[0] && maybe(rows[0], ID_LINK);
    return link && (orderIdsIn(lineText(link))[0] ?? orderIdsIn(link.getAttribute('href') ?? '')[0]);
  },
});
const user = field<string, Rows>('orders.buyerSiteId', 'optional', isName, {
  checkbox: ([row]) => row && (maybe(row, 'input[data-buyer-id]')?.getAttribute('data-buyer-id') ?? undefined),
  'buyer-button': ([row]) => row && spansOf(row)[1],
  'profile-link': ([row]) => {
    const href = row && maybe(row, 'a[href*="/fdbk/feedback_profile/"], a[href*="/usr/"]')?.getAttribute('href');
    return /\/(?:feedback_profile|usr)\/([^/?#]+)/.exec(href ?? '')?.[1];
  },
});
const name = field<string, Rows>('orders.buyerName', 'required', isName, {
  // Two spans, the full name and the user name; one alone could be either.
  'buyer-button': ([row]) => {
    const spans = row ? spansOf(row) : [];
    return spans.length > 1 ? spans[0] : undefined;
  },
  'user-details': (rows) => first(rows, '.user-details button > span > *'),
});
const status = field<string, Rows>('orders.status', 'required', isLabel, {
  order: (rows) => first(rows, '.order-status .sh-bold'),
  item: (rows) => first(rows, '.order-item-status .sh-bold'),
  'order-status': (rows) => first(rows, '.order-status, .order-item-status'),
});
const sold = field<string, Rows>('orders.placedAt', 'optional', isPrintedDate, {
  'date-column': ([row]) => {
    const cell = row && maybe(row, 'td.date-column');
    const parts = cell ? all(cell, 'span.sh-default').map((part) => lineText(part)) : [];
    return parts[0]?.includes(':') ? undefined : parts.join(' ');
  },
});
const total = field<string, Rows>('orders.total', 'optional', isAmount, {
  'total-price': (rows) => first(rows, '.total-price, div.total-price-mod'),
});
const title = field<string, Element>('orders.items.title', 'required', isLine, {
  link: (row) => shown(row, 'span.item-title a, .item-title a'),
  'item-title': (row) => shown(row, TITLE),
});
const itemId = field<string, Element>('orders.items.itemId', 'optional', isEbayItemId, {
  link: itemIdIn,
  'item-id': (row) => /\d{11,13}/.exec(shown(row, '.item-itemID') ?? '')?.[0],
});
const quantity = field<number, Rows>('orders.items.quantity', 'optional', isQuantity, {
  column: (rows) => {
    const text = first(rows, '.quantity strong, .quantity-mod strong') ?? first(rows, 'td.item-quantity');
    return /^\d{1,5}$/.test(text ?? '') ? Number(text) : undefined;
  },
  checkbox: (rows) => {
    const box = rows.map((row) => maybe(row, 'input[data-quantity]')).find(Boolean);
    return Number(box?.getAttribute('data-quantity') ?? 0) || undefined;
  },
});
const sku = field<string, Element>('orders.items.sku', 'optional', isLine, {
  'custom-sku': (row) => shown(row, '.item-custom-sku .sh-bold'),
});
const price = field<string, Rows>('orders.items.price', 'optional', isAmount, {
  'price-column': (rows) => first(rows, '.price-column-item'),
});

function spansOf(row: Element): string[] {
  return all(row, '.buyer-modal-trigger-wrapper button span').map((span) => lineText(span));
}

/** An order with one item may carry its quantity and price in the order's own row. */
function readItem(row: Element, orderRow: Element, alone: boolean, found: Findings): PrintedItem {
  const scopes = alone && row !== orderRow ? [row, orderRow] : [row];
  const count = found.take(quantity, scopes);
  const cost = found.take(price, scopes);
  const number = found.take(itemId, row);
  const code = found.take(sku, row);
  return {
    title: found.take(title, row) ?? '',
    ...(count && { quantity: count }),
    ...(cost && { price: cost }),
    ...(number && { itemId: number }),
    ...(code && { sku: code }),
  };
}

/** The order's row and what follows it, up to the next order. */
function rowsOf(row: Element, orders: ReadonlySet<Element>): Element[] {
  const rows = [row];
  for (let next = row.nextElementSibling; next && !orders.has(next); next = next.nextElementSibling) rows.push(next);
  return rows;
}

function readOrder(rows: Rows, found: Findings): PrintedOrder {
  const [orderRow] = rows;
  const items = rows.filter((row) => maybe(row, TITLE));
  if (items.length === 0 || rows.some((row) => row.matches(ITEM_ROW) && !items.includes(row)))
    found.lose('orders.items.title');
  const buyerName = found.take(name, rows);
  const buyerSiteId = found.take(user, rows);
  const state = found.take(status, rows);
  const placed = found.take(sold, rows);
  const amount = found.take(total, rows);
  return {
    orderId: found.take(id, rows) ?? '',
    ...(buyerName && { buyerName }),
    ...(buyerSiteId && { buyerSiteId }),
    ...(state && { status: state }),
    ...(placed && { placedAt: { text: placed } }),
    ...(amount && { total: amount }),
    items: orderRow ? items.map((row) => readItem(row, orderRow, items.length === 1, found)) : [],
    trackingNumbers: rows.flatMap((row) => all(row, 'a.trackingOverlay').map((link) => lineText(link))),
  };
}

/** How many orders the page says it shows (`Results: 1-50 of 123`); undefined where it says nothing like it. */
function countedRows(table: Element): number | undefined {
  const said = /(?:^|\s)(\d[\d.,]*)\s?[-–]\s?(\d[\d.,]*)\s\D{1,12}\s?\d/.exec(
    lineText(table.ownerDocument.body, { without: 'table' }),
  );
  const [from, to] = [said?.[1], said?.[2]].map((text) => Number(text?.replace(/\D/g, '')));
  return said && from && to ? to - from + 1 : undefined;
}

/** Seller Hub's order list, a table rendered by the server. */
export const orderList: PageReader = {
  name: 'order-list',
  kind: 'order-list',
  matches: isOrderList,
  findRoot: (doc) =>
    maybe(doc, 'table.table-grid-component') ??
    listOf(deepAll(doc, `${ROW}, ${ITEM_ROW}, ${ID_LINK}`))?.closest('table') ??
    undefined,

  *read(table, url, readAt) {
    const found = new Findings('order-list');
    const { rows: around, strategy } = rowsAround(table, ROW, '.order-details a');
    const rows = [...new Set(around.map((row) => row.closest('tr') ?? row))];
    found.note('orders', strategy);
    // Items before any order, or item titles and no order at all: the rows' marks have changed.
    const titles = all(table, TITLE);
    if (titles.length > 0 && rows.length === 0) found.lose('orders');
    const known = new Set(rows);
    const orders: PrintedOrder[] = [];
    const seen = new Set<Element>();
    for (const row of rows) {
      const own = rowsOf(row, known);
      for (const one of own) seen.add(one);
      orders.push(readOrder(own, found));
      yield;
    }
    const counted = countedRows(table);
    if (counted !== undefined && counted !== rows.length) found.lose('orders');
    if (titles.some((element) => !seen.has(element.closest('tr') ?? element))) found.lose('orders');
    return found.reading(() =>
      snapshotOf(
        'ebay',
        url,
        table,
        readAt,
        { kind: 'order-list', orders, coverage: 'window' },
        accountOf(table.ownerDocument),
      ),
    );
  },
};
