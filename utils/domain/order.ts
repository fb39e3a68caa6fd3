import type { CountryCode, EpochMs, IsoDate, OrderId } from './ids';
import type { Money } from './money';

export interface OrderItem {
  title: string;
  quantity: number;
  price?: Money;
  sku?: string;
  itemId?: string;
}

/** An order with its printed values understood. Absent means: the page did not say. */
export interface Order {
  orderId: OrderId;
  placedAt?: EpochMs;
  items: OrderItem[];
  total?: Money;
  carrier?: string;
  trackingNumber?: string;
  promisedBy?: IsoDate;
  shipBy?: IsoDate;
  deliveredAt?: EpochMs;
  shipToCountry?: CountryCode;
  /** As the console prints it. */
  status?: string;
}
