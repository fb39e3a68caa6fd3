import { SettingsSchema } from '@/utils/domain/schemas/settings';
import type { Settings } from '@/utils/domain/settings';
import { changeSetting } from '@/utils/settings/change-setting';
import { defaultSettings } from '@/utils/settings/default-settings';
import { saveSettings } from '@/utils/store/commands/save-settings';
import { readSettings } from '@/utils/store/queries/read-settings';
import { isLocked } from '@/utils/store/store-failure';
import { keepWhileLocked, settingsWhileLocked } from '@/utils/store/vault/settings-while-locked';

/** The settings that hold now: what the seller chose, laid over the defaults of this machine. */
export async function currentSettings(machine: { timeZone: string; locale: string }): Promise<Settings> {
  return { ...defaultSettings(machine), ...(await readSettings()) };
}

/** The same, or what of it may be known while locked. */
export async function settingsEvenLocked(machine: { timeZone: string; locale: string }): Promise<Settings> {
  try {
    return await currentSettings(machine);
  } catch (fault) {
    if (!isLocked(fault)) throw fault;
    return { ...defaultSettings(machine), ...(await settingsWhileLocked()) };
  }
}

/**
 * Puts one value at its dotted path and keeps the result.
 * @throws RangeError when the path or the value does not fit; the old settings stay.
 */
export async function applySetting(settings: Settings, path: string, value: unknown): Promise<Settings> {
  const checked = SettingsSchema.safeParse(changeSetting(settings, path, value));
  if (!checked.success) throw new RangeError(`${path} does not take this value: ${checked.error.issues[0]?.code}`);
  // An unknown zone would stop every calendar: the browser's own objection names it.
  new Intl.DateTimeFormat('en', { timeZone: checked.data.team.calendar.timeZone });
  await saveSettings(checked.data);
  await keepWhileLocked(checked.data);
  return checked.data;
}
