import type { Sealed } from '../rows';
import { StoreFailure } from '../store-failure';
import { base64url } from './base64url';
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
  const ring = await vaultKeys();
  const subjects = [...new Set(all.flatMap(({ subject }) => subject ?? []))];
  const names = new Map(await Promise.all(subjects.map(async (one) => [one, await subjectId(one)] as const)));
  const idsOf = (wanted: string[]): string[] => wanted.flatMap((one) => names.get(one) ?? []);
  const made = await Promise.all([
    keysInMaking(idsOf(subjects.filter((one) => fresh.has(one))), ring, true),
    keysInMaking(idsOf(subjects.filter((one) => !fresh.has(one))), ring, false),
  ]);
  const sealed = await Promise.all(
    all.map(({ place, value, subject }) => {
      const plain = UTF8.encode(JSON.stringify(value));
      if (subject === undefined) return encrypt(ring.sealing, headOf(ring), place, plain);
      const id = names.get(subject) ?? '';
      const own = made[0].keys.get(id) ?? made[1].keys.get(id);
      if (own === undefined) throw new StoreFailure('unavailable', `${place}: no key could be made`);
      return encrypt(own.key, headOf(ring, own), place, plain);
    }),
  );
  await Promise.all(made.map(({ stored }) => stored));
  return sealed;
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
  const keys = await vaultKeys();
  const format = sealed[0];
  if (format !== OWN && format !== ALONE && format !== BUNDLED) {
    throw new StoreFailure('seal-broken', `${place}: unknown format ${format}`);
  }
  if (keys.id.some((byte, at) => sealed[1 + at] !== byte)) {
    throw new StoreFailure('seal-broken', `${place}: sealed with a key that is gone`);
  }
  const key = format === OWN ? keys.sealing : await namedKey(format, sealed.subarray(OWN_HEAD, SUBJECT_HEAD), keys);
  if (key === undefined) throw new StoreFailure('erased', place);
  let plain: Uint8Array;
  try {
    plain = await decrypt(key, format === OWN ? OWN_HEAD : SUBJECT_HEAD, place, sealed);
  } catch {
    throw new StoreFailure('seal-broken', `${place}: changed or moved`);
  }
  return JSON.parse(new TextDecoder().decode(plain)) as Content;
}

/** By which the data keys of a subject are found. */
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
  await (await keysInMaking(names, await vaultKeys(), false)).stored;
}

/** A keyed hash (22 characters) of personal data, for keys and indexes; without the key it says nothing. */
export async function keyedHash(...parts: string[]): Promise<string> {
  const keys = await vaultKeys();
  const text = UTF8.encode(JSON.stringify(parts));
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', keys.hashing, text)).slice(0, 16));
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
