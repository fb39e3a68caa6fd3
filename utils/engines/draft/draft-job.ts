import type { Draft, Tone } from '@/utils/domain/draft';
import type { LanguageTag } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { CultureCard } from '@/utils/domain/schemas/culture-card';
import type { KnownPersonal } from '../redact/personal';

/** What an engine is given to make more of: our own draft, and what one must know to word it better. */
export interface DraftJob {
  base: Draft;
  /** Locale of the buyer's text, such as `de-DE`. */
  locale: LanguageTag;
  /** Locale of the agent's gloss. */
  glossLocale: LanguageTag;
  market: Marketplace;
  tone: Tone;
  card: CultureCard;
  /** Oldest first; strangers' words. */
  messages: readonly { from: 'buyer' | 'seller' | 'system'; text: string }[];
  known: KnownPersonal;
}
