import Dexie, { type Table } from 'dexie';
import type { EgressPurpose, EgressState, EngineSettings, Translated } from '@/utils/domain/engine';
import type { EpochMs } from '@/utils/domain/ids';
import type { Sealed } from '@/utils/store/rows';

export interface LedgerEntry {
  id: string;
  at: EpochMs;
  /** Day of this machine's clock, `YYYY-MM-DD`. */
  day: string;
  host: string;
  purpose: EgressPurpose;
  state: EgressState;
  /** The page that sent it: closed before an answer came, it can never say what became of it. */
  page?: string;
  attempts: number;
  bytesOut: number;
  bytesIn: number;
  tokensIn: number;
  tokensOut: number;
  counted: boolean;
  cost?: { amount: number; currency: string };
  status?: number;
  sealed: Sealed<{ text: string }>;
}

export interface TranslationEntry {
  /** Message key and target language. */
  key: string;
  message: string;
  sealed: Sealed<Translated>;
}

/**
 * What concerns engines, in a database of its own: keys are never near what is backed up or exported, and deleting it
 * leaves the seller's history alone. Only pages of ours that run engines open it. Everything personal or secret is
 * sealed with the keys of the installation, so that destroying those ends these too.
 */
export class EngineDatabase extends Dexie {
  declare readonly settings: Table<{ name: 'engines'; value: EngineSettings }, string>;
  declare readonly keys: Table<{ engine: string; sealed: Sealed<{ key: string }> }, string>;
  declare readonly ledger: Table<LedgerEntry, string>;
  declare readonly translations: Table<TranslationEntry, string>;

  constructor() {
    super(ENGINE_DATABASE);
    this.version(1).stores({
      settings: 'name',
      keys: 'engine',
      ledger: 'id, at, day',
      translations: 'key, message',
    });
  }
}

export const ENGINE_DATABASE = 'dragoman-engines';

let current: EngineDatabase | undefined;

/** The database of engines, opened at its first use. */
export function engineDatabase(): EngineDatabase {
  current ??= new EngineDatabase();
  return current;
}

/** Forgets every engine, key, ledger entry and remembered translation, in one step. */
export async function forgetEngines(): Promise<void> {
  const db = engineDatabase();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}
