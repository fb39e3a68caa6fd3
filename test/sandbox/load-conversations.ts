import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Conversation, conversationSchema, type LiveConversation, type LiveMessage } from './conversation';

const folder = fileURLToPath(new URL('./conversations/', import.meta.url));
const MINUTE_MS = 60_000;

/** Reads and checks every conversation file. Throws with the file's name when one does not fit the schema. */
export function loadConversations(): Conversation[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = conversationSchema.safeParse(JSON.parse(readFileSync(folder + name, 'utf8')));
      if (!parsed.success) throw new Error(`${name}: ${parsed.error.message}`);
      return parsed.data;
    });
}

/** Fixes a conversation's times against `now` and unfolds `repeatTo` and `padTo`. Oldest message first. */
export function enliven(conversation: Conversation, now: number): LiveConversation {
  const unfolded = unfold(conversation);
  const messages = unfolded.map(
    (message, index): LiveMessage => ({
      id: `${conversation.siteId}-${index + 1}`,
      from: message.from,
      at: now - message.minutesAgo * MINUTE_MS,
      text: message.text,
      translation: message.translation,
      attachments: message.attachments ?? [],
      automatic: message.automatic ?? false,
    }),
  );
  return { ...conversation, messages };
}

function unfold({ messages, repeatTo, padTo }: Conversation): Conversation['messages'] {
  let all = messages;
  if (repeatTo !== undefined) {
    const newest = Math.min(...messages.map((message) => message.minutesAgo));
    all = Array.from({ length: repeatTo }, (_, index) => {
      const pattern = messages[index % messages.length];
      if (pattern === undefined) throw new Error('a conversation to repeat needs a message');
      const number = index + 1;
      return {
        ...pattern,
        text: `${pattern.text} (${number})`,
        minutesAgo: newest + (repeatTo - number) * 95,
      };
    });
  }
  if (padTo !== undefined) {
    const last = all[all.length - 1];
    if (last === undefined) throw new Error('a conversation to pad needs a message');
    const times = Math.ceil(padTo / (last.text.length + 1));
    all = [...all.slice(0, -1), { ...last, text: Array(times).fill(last.text).join('\n').slice(0, padTo) }];
  }
  return all;
}
