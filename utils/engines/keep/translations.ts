import type { Translated } from '@/utils/domain/engine';
import type { LanguageTag, MessageKey } from '@/utils/domain/ids';
import { open, seal } from '@/utils/store/vault/vault';
import { engineDatabase } from './engine-database';

/** Remembers the translation of a message, sealed, in place of an earlier one into the same language. */
export async function keepTranslation(message: MessageKey, made: Translated): Promise<void> {
  const key = keyOf(message, made.to);
  const sealed = await seal(`translations|${key}`, made);
  await engineDatabase().translations.put({ key, message, sealed });
}

export async function readTranslation(message: MessageKey, to: LanguageTag): Promise<Translated | undefined> {
  const key = keyOf(message, to);
  const row = await engineDatabase().translations.get(key);
  return row && open(`translations|${key}`, row.sealed);
}

/** Forgets the translations of messages that are no more: a message takes them with it. */
export async function forgetOrphans(alive: (messages: string[]) => Promise<ReadonlySet<string>>): Promise<void> {
  const rows = await engineDatabase().translations.toArray();
  const kept = await alive([...new Set(rows.map(({ message }) => message))]);
  await engineDatabase().translations.bulkDelete(
    rows.filter(({ message }) => !kept.has(message)).map(({ key }) => key),
  );
}

function keyOf(message: string, to: string): string {
  return JSON.stringify([message, to]);
}
