/** Why a file could not be read. Nothing was changed. */
export type BackupFaultCode =
  /** No file of ours, or its first bytes are damaged. */
  | 'not-ours'
  /** Written by a newer version of the extension. */
  | 'newer'
  | 'wrong-passphrase'
  /** Bytes were changed. */
  | 'damaged'
  /** The end is missing. */
  | 'cut-off'
  /** More than this machine has room for. */
  | 'no-room'
  /** A backup where a colleague's history is wanted, or the other way round. */
  | 'other-kind';

export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'BackupFault';
  }
}
