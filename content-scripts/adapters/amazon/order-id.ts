import { isAmazonOrderId } from '../shapes';

const PARAMETERS = ['orderid', 'order_id', 'amazonorderid'];

/** The order an address of Seller Central is about, from its path or its `orderID` (in any case). */
export function orderIdFromUrl(url: URL): string | undefined {
  for (const [name, value] of url.searchParams)
    if (PARAMETERS.includes(name.toLowerCase()) && isAmazonOrderId(value)) return value;
  return /\/orders?\/(\d{3}-\d{7}-\d{7})(?:\/|$)/.exec(url.pathname)?.[1];
}

/** Every different order number printed in a text, in order of appearance. */
export function orderIdsIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\d-])\d{3}-\d{7}-\d{7}(?![\d-])/g) ?? [])];
}
