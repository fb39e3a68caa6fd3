import type { LinkReason } from '@/utils/domain/customer-file';
import type { ConversationKey, CustomerKey, EpochMs } from '@/utils/domain/ids';
import type { Sealed } from './rows';

/** That two buyers are one person, or are not. The buyers' own rows are left as they are, so a link can be undone. */
export interface CustomerLinkRow {
  id: string;
  customer: [CustomerKey, CustomerKey];
  state: 'same' | 'different';
  at: EpochMs;
  /** What spoke for it when it was decided, 0 to 1. */
  score: number;
  reasons: LinkReason[];
}

/** One record as the index knows it. Gone together with its buyer or conversation. */
export interface SearchDocRow {
  /** `conversations|<key>`, `customers|<key>` or `orders|<key>`. */
  key: string;
  /** Counts up; a record that changed gets a new one, and postings of the old one lead nowhere. */
  doc: number;
  conversation?: ConversationKey;
  customer?: CustomerKey;
  /** Says whether the record is still the one that was indexed. */
  stamp: string;
}

/** A run of documents with postings of their own. Written once; merged into larger ones. */
export interface SearchSegmentRow {
  id: number;
  /** First document and the one after the last. */
  from: number;
  to: number;
  /** How often it was merged. */
  tier: number;
  /** Documents whose record was there when it was written. */
  live: number;
  /** Rows into which each of its 256 buckets of postings is divided; absent: each is one. */
  parts?: number;
  /** What filters ask, for each document of the run: see `facets.ts` of the search. */
  facets: Uint8Array<ArrayBuffer>;
}

/** Postings of one segment for the tokens whose keyed hash begins alike. */
export interface SearchPostingsRow {
  /** Segment × 256 + first byte of the hash; in divided buckets the next bits of it are the fraction. */
  key: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The words of one segment, for prefixes and slips of the finger. */
export interface SearchVocabularyRow {
  segment: number;
  sealed: Sealed<string>;
}

export interface SearchStateRow {
  name: 'index';
  /** Shape of the index; another one means that it is built anew. */
  format: number;
  nextDoc: number;
  nextSegment: number;
  /** Conversations read up to this moment are in it. */
  readUntil: EpochMs;
  /** When every record was last compared with its stamp. */
  sweptAt: EpochMs;
  /** Documents that gave way to newer ones of the same record, and still lie in a segment. */
  replaced: number;
}
