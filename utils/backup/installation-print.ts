import { keyedHash } from '@/utils/store/vault/vault';

/** Names this installation: its keyed hashes mean nothing elsewhere. Says nothing of the key itself. */
export function installationPrint(): Promise<string> {
  return keyedHash('installation');
}

/** Digest of an erased subject. The print is no secret of ours, but is found in sealed places alone. */
export async function subjectDigest(print: string, subject: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${print}|${subject}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
