import type { LockState, PassphraseOutcome } from '@/utils/domain/lock';
import type { Stop } from '../ports';

/** The passphrase before everything that is kept. */
export interface LockDesk {
  /** Tells how it stands, now and whenever that changes. */
  watch(listener: (state: LockState) => void, failed: (reason: unknown) => void): Stop;
  /** `backup`: the automatic backup needs its own passphrase anew. */
  set(passphrase: string, idleMinutes: number): Promise<PassphraseOutcome & { backup?: 'forgotten' }>;
  /** Exchanges the keys of an older version for ones that can be locked; `progress` between 0 and 1. */
  renew(progress: (share: number) => void, signal: AbortSignal): Promise<void>;
  unlock(passphrase: string): Promise<PassphraseOutcome>;
  change(before: string, after: string): Promise<PassphraseOutcome>;
  remove(passphrase: string): Promise<PassphraseOutcome>;
  idle(minutes: number): Promise<PassphraseOutcome>;
  lock(): Promise<void>;
  /** How many buyers and conversations are on legal hold; can be told while locked. */
  held(): Promise<number>;
  /** For a passphrase that is forgotten: empties every store of ours and starts anew. */
  eraseEverything(): Promise<void>;
}
