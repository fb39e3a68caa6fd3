import type { ChainHead } from './evidence-facts';

export const MANIFEST_NAME = 'manifest.json';
export const MANIFEST_FORMAT = 'dragoman-evidence-1';
/** The ZIP's comment: this, then the SHA-256 of every byte before the comment. */
export const SEAL_PREFIX = 'sha256:';
export const SEAL_LENGTH = SEAL_PREFIX.length + 64;

/** What is in a pack. Everything but the manifest itself is listed; the seal covers the manifest, too. */
export interface Manifest {
  format: typeof MANIFEST_FORMAT;
  madeAt: string;
  timeZone: string;
  kind: string;
  marketplace: string;
  orders: string[];
  auditChain: ChainHead;
  files: { name: string; bytes: number; sha256: string }[];
}
