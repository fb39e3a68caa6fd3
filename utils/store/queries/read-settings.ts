import type { Settings } from '@/utils/domain/settings';
import { database } from '../database';
import { open } from '../vault/vault';

export const SETTINGS_NAME = 'settings';

/** What the seller chose, or `undefined` while the defaults hold. */
export async function readSettings(): Promise<Settings | undefined> {
  const row = await database().settings.get(SETTINGS_NAME);
  if (row === undefined) return undefined;
  return open<Settings>(`settings|${SETTINGS_NAME}`, row.sealed as typeof row.sealed & { content?: Settings });
}
