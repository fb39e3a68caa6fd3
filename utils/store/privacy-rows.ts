import type { EpochMs } from '@/utils/domain/ids';
import type { Sealed } from './rows';

/**
 * The key of one subject: a conversation, an order, or a buyer. Whatever was sealed for the subject opens with it
 * alone; deleting the row makes all of it unreadable, wherever copies lie. Older versions made one row for each.
 */
export interface DataKeyRow {
  /** Keyed hash of the subject. */
  id: string;
  /** The key itself, sealed with the installation's. */
  wrapped: Uint8Array<ArrayBuffer>;
}

/**
 * Keys of many subjects, each under a mask that the installation's key makes. Wiping one makes all that was sealed with
 * it unreadable, and leaves the others.
 */
export interface KeyBundleRow {
  /** Random; sealed values name it, and the place in it. */
  id: string;
  /** Keyed hashes, in order; `null` where the key was wiped. A subject may have keys in several bundles. */
  subjects: (string | null)[];
  /** 32 bytes for each, in the same order. */
  masked: Uint8Array<ArrayBuffer>;
  /** Name of the installation's key, where that was exchanged once. */
  ring?: Uint8Array<ArrayBuffer>;
}

/** What a keyed hash was before the installation's key was exchanged: whatever was named by it keeps its name. */
export interface NameRow {
  /** The hash under the key of today. */
  id: string;
  name: string;
}

/** That something was erased, without saying whom: digests by which a restore knows what must not come back. */
export interface ErasureRow {
  id: string;
  at: EpochMs;
  /** Names the installation whose subjects the digests are of. */
  print: string;
  subjects: string[];
  counts: Record<string, number>;
  /** Known backup files that still hold the buyer. */
  files: { name: string; madeAt: EpochMs }[];
}

/** A buyer or a conversation that may not be erased nor expire. */
export interface HoldRow {
  /** The key of the buyer or the conversation. */
  subject: string;
  since: EpochMs;
}

/** A file that was made of the database; the file itself lies where the seller put it. */
export interface BackupRow {
  id: string;
  madeAt: EpochMs;
  /** `backup`: everything; `history`: for a colleague's database. */
  kind: 'backup' | 'history';
  name: string;
  bytes: number;
  records: number;
}

/** How many conversations of one kind expired; says nothing of anyone. */
export interface TallyRow {
  key: string;
  conversations: number;
  messages: number;
}

/** One link of the chain of what was done with cases and with personal data. */
export interface AuditRow {
  /** Counts from one without a gap; 0 is the sealed note of where the chain ends (`head`). */
  n: number;
  at: EpochMs;
  what: 'erased' | 'expired' | 'held' | 'released' | 'exported' | 'backed-up' | 'restored' | 'case' | 'head';
  /** The particulars, under the subject's own key where there is one: unreadable once the subject is erased. */
  sealed: Sealed<Record<string, unknown>>;
  /** The same, sealed anew when the installation's key was exchanged; the hash stays that of the first. */
  again?: Sealed<Record<string, unknown>>;
  /** SHA-256 of the link before, of this link's plain fields and of the sealed bytes. */
  hash: string;
}

/** What came in while locked, to be taken in at unlocking. */
export interface InboxRow {
  /** Counts up in the order of coming. */
  n: number;
  /** To the inbox's public key. */
  sealed: Uint8Array<ArrayBuffer>;
}
