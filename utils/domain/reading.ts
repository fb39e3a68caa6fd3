import type { EpochMs } from './ids';
import type { Marketplace, PageKind } from './marketplace';

/** A field a reader looks for, such as `buyerName` or `messages`. */
export type FieldName = string;

/** Which way of looking found a field, such as `data-test-id` or `label`. */
export type StrategyName = string;

/** A time exactly as the page prints it; the background turns it into an instant. */
export interface PrintedTime {
  /** What a person sees, such as `6 d` or `Wed, 26 Aug 2026, 18:09 MEST`. */
  text: string;
  /** A machine-readable time beside it (`datetime`, an epoch attribute), where the page has one. */
  machine?: string;
  /** The day heading the message stands under, such as `Yesterday`. */
  dayHeading?: string;
}

export type AttachmentKind = 'image' | 'video' | 'audio' | 'document' | 'other';

/** Attachments are read as kind and count; their content is never fetched. */
export interface PrintedAttachments {
  kind: AttachmentKind;
  count: number;
}

export interface PrintedMessage {
  /** The site's own id of the message, where the page has one. */
  siteId?: string;
  from: 'buyer' | 'seller' | 'system';
  /** The original words, without a machine translation. May be empty when there are attachments. */
  text: string;
  /** The console's own machine translation, printed under or instead of the original. */
  translation?: string;
  at?: PrintedTime;
  attachments: PrintedAttachments[];
  /** True for a known automatic reply of the shop. */
  automatic?: boolean;
}

export interface PrintedItem {
  title: string;
  quantity?: number;
  /** As printed, with its currency mark. */
  price?: string;
  sku?: string;
  /** ASIN, eBay item number or AliExpress product id. */
  itemId?: string;
}

export interface PrintedOrder {
  orderId: string;
  buyerName?: string;
  /** The site's own id or user name of the buyer. */
  buyerSiteId?: string;
  status?: string;
  placedAt?: PrintedTime;
  shipBy?: PrintedTime;
  deliverBy?: PrintedTime;
  deliveredAt?: PrintedTime;
  items: PrintedItem[];
  total?: string;
  carrier?: string;
  trackingNumbers: string[];
  /** Ship-to country as printed. */
  shipToCountry?: string;
  /** The marketplace the order was placed on, as printed (`Amazon.de`). */
  salesChannel?: string;
}

/** A deadline that the page itself prints; it wins over any that we compute. */
export interface PrintedDeadline {
  /** What the page says it is for, as printed. */
  label: string;
  at: PrintedTime;
}

export interface PrintedThreadRow {
  /** The site's own conversation id, where the row has one. */
  siteConversationId?: string;
  buyerName?: string;
  buyerSiteId?: string;
  preview?: string;
  subject?: string;
  orderId?: string;
  unread: boolean;
  /** True where the console itself says that an answer is owed. */
  needsReply?: boolean;
  at?: PrintedTime;
}

export interface PrintedCase {
  /** The site's own id; where the page prints none, `printed:` with the time and the buyer it does print. */
  siteCaseId: string;
  orderId?: string;
  buyerName?: string;
  status?: string;
  reason?: string;
  amount?: string;
  openedAt?: PrintedTime;
  deadlines: PrintedDeadline[];
}

/** `whole`: the page showed every entry. `window`: a part; absence from it means nothing. */
export type Coverage = 'whole' | 'window';

export interface PrintedThread {
  siteConversationId?: string;
  buyerName?: string;
  buyerSiteId?: string;
  /** The buyer's preferred language in the console's own words (`Spanish`, `西班牙语`), where the page prints it. */
  buyerLanguage?: string;
  /** The buyer's country as printed, where the page names it beside the conversation. */
  buyerCountry?: string;
  orderIds: string[];
  subject?: string;
  itemTitle?: string;
  /** ASIN, eBay item number or AliExpress product id the conversation is about. */
  itemId?: string;
  /** Oldest first. */
  messages: PrintedMessage[];
  coverage: Coverage;
  deadlines: PrintedDeadline[];
  /** Whether a reply box was found, and the most characters it takes, where it says so. */
  composer: { found: boolean; maxLength?: number };
}

export type PageContent =
  | { kind: 'thread'; thread: PrintedThread; order?: PrintedOrder }
  | { kind: 'order'; order: PrintedOrder; thread?: PrintedThread }
  | { kind: 'inbox'; rows: PrintedThreadRow[]; coverage: Coverage }
  | { kind: 'order-list'; orders: PrintedOrder[]; coverage: Coverage }
  | { kind: 'case'; cases: PrintedCase[]; coverage: Coverage };

/** What one look at one page found. Times, money and labels are as printed. */
export interface PageSnapshot {
  marketplace: Marketplace;
  /** The host the page came from, such as `sellercentral.amazon.de`. */
  host: string;
  /** Path and query of the page, for "open in the console". */
  path: string;
  /** The seller's account or shop as far as the page names it. */
  account?: { siteId?: string; name?: string };
  /** `lang` of the document: the language of the console, not of the buyer. */
  uiLanguage?: string;
  readAt: EpochMs;
  content: PageContent;
}

/** The answer of a reader. A required field that is missing makes it `drifted`; nothing is guessed. */
export type Reading =
  | { status: 'read'; snapshot: PageSnapshot; missing: FieldName[]; provenance: Record<FieldName, StrategyName> }
  | { status: 'not-ready' }
  | { status: 'drifted'; kind: PageKind; missing: FieldName[]; provenance: Record<FieldName, StrategyName> }
  | { status: 'unsupported' };
