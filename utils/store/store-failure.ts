/** Why the store stopped: nothing is read or written until a person has seen it. */
export type StoreFailureCode =
  /** Written by a newer version of the extension. */
  | 'newer'
  /** Could not be brought to the newest shape. */
  | 'migration'
  | 'full'
  | 'unavailable'
  /** A record was sealed with a key that is gone, or was changed from outside. */
  | 'seal-broken'
  /** The buyer or conversation it tells of was erased. */
  | 'erased'
  /** A passphrase stands before it. */
  | 'locked';

export class StoreFailure extends Error {
  constructor(
    readonly code: StoreFailureCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'StoreFailure';
  }
}

/** Whether something failed only because the passphrase is needed first. */
export function isLocked(fault: unknown): boolean {
  return fault instanceof StoreFailure && fault.code === 'locked';
}
