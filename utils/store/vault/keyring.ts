import { StoreFailure } from '../store-failure';
import { encrypt } from './cipher';
import { inKeyStore, settled, withKeyStore } from './key-database';
import { unlockedSeed } from './unlocked-seed';

/** The two keys of this installation. Neither can leave the browser. */
export interface Keyring {
  /** Four random bytes that name the sealing key inside each sealed value. */
  id: Uint8Array<ArrayBuffer>;
  /** AES-GCM, 256 bit. */
  sealing: CryptoKey;
  /** HMAC-SHA-256. */
  hashing: CryptoKey;
  /** Without a seed: another page may be exchanging them. */
  seedless?: boolean;
  /** Keys that are taking the place of these, step by step: what is sealed now is sealed with them, and both open. */
  next?: Keyring;
  /** Name of the keys in whose place these came. Names that those made stay, and are found by `names`. */
  former?: Uint8Array<ArrayBuffer>;
}

interface Kept {
  id: Keyring['id'];
  former?: Keyring['former'];
  /** Counts changes, so that of two pages that change it at once one is told. Absent: none so far. */
  changes?: number;
  /** Where what is read while locked goes; made with the first passphrase. */
  inbox?: {
    /** RSA-OAEP, public: whoever has it can put in, and take nothing out. */
    key: CryptoKey;
    /** Its private half (PKCS #8), under the sealing key. */
    wrapped: Uint8Array<ArrayBuffer>;
  };
}

/** Without a passphrase: the keys lie ready. */
export interface OpenKeys extends Keyring, Kept {
  /**
   * What both keys are made of, under a key that cannot be taken out of the browser. A passphrase can be put over it
   * later without touching a record. Absent in installations that began before: their keys can never be locked.
   */
  seed?: { key: CryptoKey; wrapped: Uint8Array<ArrayBuffer> };
  next?: OpenKeys;
}

/** With a passphrase: nothing here opens anything without it. */
export interface PassphraseKeys extends Kept {
  passphrase: {
    salt: Uint8Array<ArrayBuffer>;
    /** Of PBKDF2-SHA-256. */
    rounds: number;
    /** The seed, under the key that the passphrase makes. */
    wrapped: Uint8Array<ArrayBuffer>;
  };
  /** Minutes without use after which it locks; 0: only when the browser closes. */
  idleMinutes: number;
}

export type KeptKeys = OpenKeys | PassphraseKeys;

export const KEYRING = 'v1';
export const SEED_BYTES = 64;
/** Binds the wrapped seed to what it is. */
export const SEED_PLACE = 'keys|seed';

/**
 * The keys of this installation, made at the first call and kept in a database of their own, so that destroying them
 * makes every sealed record unreadable without touching one.
 * @throws StoreFailure `locked` while a passphrase stands before them
 */
export async function openKeyring(): Promise<Keyring> {
  const kept = await keptKeys();
  if (kept) return keysOf(kept);
  const fresh = await freshKeys();
  // Panel and background may both come first: one wins, and both use the winner's.
  return inKeyStore('readwrite', async (store) => {
    const before = await settled<KeptKeys | undefined>(store.get(KEYRING));
    if (before === undefined) await settled(store.add(fresh, KEYRING));
    return before ?? fresh;
  }).then(keysOf);
}

/** What lies on the disk; `undefined` before the first use. */
export function keptKeys(): Promise<KeptKeys | undefined> {
  return withKeyStore('readonly', (store) => store.get(KEYRING) as IDBRequest<KeptKeys | undefined>);
}

async function keysOf(kept: KeptKeys): Promise<Keyring> {
  if ('sealing' in kept) return { ...kept, seedless: kept.seed === undefined };
  const seed = await unlockedSeed();
  if (seed === undefined) throw new StoreFailure('locked', 'the passphrase is needed');
  return { ...(await keyringOf(kept.id, seed)), former: kept.former };
}

/** Both keys from what they are made of. */
export async function keyringOf(id: Keyring['id'], seed: Uint8Array<ArrayBuffer>): Promise<Keyring> {
  return {
    id,
    sealing: await aesKey(seed.slice(0, 32)),
    hashing: await crypto.subtle.importKey('raw', seed.slice(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  };
}

/** The same keys without a passphrase; also those of a new installation. */
export async function openKeysOf(id: Keyring['id'], seed: Uint8Array<ArrayBuffer>): Promise<OpenKeys> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const wrapped = await encrypt(key, new Uint8Array(0), SEED_PLACE, seed);
  return { ...(await keyringOf(id, seed)), seed: { key, wrapped } };
}

/** Keys of a seed of their own. */
export function freshKeys(): Promise<OpenKeys> {
  const seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
  return openKeysOf(crypto.getRandomValues(new Uint8Array(4)), seed);
}

/** AES-GCM, 256 bit, not to be taken out. */
export function aesKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
