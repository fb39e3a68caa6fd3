import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { Intent } from '@/utils/domain/judgement';
import type { Marketplace } from '@/utils/domain/marketplace';
import { database } from '../database';
import { open } from '../vault/vault';

export interface ConversationChoice {
  key: ConversationKey;
  marketplace: Marketplace;
  site: string;
  buyerName?: string;
  orders: string[];
  intent?: Intent;
  lastMessageAt?: EpochMs;
}

/** Conversations whose thread was read, the one written in last first. */
export async function recentConversations(most: number): Promise<ConversationChoice[]> {
  const rows = await database()
    .conversations.orderBy('lastMessageAt')
    .reverse()
    .filter(({ depth }) => depth === 'thread')
    .limit(most)
    .toArray();
  return Promise.all(
    rows.map(async (row) => ({
      key: row.key,
      marketplace: row.marketplace,
      site: row.site,
      buyerName: (await open(`conversations|${row.key}`, row.sealed)).buyerName,
      orders: row.orders,
      intent: row.correction?.intent ?? row.intent,
      lastMessageAt: row.lastMessageAt,
    })),
  );
}
