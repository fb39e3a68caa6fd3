import type { Sealed } from '../rows';
import { StoreFailure } from '../store-failure';
import { type Keyring, openKeyring } from './keyring';

const FORMAT = 1;
const IV_BYTES = 12;
const HEADER_BYTES = 1 + 4;

/**
 * Encrypts a plain value (JSON) for one place, such as `messages|<key>`; it opens nowhere else. Never call it inside a
 * database transaction: waiting for it would commit the transaction.
 */
export async function seal<Content>(place: string, value: Content): Promise<Sealed<Content>> {
  const keys = await keyring();
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) },
    keys.sealing,
    plain,
  );
  const sealed = new Uint8Array(HEADER_BYTES + IV_BYTES + cipher.byteLength);
  sealed[0] = FORMAT;
  sealed.set(keys.id, 1);
  sealed.set(iv, HEADER_BYTES);
  sealed.set(new Uint8Array(cipher), HEADER_BYTES + IV_BYTES);
  return sealed;
}

/**
 * Reads what `seal` made for the same place.
 * @throws StoreFailure `seal-broken` when the key is another one or the record was changed or moved.
 */
export async function open<Content>(place: string, sealed: Sealed<Content>): Promise<Content> {
  const keys = await keyring();
  if (sealed[0] !== FORMAT) throw new StoreFailure('seal-broken', `${place}: unknown format ${sealed[0]}`);
  if (keys.id.some((byte, at) => sealed[1 + at] !== byte)) {
    throw new StoreFailure('seal-broken', `${place}: sealed with a key that is gone`);
  }
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: sealed.slice(HEADER_BYTES, HEADER_BYTES + IV_BYTES),
        additionalData: new TextEncoder().encode(place),
      },
      keys.sealing,
      sealed.slice(HEADER_BYTES + IV_BYTES),
    );
  } catch {
    throw new StoreFailure('seal-broken', `${place}: changed or moved`);
  }
  return JSON.parse(new TextDecoder().decode(plain)) as Content;
}

/** A keyed hash (22 characters) of personal data, for keys and indexes; without the key it says nothing. */
export async function keyedHash(...parts: string[]): Promise<string> {
  const keys = await keyring();
  const text = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', keys.hashing, text)).slice(0, 16);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

let opened: Promise<Keyring> | undefined;

function keyring(): Promise<Keyring> {
  opened ??= openKeyring().catch((cause: unknown) => {
    opened = undefined;
    throw new StoreFailure('unavailable', `keys: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  return opened;
}

/** Forgets the keys held in memory; the next use reads them again. */
export function forgetKeyring(): void {
  opened = undefined;
}
