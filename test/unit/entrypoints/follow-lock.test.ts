// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followLock } from '@/entrypoints/sidepanel/follow-lock';

const MINUTE = 60_000;
const stand = vi.hoisted(() => ({ until: 0, noted: 0, kept: {} as object }));
vi.mock('wxt/browser', () => ({
  browser: { storage: { session: { onChanged: { addListener: () => undefined } } } },
}));
vi.mock('@/utils/store/vault/keyring', () => ({ keptKeys: async () => stand.kept }));
vi.mock('@/utils/store/vault/unlocked-seed', () => ({
  UNLOCKED: 'unlocked',
  heldUntil: async () => stand.until,
  unlockedSeed: async () => undefined,
}));
vi.mock('@/utils/store/vault/lock', () => ({
  noteUse: async (at: number) => {
    stand.noted += 1;
    stand.until = at + 15 * MINUTE;
  },
}));

describe('a page of ours beside the lock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
    stand.noted = 0;
    stand.kept = { passphrase: {} };
    document.body.innerHTML = '<textarea></textarea>';
    document.querySelector('textarea')?.focus();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('a note that is being typed is left, and so saved, before it locks by itself; not while it is used', async () => {
    const left = vi.fn();
    document.querySelector('textarea')?.addEventListener('blur', left);
    followLock(false);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    document.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await vi.advanceTimersByTimeAsync(13 * MINUTE);
    expect(left).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(left).toHaveBeenCalledTimes(1);
    expect(stand.noted).toBe(2);
  });

  test('without a passphrase nothing is noted, and no field is left', async () => {
    stand.kept = { sealing: {} };
    const left = vi.fn();
    document.querySelector('textarea')?.addEventListener('blur', left);
    followLock(false);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(left).not.toHaveBeenCalled();
    expect(stand.noted).toBe(0);
  });
});
