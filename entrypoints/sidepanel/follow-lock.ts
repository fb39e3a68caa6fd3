import { browser } from 'wxt/browser';
import { keptKeys } from '@/utils/store/vault/keyring';
import { lockedNow } from '@/utils/store/vault/locked-now';
import { heldUntil, UNLOCKED } from '@/utils/store/vault/unlocked-seed';

/** Use is noted at most this often. */
const PAUSE_MS = 15_000;
/** How long before it locks a field is left; timers of a page that is not seen come up to a minute late. */
const LEAVE_MS = 75_000;

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
  await leaveFieldInTime();
}

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Notes and settings are saved when their field is left: what was typed last is, before it locks by itself. */
async function leaveFieldInTime(): Promise<void> {
  clearTimeout(leaving);
  const until = await heldUntil();
  if (until === undefined) return;
  const wait = until - Date.now() - LEAVE_MS;
  // Another page may have been used meanwhile, so it looks again when the time has come.
  if (wait > 0) leaving = setTimeout(() => told(leaveFieldInTime()), wait);
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

async function beginAnew(locked: boolean): Promise<void> {
  if ((await lockedNow()) !== locked) location.reload();
}

function told(work: Promise<unknown>): void {
  work.catch((reason: unknown) => console.warn('lock', reason));
}
