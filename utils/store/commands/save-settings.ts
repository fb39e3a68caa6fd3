import type { Settings } from '@/utils/domain/settings';
import { SETTINGS_NAME } from '../queries/read-settings';
import { seal } from '../vault/vault';
import { writeBatch } from './write-batch';

/** Replaces what the seller chose. The caller has checked it against the schema. */
export async function saveSettings(settings: Settings): Promise<void> {
  const sealed = await seal(`settings|${SETTINGS_NAME}`, settings);
  await writeBatch({ put: { settings: [{ name: SETTINGS_NAME, sealed }] } });
}
