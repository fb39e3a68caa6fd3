import type { Sealed } from '../rows';
import { StoreFailure } from '../store-failure';
import { decrypt, encrypt } from './cipher';
import { DATA_KEY_ID_BYTES, dataKey, keysInMaking, readyDataKeys } from './data-keys';
import { type Keyring, openKeyring } from './keyring';

const UTF8 = new TextEncoder();

/** Sealed with the installation's key. */
const OWN = 1;
/** Sealed with the data key of a subject, which is named after the installation's. */
const SUBJECT = 2;
const OWN_HEAD = 1 + 4;
const SUBJECT_HEAD = OWN_HEAD + DATA_KEY_ID_BYTES;

/**
 * Encrypts a plain value (JSON) for one place, such as `messages|<key>`; it opens nowhere else. Never call it inside a
 * database transaction: waiting for it would commit the transaction.
 * @param subject key of the conversation, order or buyer it tells of; its data key is destroyed when that is erased.
 *   Without one the installation's own key is used.
 */
export async function seal<Content>(place: string, value: Content, subject?: string): Promise<Sealed<Content>> {
  const { sealing } = await vaultKeys();
  const id = subject === undefined ? undefined : await subjectId(subject);
  const key = id === undefined ? sealing : await dataKey(id, sealing, true);
  if (key === undefined) throw new StoreFailure('unavailable', `${place}: no key could be made`);
  return sealWith(key, id, place, value);
}

export interface ToSeal {
  place: string;
  value: unknown;
  subject?: string;
}

/**
 * Seals many values at once, while the keys of new subjects are stored in one transaction. Answers in the same order.
 * @param fresh subjects of which nothing is stored, and which have no key yet in all likelihood
 */
export async function sealAll(all: readonly ToSeal[], fresh: ReadonlySet<string>): Promise<Sealed<unknown>[]> {
  const { sealing } = await vaultKeys();
  const subjects = [...new Set(all.flatMap(({ subject }) => subject ?? []))];
  const names = new Map(await Promise.all(subjects.map(async (one) => [one, await subjectId(one)] as const)));
  const namesOf = (wanted: string[]): string[] => wanted.flatMap((one) => names.get(one) ?? []);
  const made = await Promise.all([
    keysInMaking(namesOf(subjects.filter((one) => fresh.has(one))), sealing, true),
    keysInMaking(namesOf(subjects.filter((one) => !fresh.has(one))), sealing),
  ]);
  const [sealed, ...stored] = await Promise.all([
    Promise.all(
      all.map(({ place, value, subject }) => {
        const id = subject === undefined ? undefined : names.get(subject);
        const key = id === undefined ? sealing : (made[0].keys.get(id) ?? made[1].keys.get(id));
        if (key === undefined) throw new StoreFailure('unavailable', `${place}: no key could be made`);
        return sealWith(key, id, place, value);
      }),
    ),
    made[0].stored,
    made[1].stored,
  ]);
  return stored.every(Boolean) ? sealed : sealAll(all, new Set());
}

/** @param id name of the key where it is a subject's */
async function sealWith<Content>(
  key: CryptoKey,
  id: string | undefined,
  place: string,
  value: Content,
): Promise<Sealed<Content>> {
  const head = new Uint8Array(id === undefined ? OWN_HEAD : SUBJECT_HEAD);
  head[0] = id === undefined ? OWN : SUBJECT;
  head.set((await vaultKeys()).id, 1);
  if (id !== undefined) head.set(bytesOf(id), OWN_HEAD);
  return encrypt(key, head, place, UTF8.encode(JSON.stringify(value)));
}

/**
 * Reads what `seal` made for the same place.
 * @throws StoreFailure `seal-broken` when the key is another one or the record was changed or moved, `erased` when the
 *   subject it tells of was erased
 */
export async function open<Content>(place: string, sealed: Sealed<Content>): Promise<Content> {
  const keys = await vaultKeys();
  const format = sealed[0];
  if (format !== OWN && format !== SUBJECT) {
    throw new StoreFailure('seal-broken', `${place}: unknown format ${format}`);
  }
  if (keys.id.some((byte, at) => sealed[1 + at] !== byte)) {
    throw new StoreFailure('seal-broken', `${place}: sealed with a key that is gone`);
  }
  const key =
    format === OWN ? keys.sealing : await dataKey(textOf(sealed.subarray(OWN_HEAD, SUBJECT_HEAD)), keys.sealing, false);
  if (key === undefined) throw new StoreFailure('erased', place);
  let plain: Uint8Array;
  try {
    plain = await decrypt(key, format === OWN ? OWN_HEAD : SUBJECT_HEAD, place, sealed);
  } catch {
    throw new StoreFailure('seal-broken', `${place}: changed or moved`);
  }
  return JSON.parse(new TextDecoder().decode(plain)) as Content;
}

/** Name of the data key of a subject: the row in `dataKeys`. */
export async function subjectId(subject: string): Promise<string> {
  const known = ids.get(subject);
  if (known) return known;
  const id = await keyedHash('subject', subject);
  if (ids.size > MOST_IDS) ids.clear();
  ids.set(subject, id);
  return id;
}

/** A conversation's messages ask for the same name again and again. */
const ids = new Map<string, string>();
const MOST_IDS = 20_000;

/** Has the data keys of many subjects ready, so that sealing for each of them needs no transaction of its own. */
export async function readySubjects(subjects: string[]): Promise<void> {
  const names = await Promise.all([...new Set(subjects)].map(subjectId));
  await readyDataKeys(names, (await vaultKeys()).sealing);
}

/** A keyed hash (22 characters) of personal data, for keys and indexes; without the key it says nothing. */
export async function keyedHash(...parts: string[]): Promise<string> {
  const keys = await vaultKeys();
  const text = UTF8.encode(JSON.stringify(parts));
  return textOf(new Uint8Array(await crypto.subtle.sign('HMAC', keys.hashing, text)).slice(0, 16));
}

function textOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

let opened: Promise<Keyring> | undefined;

/**
 * The keys of this installation, as this page or worker holds them.
 * @throws StoreFailure `locked`, `unavailable`
 */
export function vaultKeys(): Promise<Keyring> {
  opened ??= openKeyring().catch((cause: unknown) => {
    opened = undefined;
    if (cause instanceof StoreFailure) throw cause;
    throw new StoreFailure('unavailable', `keys: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  return opened;
}

/** Forgets the keys held in memory; the next use reads them again. */
export function forgetKeyring(): void {
  opened = undefined;
  ids.clear();
}
