import Dexie from 'dexie';
import { database } from '../database';
import type { Sealed } from '../rows';
import { StoreFailure } from '../store-failure';
import { base64url, sameBytes } from './base64url';
import { decrypt, encrypt } from './cipher';
import { ALONE, BUNDLED, type DataKey, KEY_NAME_BYTES, keysInMaking, namedKey } from './data-keys';
import { type Keyring, openKeyring } from './keyring';

const UTF8 = new TextEncoder();

/** Sealed with the installation's key. */
const OWN = 1;
const OWN_HEAD = 1 + 4;
/** Sealed with the data key of a subject, which is named after the installation's. */
const SUBJECT_HEAD = OWN_HEAD + KEY_NAME_BYTES;

/**
 * Encrypts a plain value (JSON) for one place, such as `messages|<key>`; it opens nowhere else. Never call it inside a
 * database transaction: waiting for it would commit the transaction.
 * @param subject key of the conversation, order or buyer it tells of; its data key is destroyed when that is erased.
 *   Without one the installation's own key is used.
 */
export async function seal<Content>(place: string, value: Content, subject?: string): Promise<Sealed<Content>> {
  const [sealed] = await sealAll([{ place, value, subject }], new Set());
  return sealed as Sealed<Content>;
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
  await freshKeysOfWriter();
  const ring = await vaultKeys();
  const subjects = [...new Set(all.flatMap(({ subject }) => subject ?? []))];
  const names = new Map(await Promise.all(subjects.map(async (one) => [one, await subjectId(one)] as const)));
  const idsOf = (wanted: string[]): string[] => wanted.flatMap((one) => names.get(one) ?? []);
  const made = await Promise.all([
    keysInMaking(idsOf(subjects.filter((one) => fresh.has(one))), ring, true),
    keysOfKnown(
      subjects.filter((one) => !fresh.has(one)),
      ring,
    ),
  ]);
  const newest = ring.next ?? ring;
  const sealed = await Promise.all(
    all.map(({ place, value, subject }) => {
      const plain = UTF8.encode(JSON.stringify(value));
      if (subject === undefined) return encrypt(newest.sealing, headOf(newest), place, plain);
      const id = names.get(subject) ?? '';
      const own = made[0].keys.get(id) ?? made[1].keys.get(id);
      if (own === undefined) throw new StoreFailure('unavailable', `${place}: no key could be made`);
      return encrypt(own.key, headOf(newest, own), place, plain);
    }),
  );
  await Promise.all(made.map(({ stored }) => stored));
  return sealed;
}

/** Keys of subjects that may have some; while the installation's keys are exchanged also by the names that go. */
async function keysOfKnown(subjects: string[], ring: Keyring): ReturnType<typeof keysInMaking> {
  const ids = await Promise.all(subjects.map(subjectId));
  const { next, hashing } = ring;
  const former = next && (await Promise.all(subjects.map((one) => hashOf(hashing, ['subject', one]))));
  return keysInMaking(ids, ring, false, new Map(former?.map((id, at) => [id, ids[at] ?? ''])));
}

function headOf({ id }: Keyring, own?: DataKey): Uint8Array {
  const head = new Uint8Array(own ? SUBJECT_HEAD : OWN_HEAD);
  head[0] = own?.format ?? OWN;
  head.set(id, 1);
  if (own) head.set(own.name, OWN_HEAD);
  return head;
}

/**
 * Reads what `seal` made for the same place.
 * @throws StoreFailure `seal-broken` when the key is another one or the record was changed or moved, `erased` when the
 *   subject it tells of was erased
 */
export async function open<Content>(place: string, sealed: Sealed<Content>): Promise<Content> {
  const format = sealed[0];
  if (format !== OWN && format !== ALONE && format !== BUNDLED) {
    throw new StoreFailure('seal-broken', `${place}: unknown format ${format}`);
  }
  const named = (ring: Keyring): Keyring | undefined => ringOf(ring, format, sealed.subarray(1, OWN_HEAD));
  let keys = await vaultKeys();
  if (named(keys) === undefined && keys.seedless) {
    forgetKeyring();
    keys = await vaultKeys();
  }
  const ring = named(keys);
  if (ring === undefined) throw new StoreFailure('seal-broken', `${place}: sealed with a key that is gone`);
  const key = format === OWN ? ring.sealing : await namedKey(format, sealed.subarray(OWN_HEAD, SUBJECT_HEAD), keys);
  if (key === undefined) throw new StoreFailure('erased', place);
  let plain: Uint8Array;
  try {
    plain = await decrypt(key, format === OWN ? OWN_HEAD : SUBJECT_HEAD, place, sealed);
  } catch {
    throw new StoreFailure('seal-broken', `${place}: changed or moved`);
  }
  return JSON.parse(new TextDecoder().decode(plain)) as Content;
}

/** Whether the installation's own key sealed this, and is to be exchanged for the next. */
export function isOwnOf({ id, next }: Keyring, sealed: Uint8Array): boolean {
  return next !== undefined && sealed[0] === OWN && sameBytes(id, sealed.subarray(1, OWN_HEAD));
}

/** Those of our keys that this name is of. What subjects' keys sealed stays as it is when the installation's go. */
function ringOf(keys: Keyring, format: number, name: Uint8Array): Keyring | undefined {
  const { next, former } = keys;
  if (sameBytes(keys.id, name)) return keys;
  if (next && sameBytes(next.id, name)) return next;
  return format !== OWN && former && sameBytes(former, name) ? keys : undefined;
}

/** By which the data keys of a subject are found. */
export async function subjectId(subject: string): Promise<string> {
  const known = ids.get(subject);
  if (known) return known;
  const keys = await vaultKeys();
  const id = await hashOf((keys.next ?? keys).hashing, ['subject', subject]);
  if (ids.size > MOST_IDS) ids.clear();
  ids.set(subject, id);
  return id;
}

/** All names that the keys of a subject may have: two while the installation's keys are exchanged. */
export async function subjectIds(subject: string): Promise<string[]> {
  const { next, hashing } = await vaultKeys();
  const id = await subjectId(subject);
  return next ? [id, await hashOf(hashing, ['subject', subject])] : [id];
}

/** A conversation's messages ask for the same name again and again. */
const ids = new Map<string, string>();
const MOST_IDS = 20_000;

/** Has the data keys of many subjects ready, so that sealing for each of them needs no transaction of its own. */
export async function readySubjects(subjects: string[]): Promise<void> {
  await (await keysOfKnown([...new Set(subjects)], await vaultKeys())).stored;
}

/**
 * A keyed hash (22 characters) of personal data, for keys and indexes; without the key it says nothing. It stays what it
 * was when the installation's keys are exchanged, for all that is named by it.
 */
export async function keyedHash(...parts: string[]): Promise<string> {
  const { hashing, former } = await vaultKeys();
  const hash = await hashOf(hashing, parts);
  if (!former || !NAMES.has(parts[0] ?? '')) return hash;
  return (await Dexie.ignoreTransaction(() => database().names.get(hash)))?.name ?? hash;
}

/** What names something; texts of messages are compared anew, and the search index is made anew. */
const NAMES = new Set(['account', 'conversation', 'customer', 'selection', 'installation']);

export async function hashOf(hashing: CryptoKey, parts: readonly string[]): Promise<string> {
  const text = UTF8.encode(JSON.stringify(parts));
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', hashing, text)).subarray(0, 16));
}

/** Whoever writes or seals begins with the keys as they lie on the disk, where another page may be exchanging them. */
export async function freshKeysOfWriter(): Promise<void> {
  const held = await opened?.catch(() => undefined);
  if (held?.seedless) forgetKeyring();
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
