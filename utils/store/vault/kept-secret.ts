import { withKeyStore } from './keyring';

/** What automatic backups are encrypted with; made of a passphrase, and as little readable as the other keys. */
export interface KeptSecret {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  master: CryptoKey;
}

const NAME = 'backup';

export async function keepSecret(secret: KeptSecret): Promise<void> {
  await withKeyStore('readwrite', (store) => store.put(secret, NAME));
}

/** The kept secret, or `undefined`. */
export async function keptSecret(): Promise<KeptSecret | undefined> {
  return withKeyStore('readonly', (store) => store.get(NAME) as IDBRequest<KeptSecret | undefined>);
}

export async function forgetSecret(): Promise<void> {
  await withKeyStore('readwrite', (store) => store.delete(NAME));
}
