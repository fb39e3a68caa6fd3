import type { ConversationKey, EpochMs, LanguageTag, MessageKey } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { database } from '../database';
import type { SiteCase } from '../rows';
import { open } from '../vault/vault';
import { messagesOf } from './messages-of';
import { openMessage } from './open-rows';
import { readConversation } from './read-conversation';

export interface Evidence {
  view: ConversationView;
  /** When each message was first read, and in which language it is. */
  messages: Map<MessageKey, { firstReadAt: EpochMs; language?: LanguageTag }>;
  siteCases: SiteCase[];
}

/** What a pack of evidence is made of; `undefined` for an unknown conversation. */
export async function readEvidence(key: ConversationKey): Promise<Evidence | undefined> {
  const view = await readConversation(key);
  const row = await database().conversations.get(key);
  if (view === undefined || row === undefined) return undefined;
  const messages: Evidence['messages'] = new Map();
  for (const message of await messagesOf(key)) {
    const { content } = await openMessage(message);
    const found = content.verdict?.language;
    messages.set(message.key, { firstReadAt: message.firstReadAt, language: found && (found.refined ?? found.lang) });
  }
  const { siteCases = [] } = await open(`conversations|${key}`, row.sealed);
  return { view, messages, siteCases };
}
