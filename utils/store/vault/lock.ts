import type { EpochMs } from '@/utils/domain/ids';
import type { LockState, PassphraseOutcome } from '@/utils/domain/lock';
import type { Settings } from '@/utils/domain/settings';
import { database } from '../database';
import { decrypt, encrypt } from './cipher';
import { KEPT_SECRET } from './kept-secret';
import { inKeyStore, settled } from './key-database';
import {
  aesKey,
  KEYRING,
  type KeptKeys,
  keptKeys,
  keyringOf,
  openKeyring,
  openKeysOf,
  type PassphraseKeys,
  SEED_PLACE,
} from './keyring';
import { LATER, LATER_PLACE } from './later';
import { partWhileLocked, WHILE_LOCKED } from './settings-while-locked';
import { ROUNDS, stretch } from './stretch';
import { dropSeed, heldUntil, holdSeed, holdUntil, unlockedSeed } from './unlocked-seed';
import { forgetTries, noteTry, waitUntil } from './wrong-passphrases';

const MINUTE_MS = 60_000;
const NONE = new Uint8Array(0);

/** How it stands; see `LockState`. */
export async function lockState(now: EpochMs): Promise<LockState> {
  const kept = await keptKeys();
  if (kept !== undefined && 'passphrase' in kept) {
    if (await unlockedSeed()) return { status: 'unlocked', idleMinutes: kept.idleMinutes };
    return { status: 'locked', waiting: await database().inbox.count(), waitUntil: await waitUntil(now) };
  }
  return kept === undefined || kept.seed ? { status: 'off' } : { status: 'unable', begun: kept.next && true };
}

/**
 * Puts a passphrase before what has none.
 * @returns `backup`: the automatic backup has forgotten its own passphrase, which an older version kept in a shape that
 *   cannot be locked away
 */
export async function setPassphrase(
  passphrase: string,
  idleMinutes: number,
  settings: Settings,
  now: EpochMs,
): Promise<PassphraseOutcome & { backup?: 'forgotten' }> {
  await openKeyring();
  const kept = await keptKeys();
  if (kept === undefined || 'passphrase' in kept) return { outcome: 'changed-meanwhile' };
  if (kept.seed === undefined) throw new Error('these keys cannot be locked');
  const seed = await decrypt(kept.seed.key, 0, SEED_PLACE, kept.seed.wrapped);
  const next = await behind(passphrase, seed, { ...kept, idleMinutes });
  // In memory first: whoever looks right after the exchange finds it unlocked.
  await holdSeed(seed, untilOf(idleMinutes, now));
  let backup: 'forgotten' | undefined;
  const outcome = await exchange(kept, next, async (store) => {
    const secret = await settled<object | undefined>(store.get(KEPT_SECRET));
    if (secret !== undefined && 'master' in secret) {
      backup = 'forgotten';
      await settled(store.delete(KEPT_SECRET));
    }
    await settled(store.put(partWhileLocked(settings), WHILE_LOCKED));
  });
  return { ...outcome, backup };
}

/** Opens what is locked, for all our pages and the worker. */
export async function unlock(passphrase: string, now: EpochMs): Promise<PassphraseOutcome> {
  const opened = await open(passphrase, now);
  if ('outcome' in opened) return opened;
  await holdSeed(opened.seed, untilOf(opened.kept.idleMinutes, now));
  return { outcome: 'done' };
}

/** Another passphrase in place of this one. The keys stay, so an old copy of this disk still opens with the old one. */
export async function changePassphrase(before: string, after: string, now: EpochMs): Promise<PassphraseOutcome> {
  const opened = await open(before, now);
  if ('outcome' in opened) return opened;
  return exchange(opened.kept, await behind(after, opened.seed, opened.kept));
}

/** Takes the passphrase away: from then on whoever can open the browser profile can read the history. */
export async function removePassphrase(passphrase: string, now: EpochMs): Promise<PassphraseOutcome> {
  const opened = await open(passphrase, now);
  if ('outcome' in opened) return opened;
  const { id, former, inbox } = opened.kept;
  const outcome = await exchange(opened.kept, { ...(await openKeysOf(id, opened.seed)), former, inbox }, (store) =>
    settled(store.delete(WHILE_LOCKED)),
  );
  if (outcome.outcome === 'done') {
    await holdUntil(undefined);
    await dropSeed();
  }
  return outcome;
}

/** Locks at once. */
export const lockNow = dropSeed;

/** The seller is at work: the time without use begins anew. Locks if it was over already. */
export async function noteUse(now: EpochMs): Promise<void> {
  const kept = await keptKeys();
  if (kept === undefined || 'sealing' in kept) return;
  const until = await heldUntil();
  if (until !== undefined && until <= now) return dropSeed();
  if (await unlockedSeed()) await holdUntil(untilOf(kept.idleMinutes, now));
}

/** How many minutes without use lock it; 0: only when the browser closes. */
export async function setIdleMinutes(idleMinutes: number, now: EpochMs): Promise<PassphraseOutcome> {
  const kept = await keptKeys();
  if (kept === undefined || 'sealing' in kept || !(await unlockedSeed())) return { outcome: 'changed-meanwhile' };
  const outcome = await exchange(kept, { ...kept, idleMinutes });
  if (outcome.outcome === 'done') await holdUntil(untilOf(idleMinutes, now));
  return outcome;
}

function untilOf(idleMinutes: number, now: EpochMs): EpochMs | undefined {
  return idleMinutes === 0 ? undefined : now + idleMinutes * MINUTE_MS;
}

/** The record that holds the seed behind this passphrase. */
async function behind(
  passphrase: string,
  seed: Uint8Array<ArrayBuffer>,
  {
    id,
    former,
    inbox,
    changes,
    idleMinutes,
  }: Pick<PassphraseKeys, 'id' | 'former' | 'inbox' | 'changes' | 'idleMinutes'>,
): Promise<PassphraseKeys> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await aesKey(await stretch(passphrase, salt, ROUNDS));
  const wrapped = await encrypt(key, NONE, SEED_PLACE, seed);
  return {
    id,
    former,
    changes,
    idleMinutes,
    passphrase: { salt, rounds: ROUNDS, wrapped },
    inbox: inbox ?? (await freshInbox((await keyringOf(id, seed)).sealing)),
  };
}

async function freshInbox(sealing: CryptoKey): Promise<NonNullable<KeptKeys['inbox']>> {
  const pair = await crypto.subtle.generateKey(LATER, true, ['wrapKey', 'unwrapKey']);
  const own = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { key: pair.publicKey, wrapped: await encrypt(sealing, NONE, LATER_PLACE, own) };
}

/** The seed, if this is the passphrase. */
async function open(
  passphrase: string,
  now: EpochMs,
): Promise<PassphraseOutcome | { kept: PassphraseKeys; seed: Uint8Array<ArrayBuffer> }> {
  const kept = await keptKeys();
  if (kept === undefined || 'sealing' in kept) return { outcome: 'changed-meanwhile' };
  const wait = await noteTry(now);
  if (wait !== undefined) return { outcome: 'wait', waitUntil: wait };
  const { salt, rounds, wrapped } = kept.passphrase;
  const key = await aesKey(await stretch(passphrase, salt, rounds));
  let seed: Uint8Array<ArrayBuffer>;
  try {
    seed = await decrypt(key, 0, SEED_PLACE, wrapped);
  } catch {
    return { outcome: 'wrong', waitUntil: await waitUntil(now) };
  }
  await forgetTries();
  return { kept, seed };
}

/** Puts one record in the place of another, if that still lies there, with all that `also` does, or nothing. */
export async function exchange(
  before: KeptKeys,
  after: KeptKeys,
  also: (store: IDBObjectStore) => Promise<unknown> = async () => undefined,
): Promise<PassphraseOutcome> {
  return inKeyStore('readwrite', async (store) => {
    const found = await settled<KeptKeys | undefined>(store.get(KEYRING));
    const changes = before.changes ?? 0;
    if (found === undefined || (found.changes ?? 0) !== changes) return { outcome: 'changed-meanwhile' };
    await settled(store.put({ ...after, changes: changes + 1 }, KEYRING));
    await also(store);
    return { outcome: 'done' };
  });
}
