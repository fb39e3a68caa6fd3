import type { AccountKey, ConversationKey, CustomerKey, MessageKey } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { PrintedAttachments, PrintedMessage } from '@/utils/domain/reading';
import { keyedHash, vaultKeys } from '../vault/vault';
import { normalisedText } from './normalised-text';

/** The account of a page that names none, while nothing else tells it. */
export const UNNAMED = '-';

/** `marketplace|account`. The site's id stands as it is; a name is hashed. */
export async function accountKey(
  marketplace: Marketplace,
  account: { siteId?: string; name?: string } | undefined,
): Promise<AccountKey> {
  const part = account?.siteId
    ? `id:${account.siteId}`
    : account?.name
      ? `name:${await keyedHash('account', marketplace, normalisedText(account.name))}`
      : UNNAMED;
  return `${marketplace}|${part}` as AccountKey;
}

/** What names a conversation on its page, best first. */
export type ConversationName = { by: 'site'; id: string } | { by: 'order'; id: string } | { by: 'text'; text: string };

/** `marketplace|account|conversation`. */
export async function conversationKey(account: AccountKey, name: ConversationName): Promise<ConversationKey> {
  if (name.by === 'text')
    return `${account}|text:${await keyedHash('conversation', account, name.text)}` as ConversationKey;
  return `${account}|${name.by}:${name.id}` as ConversationKey;
}

/**
 * `marketplace|account|buyer`. Without the site's id of the buyer he is known by his order or conversation alone: two
 * buyers of one name are two.
 */
export async function customerKey(
  account: AccountKey,
  buyer: { by: 'site' | 'order' | 'conversation'; id: string },
): Promise<CustomerKey> {
  return `${account}|${await keyedHash('customer', account, buyer.by, buyer.id)}` as CustomerKey;
}

/** Keyed hash of who says what in which conversation. A message of only attachments is told by their kinds. */
export async function messageDigest(
  conversation: ConversationKey,
  message: Pick<PrintedMessage, 'from' | 'text' | 'attachments'>,
): Promise<string> {
  const text = normalisedText(message.text);
  return keyedHash('message', conversation, message.from, text || attachmentText(message.attachments));
}

/** The digest of a stored message; made anew where the key that made the stored one was exchanged. */
export async function digestNow(
  conversation: ConversationKey,
  row: Pick<PrintedMessage, 'from' | 'attachments'> & { digest: string },
  text: string,
): Promise<string> {
  return (await vaultKeys()).former ? messageDigest(conversation, { ...row, text }) : row.digest;
}

function attachmentText(attachments: PrintedAttachments[]): string {
  return attachments.map(({ kind, count }) => `\u0000${kind}*${count}`).join('');
}

/** The site's own id where it has one, else the digest and how many of its like came before. */
export function messageKey(
  conversation: ConversationKey,
  message: { siteId?: string; digest: string },
  occurrence: number,
): MessageKey {
  const name = message.siteId === undefined ? `${message.digest}:${occurrence}` : `id:${message.siteId}`;
  return `${conversation}|${name}` as MessageKey;
}
