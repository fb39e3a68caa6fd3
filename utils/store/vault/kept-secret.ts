import { withKeyStore } from './key-database';
import { open, seal } from './vault';

/** What automatic backups are encrypted with: a passphrase, stretched. */
export interface KeptSecret {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  /** For HKDF. */
  master: CryptoKey;
}

/** The same while it can be written down: what `stretch` made of the passphrase. */
export type StretchedSecret = Pick<KeptSecret, 'salt' | 'rounds'> & { bits: Uint8Array<ArrayBuffer> };

/** As it lies on the disk. Those of older versions hold the key itself. */
type Stored = Pick<KeptSecret, 'salt' | 'rounds'> & (Pick<KeptSecret, 'master'> | { sealed: Uint8Array<ArrayBuffer> });

export const KEPT_SECRET = 'backup';
const PLACE = 'keys|backup';

/** Keeps what a backup's passphrase was made into, under the installation's key: locked, it makes no backup. */
export async function keepSecret({ salt, rounds, bits }: StretchedSecret): Promise<void> {
  const sealed = await seal(PLACE, [...bits]);
  await withKeyStore('readwrite', (store) => store.put({ salt, rounds, sealed } satisfies Stored, KEPT_SECRET));
}

/** The kept secret, or `undefined`. */
export async function keptSecret(): Promise<KeptSecret | undefined> {
  const stored = await withKeyStore('readonly', (store) => store.get(KEPT_SECRET) as IDBRequest<Stored | undefined>);
  if (stored === undefined || 'master' in stored) return stored;
  const bits = Uint8Array.from(await open<number[]>(PLACE, stored.sealed));
  const master = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']);
  return { salt: stored.salt, rounds: stored.rounds, master };
}

/** The kept secret as it lies, sealed with the newest keys; `undefined` where there is none, or none that is sealed. */
export async function resealedSecret(): Promise<object | undefined> {
  const stored = await withKeyStore('readonly', (store) => store.get(KEPT_SECRET) as IDBRequest<Stored | undefined>);
  if (stored === undefined || 'master' in stored) return undefined;
  return { ...stored, sealed: await seal(PLACE, await open<number[]>(PLACE, stored.sealed)) };
}

export async function forgetSecret(): Promise<void> {
  await withKeyStore('readwrite', (store) => store.delete(KEPT_SECRET));
}
