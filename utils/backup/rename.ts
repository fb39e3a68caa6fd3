import type { AccountKey, ConversationKey } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { PrintedAttachments } from '@/utils/domain/reading';
import { conversationKey, customerKey, messageDigest } from '@/utils/store/identity/keys';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import { keyedHash } from '@/utils/store/vault/vault';
import type { StoredRecord } from './record';

/**
 * Gives the rows of another installation the names they would have here. Keyed hashes differ from machine to machine,
 * and with them the keys of buyers, of accounts and conversations without an id, and of messages; each is made anew from
 * what it was made of. First `note` every record of the file, then `ready`, then `renamed` in the order of the file.
 */
export interface Renaming {
  note(record: StoredRecord): void;
  ready(): Promise<void>;
  renamed(record: StoredRecord): Promise<StoredRecord>;
}

/** A keyed hash as it stands in a key. */
const HASH = /(?<![\w-])[\w-]{22}(?![\w-])/g;
/** Positions below are counted from a conversation's beginning; above they are times. */
const EARLIEST_TIME = 1e11;

export function renaming(): Renaming {
  const names = new Map<string, string>();
  const accounts: StoredRecord[] = [];
  const customers = new Map<string, { account: string; siteId?: string; order?: string; conversation?: string }>();
  const conversations: StoredRecord[] = [];

  const named = (text: string): string => text.replace(HASH, (hash) => names.get(hash) ?? hash);
  const lastHash = (key: string): string | undefined => key.match(HASH)?.at(-1);
  const learn = (old: string | undefined, key: string): void => {
    const fresh = lastHash(key);
    if (old !== undefined && fresh !== undefined) names.set(old, fresh);
  };
  const customer = (key: unknown, account: unknown) => {
    const found = customers.get(String(key)) ?? { account: String(account) };
    customers.set(String(key), found);
    return found;
  };

  return {
    note(record) {
      const { table, row } = record;
      const content = (record.content ?? {}) as Record<string, unknown>;
      if (table === 'accounts') accounts.push(record);
      if (table === 'customers') {
        const found = customer(row.key, row.account);
        if (typeof content.siteId === 'string') found.siteId = content.siteId;
      }
      if (table === 'orders' && row.customer !== undefined) {
        const found = customer(row.customer, row.account);
        if (found.order === undefined || String(row.orderId) < found.order) found.order = String(row.orderId);
      }
      if (table !== 'conversations') return;
      const found = row.customer === undefined ? undefined : customer(row.customer, row.account);
      if (found && (found.conversation === undefined || String(row.key) < found.conversation)) {
        found.conversation = String(row.key);
      }
      if (/\|text:[\w-]{22}$/.test(String(row.key))) conversations.push(record);
    },

    async ready() {
      for (const { row, content } of accounts) {
        const name = (content as { name?: string } | undefined)?.name;
        if (name === undefined || typeof row.nameHash !== 'string') continue;
        names.set(
          row.nameHash,
          await keyedHash('account', row.marketplace as Marketplace as string, normalisedText(name)),
        );
      }
      for (const { row, content } of conversations) {
        const { buyerName, subject } = content as { buyerName?: string; subject?: string };
        const buyer = customers.get(String(row.customer))?.siteId ?? buyerName;
        if (buyer === undefined) continue;
        const text = `${normalisedText(buyer)}\u0000${normalisedText(subject ?? '')}`;
        const account = named(String(row.account)) as AccountKey;
        learn(lastHash(String(row.key)), await conversationKey(account, { by: 'text', text }));
      }
      for (const [key, { account, siteId, order, conversation }] of customers) {
        const id =
          siteId !== undefined
            ? ({ by: 'site', id: siteId } as const)
            : order !== undefined
              ? ({ by: 'order', id: order } as const)
              : conversation !== undefined
                ? ({ by: 'conversation', id: named(conversation) } as const)
                : undefined;
        if (id) learn(lastHash(key), await customerKey(named(account) as AccountKey, id));
      }
      accounts.length = 0;
      conversations.length = 0;
      customers.clear();
    },

    async renamed(record) {
      const { table, row } = record;
      if (table === 'messages') await learnMessage(record);
      const fresh = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, deep(value)]));
      if (table === 'messages') return { ...record, row: inTime(fresh) };
      return { ...record, row: table === 'customerLinks' ? inOrder(fresh) : fresh };
    },
  };

  async function learnMessage({ row, content }: StoredRecord): Promise<void> {
    if (typeof row.digest !== 'string') return;
    const fresh = await messageDigest(named(String(row.conversation)) as ConversationKey, {
      from: row.from as 'buyer' | 'seller' | 'system',
      text: (content as { text: string }).text,
      attachments: row.attachments as PrintedAttachments[],
    });
    names.set(row.digest, fresh);
  }

  function deep(value: unknown): unknown {
    if (typeof value === 'string') return named(value);
    if (Array.isArray(value)) return value.map(deep);
    return value;
  }
}

/** Two buyers have one link, whose name is theirs in order; under new names they may stand the other way round. */
function inOrder(row: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(row.customer)) return row;
  const customer = [...row.customer].sort();
  return { ...row, customer, id: customer.join(' ') };
}

/**
 * Two machines count a conversation from different beginnings: what comes from elsewhere, and what it meets here, goes
 * by its time instead. Follows from the row alone, so every machine finds the same.
 */
export function inTime(row: Record<string, unknown>): Record<string, unknown> {
  const position = Number(row.position);
  if (position > EARLIEST_TIME) return row;
  const at = (row.at as { earliestAt: number } | undefined)?.earliestAt ?? Number(row.firstReadAt);
  return { ...row, position: at + position / 1_000 };
}
