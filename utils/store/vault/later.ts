import { StoreFailure } from '../store-failure';
import { decrypt, encrypt } from './cipher';
import { type KeptKeys, keptKeys } from './keyring';
import { vaultKeys } from './vault';

/** RSA-OAEP with SHA-256 and 3,072 bits. */
export const LATER: RsaHashedKeyGenParams = {
  name: 'RSA-OAEP',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const HEAD = 384;
const PLACE = 'inbox';
export const LATER_PLACE = 'keys|inbox';

/** Seals what comes in while locked: only whoever has the passphrase can open it again. */
export async function sealForLater(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const { key: open } = inboxOf(await keptKeys());
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const head = new Uint8Array(await crypto.subtle.wrapKey('raw', key, open, LATER.name));
  return encrypt(key, head, PLACE, new TextEncoder().encode(JSON.stringify(value)));
}

/**
 * What `sealForLater` sealed.
 * @throws StoreFailure `locked`
 */
export async function openLater(sealed: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const { sealing } = await vaultKeys();
  const { wrapped } = inboxOf(await keptKeys());
  const own = await crypto.subtle.importKey('pkcs8', await decrypt(sealing, 0, LATER_PLACE, wrapped), LATER, false, [
    'unwrapKey',
  ]);
  const head = sealed.subarray(0, HEAD);
  const key = await crypto.subtle.unwrapKey('raw', head, own, LATER.name, 'AES-GCM', false, ['decrypt']);
  return JSON.parse(new TextDecoder().decode(await decrypt(key, HEAD, PLACE, sealed)));
}

function inboxOf(kept: KeptKeys | undefined): NonNullable<KeptKeys['inbox']> {
  if (kept?.inbox === undefined) throw new StoreFailure('unavailable', 'no inbox');
  return kept.inbox;
}
