import { browser } from 'wxt/browser';
import { keptKeys } from '@/utils/store/vault/keyring';
import { lockedNow } from '@/utils/store/vault/locked-now';
import { UNLOCKED } from '@/utils/store/vault/unlocked-seed';

/** Use is noted at most this often. */
const PAUSE_MS = 15_000;

/**
 * Keeps this page in step with the lock: whenever it is locked or unlocked, wherever that was done, the page begins
 * anew, so that nothing it had opened stays in its memory. Whatever the seller does here counts as use.
 */
export function followLock(locked: boolean): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (UNLOCKED in changes) told(beginAnew(locked));
  });
  if (locked) return;
  let notedAt = Date.now();
  const use = () => {
    if (Date.now() - notedAt < PAUSE_MS) return;
    notedAt = Date.now();
    told(noteUseOf(notedAt));
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, use, { capture: true, passive: true });
  // Opened or looked at again: also after sleep, when the alarm may come late.
  const seen = () => {
    if (!document.hidden) use();
  };
  document.addEventListener('visibilitychange', seen);
  requestIdleCallback(() => told(noteUseOf(notedAt)));
}

/** Most installations have no passphrase, and need not load what notes the use. */
async function noteUseOf(at: number): Promise<void> {
  const kept = await keptKeys();
  if (kept === undefined || 'sealing' in kept) return;
  const { noteUse } = await import('@/utils/store/vault/lock');
  await noteUse(at);
}

async function beginAnew(locked: boolean): Promise<void> {
  if ((await lockedNow()) !== locked) location.reload();
}

function told(work: Promise<unknown>): void {
  work.catch((reason: unknown) => console.warn('lock', reason));
}
