import type { PrintedItem, PrintedOrder } from '@/utils/domain/reading';
import { all, deepAll, maybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { listOf } from '../direction';
import { Findings, field } from '../field';
import { rowsAround } from '../rows-around';
import { isAliExpressOrderId, isAmount, isLabel, isLine, isName, isPrintedDate, isQuantity } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf, isOrderList } from './hooks';

const ORDER = 'table.next-table-row';
const ORDER_ID = '[class*="header--valueHighLight--"]';
const TITLE = '[class*="productInfo--itemTitle--"]';

const id = field<string>('orders.orderId', 'required', isAliExpressOrderId, {
  header: (order) => textOf(order, ORDER_ID),
  'detail-link': (order) => {
    const link = maybe(order, 'a[href*="orderDetail"]')?.getAttribute('href') ?? '';
    return /[?&]orderId=(\d+)/.exec(link)?.[1];
  },
  'only-id-in-header': (order) => {
    const ids = new Set(
      all(order, '[class*="header--value"]')
        .map((value) => lineText(value))
        .filter(isAliExpressOrderId),
    );
    return ids.size === 1 ? [...ids][0] : undefined;
  },
});
const placed = field<string>('orders.placedAt', 'optional', isPrintedDate, {
  header: (order) =>
    all(order, '[class*="header--value--"]')
      .map((value) => lineText(value))
      .find((value) => /\d{4}-\d{2}-\d{2}/.test(value)),
});
const buyer = field<string>('orders.buyerName', 'optional', isName, {
  'buyer-info': (order) => textOf(order, '[class*="buyerInfo--inline--"]'),
});
const status = field<string>('orders.status', 'required', isLabel, {
  'state-label': (order) => textOf(order, '.chc-state-label__stateText'),
  'state-class': (order) => textOf(order, '[class*="stateText"]'),
});
const title = field<string>('orders.items.title', 'required', isLine, {
  'item-title': (item) => textOf(item, TITLE),
});
const quantity = field<number>('orders.items.quantity', 'optional', isQuantity, {
  column: (item) => {
    const text = textOf(item, 'td[data-next-table-col="3"] div') ?? textOf(item, 'td[data-next-table-col="3"]');
    return /^x?\d{1,5}$/i.test(text ?? '') ? Number(text?.replace(/^x/i, '')) : undefined;
  },
});
const price = field<string>('orders.items.price', 'optional', isAmount, {
  'unit-fee': (item) => textOf(item, '[class*="productInfo--unitFee--"]'),
});

function textOf(scope: Element, selector: string): string | undefined {
  const element = maybe(scope, selector);
  return element && lineText(element);
}

function readItem(row: Element, found: Findings): PrintedItem {
  const name = found.take(title, row);
  const count = found.take(quantity, row);
  const cost = found.take(price, row);
  // The first code is the variant, the second the shop's own number.
  const sku = all(row, '[class*="productInfo--skuCodeValue--"]').map((code) => lineText(code))[1];
  const itemId = /\/item\/(\d{8,20})/.exec(maybe(row, 'a[href*="/item/"]')?.getAttribute('href') ?? '')?.[1];
  return {
    title: name ?? '',
    ...(count && { quantity: count }),
    ...(cost && { price: cost }),
    ...(sku && { sku }),
    ...(itemId && { itemId }),
  };
}

function readOrder(order: Element, found: Findings): PrintedOrder {
  const titles = all(order, TITLE);
  if (titles.length === 0) found.lose('orders.items.title');
  const amounts = all(order, '[class*="amount--amount--"]').map((amount) => lineText(amount));
  const [total] = amounts;
  const name = found.take(buyer, order);
  const placedAt = found.take(placed, order);
  const state = found.take(status, order);
  return {
    orderId: found.take(id, order) ?? '',
    ...(name && { buyerName: name }),
    ...(state && { status: state }),
    ...(placedAt && { placedAt: { text: placedAt } }),
    items: titles.map((element) => readItem(element.closest('tr') ?? order, found)),
    ...(total && amounts.length === 1 && isAmount(total) && { total }),
    trackingNumbers: [],
  };
}

/** The seller's order list: one table for each order. */
export const orderList: PageReader = {
  name: 'order-list',
  kind: 'order-list',
  matches: isOrderList,
  findRoot: (doc) => listOf(deepAll(doc, `${ORDER}, ${ORDER_ID}, ${TITLE}, .chc-state-label__stateText`)),

  *read(root, url, readAt) {
    const found = new Findings('order-list');
    const { rows, strategy } = rowsAround(root, ORDER, ORDER_ID);
    found.note('orders', strategy);
    if (rows.length === 0) found.lose('orders');
    if (all(root, TITLE).some((element) => !rows.some((row) => row.contains(element)))) found.lose('orders');
    const orders: PrintedOrder[] = [];
    for (const row of rows) {
      orders.push(readOrder(row, found));
      yield;
    }
    return found.reading(() =>
      snapshotOf('aliexpress', url, root, readAt, { kind: 'order-list', orders, coverage: 'window' }, accountOf(url)),
    );
  },
};
