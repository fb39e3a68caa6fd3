import type { ConversationKey, CountryCode, CustomerKey, EpochMs } from './ids';
import type { Intent, Severity } from './judgement';
import type { Marketplace } from './marketplace';

export const SEARCH_KINDS = ['conversation', 'customer', 'order'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What is looked for. Everything given must hold; empty words with a filter list what the filter lets through. */
export interface SearchQuery {
  words: string;
  kind?: SearchKind;
  marketplace?: Marketplace;
  severity?: Severity;
  intent?: Intent;
  country?: CountryCode;
  carrier?: string;
  sku?: string;
  /** From this moment on, and before that one. */
  from?: EpochMs;
  to?: EpochMs;
}

/** Part of a text around what was found. `marks` are places in `text`. */
export interface Snippet {
  text: string;
  marks: { start: number; end: number }[];
}

export interface SearchHit {
  kind: SearchKind;
  /** Key of the record, unique among the hits. */
  key: string;
  marketplace: Marketplace;
  at?: EpochMs;
  /** The buyer's name or the order's number. */
  title?: string;
  snippets: Snippet[];
  severity?: Severity;
  intent?: Intent;
  conversation?: ConversationKey;
  customer?: CustomerKey;
  /** Console page of a conversation. */
  url?: string;
}

export interface SearchResult {
  /** Records found; a few may be gone since they were indexed. */
  found: number;
  /** There are more than `found`: many thousands are not counted. */
  more: boolean;
  hits: SearchHit[];
  /** Where the next hits begin; absent: these were the last. */
  next?: number;
  /** Words that were not there, and what was taken in their place. */
  instead: { word: string; taken: string[] }[];
}

/** How far the index is. */
export interface IndexState {
  documents: number;
  /** Conversations with news that the index does not know yet. */
  backlog: number;
  /** Whether this or another page of ours is at it. */
  working: boolean;
}
