import type { Translated } from '@/utils/domain/engine';
import type { ConversationKey, LanguageTag, MessageKey } from '@/utils/domain/ids';
import { StoreFailure } from '@/utils/store/store-failure';
import { open, seal } from '@/utils/store/vault/vault';
import { engineDatabase } from './engine-database';

/**
 * Remembers the translation of a message, in place of an earlier one into the same language. It is sealed with the key
 * of its conversation, and cannot be read any more once that was erased.
 */
export async function keepTranslation(
  message: MessageKey,
  conversation: ConversationKey,
  made: Translated,
): Promise<void> {
  const key = keyOf(message, made.to);
  const sealed = await seal(`translations|${key}`, made, conversation);
  await engineDatabase().translations.put({ key, message, sealed });
}

/** The translation that was made before; `undefined` where there is none, or its conversation was erased. */
export async function readTranslation(message: MessageKey, to: LanguageTag): Promise<Translated | undefined> {
  const key = keyOf(message, to);
  const row = await engineDatabase().translations.get(key);
  if (row === undefined) return undefined;
  try {
    return await open(`translations|${key}`, row.sealed);
  } catch (reason) {
    if (reason instanceof StoreFailure && reason.code === 'erased') return undefined;
    throw reason;
  }
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
