/** What is known of the case; every field may be missing. Values as printed. */
export interface GuardFacts {
  orderId?: string;
  trackingNumber?: string;
  carrier?: string;
  buyerName?: string;
  [more: string]: string | undefined;
}
