import type { EpochMs, MessageKey } from './ids';
import type { PrintedAttachments } from './reading';

/** An instant with the certainty the page allows: `6 d` is a day wide, a full time stamp a second. */
export interface KnownTime {
  earliestAt: EpochMs;
  latestAt: EpochMs;
}

export interface Message {
  key: MessageKey;
  from: 'buyer' | 'seller' | 'system';
  text: string;
  translation?: string;
  at?: KnownTime;
  attachments: PrintedAttachments[];
  automatic: boolean;
}
