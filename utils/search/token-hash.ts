import { freshKeysOfWriter, keyedHash } from '@/utils/store/vault/vault';
import { sipHash } from './words/sip-hash';

/** The keyed hash of tokens of this installation. Its key is derived from the one that cannot leave the browser. */
export async function tokenHash(): Promise<(token: string) => [number, number]> {
  // Another page may be exchanging the keys of an older version.
  await freshKeysOfWriter();
  const text = await keyedHash('search', 'tokens');
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return sipHash(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
