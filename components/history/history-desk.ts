import type { CustomerFile, DuplicatePair, Suggestion } from '@/utils/domain/customer-file';
import type { CustomerKey, EpochMs } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { IndexState, SearchQuery, SearchResult } from '@/utils/domain/search';
import type { Stop } from '../ports';

/** A buyer in the list. */
export interface CustomerEntry {
  key: CustomerKey;
  name?: string;
  marketplace: Marketplace;
  lastSeenAt: EpochMs;
  note?: string;
}

/** The whole history, for the page of cases and settings; loaded when its pages are opened. */
export interface HistoryDesk {
  /** The buyers seen last. */
  watchCustomers(most: number, listener: (entries: CustomerEntry[]) => void, failed: (reason: unknown) => void): Stop;
  /** The file of one person; `undefined` when the buyer is not known, or no longer. */
  watchFile(
    key: CustomerKey,
    listener: (file: CustomerFile | undefined) => void,
    failed: (reason: unknown) => void,
  ): Stop;
  suggestions(key: CustomerKey): Promise<Suggestion[]>;
  /**
   * Pairs of buyers over the whole history who may be one person, the likeliest first.
   * @param progress is told how far it is, 0 to 1
   */
  allSuggestions(signal: AbortSignal, progress: (done: number) => void): Promise<DuplicatePair[]>;
  /** @param after `next` of the page before */
  search(query: SearchQuery, after?: number): Promise<SearchResult>;
  watchIndex(listener: (state: IndexState) => void): Stop;
  /** Throws the index away and builds it anew. */
  rebuild(): Promise<void>;
}
