import type { Table } from 'dexie';
import { forgetDataKeys } from '../vault/data-keys';
import { KEPT_SECRET, resealedSecret } from '../vault/kept-secret';
import { settled } from '../vault/key-database';
import { freshKeys, keptKeys, type OpenKeys } from '../vault/keyring';
import { exchange } from '../vault/lock';
import { forgetKeyring, vaultKeys } from '../vault/vault';
import { asWriter } from '../writer-lock';
import { bundlesAnew } from './bundles-anew';
import { namesAnew } from './names-anew';
import { type Place, sealedAnew } from './sealed-anew';
import type { Stage } from './stage';

export interface RenewalOrder {
  /** Tables of other databases that hold what the installation's own key sealed. */
  others: { table: Table<object, string>; place: Place }[];
  /** Runs work while nobody writes the search index, and empties it. */
  withoutIndex<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Between 0 and 1. */
  progress(share: number): void;
  signal: AbortSignal;
}

/**
 * Puts keys that a passphrase can stand before in the place of those of an older version. First both open: what is
 * written from then on is sealed with the new ones, and everything else is sealed anew slice by slice, each in one
 * transaction, while the background takes its turns. At last, with nobody writing, one exchange ends the old ones.
 * Stopped or cancelled anywhere, all of it stays readable, and the next call goes on.
 * @throws DOMException `AbortError` when cancelled; whatever the database throws
 */
export async function renewKeys({ others, withoutIndex, progress, signal }: RenewalOrder): Promise<void> {
  if (!(await begin())) return;
  const stage = (share: number, from: number): Stage => ({
    turn: asWriter,
    told: (done) => progress(from + done * share),
    signal,
  });
  await all(others, stage(0.95, 0));
  // Whoever writes the index may take long: the background does not wait for him.
  await withoutIndex(() =>
    asWriter(async () => {
      // What came in between the slices; nobody writes now.
      await all(others, { turn: (work) => work(), told: (done) => progress(0.95 + done * 0.05), signal });
      await end();
    }),
  );
  forgetKeyring();
  forgetDataKeys();
  progress(1);
}

/** Whether there is anything to do. */
async function begin(): Promise<boolean> {
  const kept = await keptKeys();
  if (kept === undefined || !('sealing' in kept) || kept.seed) return false;
  if (kept.next === undefined) await exchange(kept, { ...kept, next: await freshKeys() });
  forgetKeyring();
  forgetDataKeys();
  return true;
}

async function all(others: RenewalOrder['others'], stage: Stage): Promise<void> {
  const parts = [
    (part: Stage) => sealedAnew(others, part),
    (part: Stage) => bundlesAnew(part),
    (part: Stage) => namesAnew(part),
  ];
  for (const [at, part] of parts.entries())
    await part({ ...stage, told: (done) => stage.told((at + done) / parts.length) });
}

async function end(): Promise<void> {
  const kept = await keptKeys();
  if (kept === undefined || !('sealing' in kept) || kept.next === undefined) return;
  const secret = await resealedSecret();
  const after: OpenKeys = { ...kept.next, former: kept.id };
  await exchange(kept, after, async (store) => {
    if (secret) await settled(store.put(secret, KEPT_SECRET));
  });
  // Before anybody else writes.
  forgetKeyring();
  await vaultKeys();
}
