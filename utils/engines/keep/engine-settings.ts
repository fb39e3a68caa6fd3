import type { Engine, EngineSettings } from '@/utils/domain/engine';
import { EngineSettingsSchema } from '@/utils/domain/schemas/engine';
import { open, seal } from '@/utils/store/vault/vault';
import { engineDatabase } from './engine-database';

/** No engine, for any task: what holds until the seller adds one. */
export const NO_ENGINES: EngineSettings = {
  offline: false,
  dailyTokens: 200_000,
  patienceSeconds: 45,
  engines: [],
  tasks: {},
};

/** What the seller chose, without any key. */
export async function readEngineSettings(): Promise<EngineSettings> {
  const row = await engineDatabase().settings.get('engines');
  return row === undefined ? NO_ENGINES : { ...NO_ENGINES, ...row.value };
}

/**
 * Changes the settings in one step, so that two pages never undo each other's choice.
 * @throws RangeError when the result does not fit; the old settings stay.
 */
export async function changeEngineSettings(
  change: (before: EngineSettings) => EngineSettings,
): Promise<EngineSettings> {
  const db = engineDatabase();
  return db.transaction('rw', db.settings, async () => {
    const before = await db.settings.get('engines');
    const next = EngineSettingsSchema.safeParse(
      change(before === undefined ? NO_ENGINES : { ...NO_ENGINES, ...before.value }),
    );
    if (!next.success) throw new RangeError(`engine settings: ${next.error.issues[0]?.path.join('.')}`);
    await db.settings.put({ name: 'engines', value: next.data });
    return next.data;
  });
}

/** Adds an engine or changes it. `key`: a new one; an empty one takes the old one away; absent leaves it. */
export async function saveEngine(engine: Engine, key?: string): Promise<void> {
  if (key !== undefined) await saveKey(engine.id, key);
  await changeEngineSettings((before) => ({
    ...before,
    engines: before.engines.some(({ id }) => id === engine.id)
      ? before.engines.map((one) => (one.id === engine.id ? engine : one))
      : [...before.engines, engine],
  }));
}

/** Takes an engine away with its key; its tasks are done without an engine again. */
export async function removeEngine(id: string): Promise<void> {
  await engineDatabase().keys.delete(id);
  await changeEngineSettings((before) => ({
    ...before,
    engines: before.engines.filter((one) => one.id !== id),
    tasks: Object.fromEntries(Object.entries(before.tasks).filter(([, engine]) => engine !== id)),
  }));
}

/** Which engines have a key. */
export async function enginesWithKey(): Promise<string[]> {
  return engineDatabase().keys.toCollection().primaryKeys();
}

/** The key of an engine; for the one request that needs it, and never to be kept or shown. */
export async function readKey(engine: string): Promise<string | undefined> {
  const row = await engineDatabase().keys.get(engine);
  return row && (await open<{ key: string }>(`engine-keys|${engine}`, row.sealed)).key;
}

async function saveKey(engine: string, key: string): Promise<void> {
  if (key === '') return engineDatabase().keys.delete(engine);
  const sealed = await seal(`engine-keys|${engine}`, { key });
  await engineDatabase().keys.put({ engine, sealed });
}
