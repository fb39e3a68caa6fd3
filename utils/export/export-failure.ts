/** Why a file was not written or not taken in. What was begun is thrown away. */
export type ExportFailureCode =
  /** More than the format holds, or than we take in. */
  | 'too-large'
  /** Not the kind of file that its name says, or damaged. */
  | 'not-readable'
  /** Unpacks to far more than it weighs. */
  | 'bomb'
  /** Names of files that point outside of the archive. */
  | 'unsafe-name'
  /** Encrypted, or of a form we do not read. */
  | 'not-supported';

export class ExportFailure extends Error {
  constructor(
    readonly code: ExportFailureCode,
    detail: string,
  ) {
    super(detail);
    this.name = 'ExportFailure';
  }
}
