import { vi } from 'vitest';

/** Waits until `check` throws no more; a slow machine is given its time. */
export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 15_000 });
}
