import type { EpochMs } from './ids';
import type { Settings } from './settings';

/**
 * How the installation stands behind its passphrase.
 *
 * ```
 *            set                 time without use, "lock now", browser closed
 *   off ───────────► unlocked ─────────────────────────────────────────────► locked
 *    ▲                │  ▲  ▲                                                   │
 *    └──── remove ────┘  │  └──────────────────── unlock ───────────────────────┘
 *                      change
 * ```
 *
 * Both keys of the installation are made of one seed. `off`: it lies in the database of keys under a key that the
 * browser does not give out. With a passphrase it lies there under what PBKDF2 makes of that, and nowhere else on the
 * disk; while unlocked also in `storage.session`, which is memory. Setting, changing and removing exchange one record
 * in one transaction: whatever stops them leaves the state before or the state after. No other record is touched, for
 * the seed stays the same. What comes in while locked is sealed to a public key, whose private half lies under the
 * seed, and is taken in at unlocking, in the order of its coming.
 */
export type LockState =
  /** Begun by a version whose keys cannot be put under a passphrase. `begun`: they are being exchanged for others. */
  | { status: 'unable'; begun?: true }
  | { status: 'off' }
  | { status: 'locked'; waiting: number; waitUntil: EpochMs }
  | { status: 'unlocked'; idleMinutes: number };

/** What became of typing a passphrase. After `wrong` and `wait` nothing is tried before `waitUntil`. */
export type PassphraseOutcome =
  | { outcome: 'done' }
  | { outcome: 'wrong'; waitUntil: EpochMs }
  | { outcome: 'wait'; waitUntil: EpochMs }
  /** Another page was first. */
  | { outcome: 'changed-meanwhile' };

/** What deadlines and pages need while locked. It lies on the disk in the clear, and tells of no buyer. */
export type SettingsWhileLocked = Pick<
  Settings,
  'uiLanguage' | 'overlay' | 'hostsOff' | 'hostsAllowed' | 'taughtReaders' | 'notifications' | 'team'
>;
