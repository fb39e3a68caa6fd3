import type { CountryCode, LanguageTag } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';

/** A text that is to be judged, and where it would go. */
export interface LintReply {
  text: string;
  lang: LanguageTag;
  market: Marketplace;
  /** Such as `amazon.de`. */
  site: string;
  /** `reply` answers a buyer; `proactive` was not asked for. */
  kind: 'reply' | 'proactive';
}

/** What is known of the case. Absent means unknown: a rule that needs it stays silent. */
export interface LintContext {
  orderId?: string;
  orderIds?: string[];
  buyerName?: string;
  buyerMessage?: string;
  buyerCountry?: CountryCode;
  intent?: string;
  /** Most characters of the box, where the page says so; wins over the marketplace's own limit. */
  maxLength?: number;
  /** Days since the order was completed, for messages that were not asked for. */
  daysSinceCompletion?: number;
  /** True when a review was asked for this order before. */
  reviewAsked?: boolean;
  /** The buyer's tracking numbers, amounts and other codes that only look like telephone numbers. */
  knownCodes?: string[];
}
