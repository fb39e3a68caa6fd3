import type { CustomerKey, EpochMs } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { Stop } from '../ports';

export interface KnownFile {
  id: string;
  kind: 'backup' | 'history';
  name: string;
  madeAt: EpochMs;
  bytes: number;
  records: number;
}

/** A file just written, and how many rows could not be opened and are not in it. */
export interface WrittenFile extends KnownFile {
  unreadable: number;
}

export interface Receipt {
  id: string;
  at: EpochMs;
  /** Rows that went, by table. */
  counts: Record<string, number>;
  files: { name: string; madeAt: EpochMs }[];
}

/** What the page shows of the store. */
export interface PrivacyState {
  files: KnownFile[];
  receipts: Receipt[];
  /** Conversations that expired, of which a count remains. */
  expired: number;
  /** A file that was being merged when the page was closed or the work stopped; merging it again finishes it. */
  unfinished?: string;
  /** Whether a passphrase is kept for automatic backups. */
  automatic: boolean;
  /** Links of the chain of what was done, and the first that does not follow. */
  audit: { links: number; brokenAt?: number };
}

export interface Room {
  used: number;
  /** Bytes that may be stored in all; absent where the browser does not tell. */
  quota?: number;
}

/** How far a long piece of work is. */
export interface Step {
  stage: 'preparing' | 'writing' | 'checking' | 'merging';
  /** 0 to 1. */
  done: number;
}

export interface Work {
  signal: AbortSignal;
  step(step: Step): void;
}

export interface FoundCustomer {
  key: CustomerKey;
  name?: string;
  marketplace: Marketplace;
  lastSeenAt: EpochMs;
  conversations: number;
  orders: number;
  /** Other buyers that the seller joined with him. */
  joined: number;
  held: boolean;
}

export interface Merged {
  madeAt: EpochMs;
  agent?: string;
  added: number;
  changed: number;
  same: number;
  erased: number;
  unknown: number;
}

/** Backups, erasure and the colleagues' files; loaded when its page is opened. */
export interface PrivacyDesk {
  watch(listener: (state: PrivacyState) => void, failed: (reason: unknown) => void): Stop;
  room(): Promise<Room>;
  /**
   * Writes a file to where the seller says, or to his downloads. `undefined` when he closed the picker.
   * @param since a history from this moment on
   */
  write(
    kind: 'backup' | 'history',
    passphrase: string,
    since: EpochMs | undefined,
    work: Work,
  ): Promise<WrittenFile | undefined>;
  /** Rejects with an error whose `code` says why (`BackupFaultCode`), and nothing was changed. */
  take(kind: 'backup' | 'history', file: File, passphrase: string, work: Work): Promise<Merged>;
  /** Keeps what the passphrase was made into, so that backups can be written without typing it. */
  keepPassphrase(passphrase: string): Promise<void>;
  forgetPassphrase(): Promise<void>;
  /** Writes a backup into the downloads when one is due; `undefined` when none is. */
  backUpIfDue(days: number, work: Work): Promise<WrittenFile | undefined>;
  /** Buyers whose name, order or number holds the words, the newest first; at most twenty. */
  find(words: string, signal: AbortSignal): Promise<FoundCustomer[]>;
  /** Writes all that is known of a buyer into a JSON file in the downloads; answers its name. */
  exportCustomer(key: CustomerKey): Promise<string>;
  hold(key: CustomerKey, held: boolean): Promise<void>;
  erase(key: CustomerKey): Promise<void>;
  /** When the oldest reading that is kept was made; `undefined` while there is none. */
  historyBegan(): Promise<EpochMs | undefined>;
  /** How many conversations are kept. */
  conversations(): Promise<number>;
  /** How many buyers and conversations are on legal hold. */
  held(): Promise<number>;
  /** Erases everything that is kept in this browser, keys included; the extension then starts anew and closes the page. */
  eraseEverything(): Promise<void>;
}
