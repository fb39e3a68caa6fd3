import type { OrderId } from '@/utils/domain/ids';
import type { Order, OrderItem } from '@/utils/domain/order';
import type { PrintedItem, PrintedOrder } from '@/utils/domain/reading';
import { readPrintedCountry } from '@/utils/page-text/read-printed-country';
import { type PrintedMoneyHints, readPrintedMoney } from '@/utils/page-text/read-printed-money';
import type { PageClock } from './page-clock';
import { overlaid } from './same-value';

/** An order with its printed values understood. What could not be understood to the last word is absent. */
export function understoodOrder(
  printed: PrintedOrder,
  clock: PageClock,
  uiLanguage: string | undefined,
  currency: string | undefined,
): Order {
  const money = { siteCurrency: currency, language: uiLanguage };
  const shipBy = clock.future(printed.shipBy);
  const deliverBy = clock.future(printed.deliverBy);
  return {
    orderId: printed.orderId as OrderId,
    placedAt: clock.past(printed.placedAt)?.earliestAt,
    items: printed.items.map((item) => understoodItem(item, money)),
    total: printed.total === undefined ? undefined : readPrintedMoney(printed.total, money),
    carrier: printed.carrier,
    trackingNumber: printed.trackingNumbers[0],
    promisedBy: deliverBy && clock.dayOf(deliverBy.latestAt),
    shipBy: shipBy && clock.dayOf(shipBy.latestAt),
    deliveredAt: clock.past(printed.deliveredAt)?.latestAt,
    shipToCountry:
      printed.shipToCountry === undefined ? undefined : readPrintedCountry(printed.shipToCountry, uiLanguage),
    status: printed.status,
  };
}

function understoodItem(printed: PrintedItem, money: PrintedMoneyHints): OrderItem {
  return {
    title: printed.title,
    quantity: printed.quantity ?? 1,
    price: printed.price === undefined ? undefined : readPrintedMoney(printed.price, money),
    sku: printed.sku,
    itemId: printed.itemId,
  };
}

/** What is known of an order after another page showed it: a page that is silent on a field takes nothing away. */
export function mergedOrder(before: Order | undefined, read: Order): Order {
  if (before === undefined) return read;
  const merged = overlaid(before, read);
  // A list names fewer items and says less of each than the order's own page.
  const richer = read.items.length > before.items.length || detailOf(read.items) >= detailOf(before.items);
  return { ...merged, items: richer ? read.items : before.items };
}

function detailOf(items: OrderItem[]): number {
  return items.reduce((sum, item) => sum + Object.values(item).filter((value) => value !== undefined).length, 0);
}
