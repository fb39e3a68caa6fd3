import type { Decision } from '@/utils/domain/draft';
import type { EpochMs } from '@/utils/domain/ids';
import type { Order } from '@/utils/domain/order';

/** What is known of a case, against which a reply is held. Absent means not known, never false. */
export interface CaseFacts {
  order?: Order;
  buyerName?: string;
  agentName?: string;
  /** The conversation so far; what was said before may be said again. */
  messages: readonly { from: 'buyer' | 'seller' | 'system'; text: string; language?: string }[];
  decision?: Decision;
  /** Promises already made. */
  promises: readonly { text: string; dueAt: EpochMs }[];
  now: EpochMs;
  /** IANA; the days of instants are counted in it. */
  timeZone: string;
}
