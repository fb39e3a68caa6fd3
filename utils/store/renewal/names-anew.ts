import type { IndexableType } from 'dexie';
import { database } from '../database';
import { normalisedText } from '../identity/normalised-text';
import type { NameRow } from '../privacy-rows';
import { messagesOf } from '../queries/messages-of';
import type { AccountRow, ConversationRow, CustomerRow } from '../rows';
import { hashOf, open, vaultKeys } from '../vault/vault';
import { inSlices } from './in-slices';
import type { Stage } from './stage';
import { unlessUnreadable } from './unless-unreadable';

/** A keyed hash at the end of a key. */
const HASH = /[\w-]{22}$/;

/**
 * Notes what each keyed hash in a key will be under the new keys, so that what is read later finds what it names. The
 * keys themselves stay. A hash is taken for what the old key makes of it again, and never by guess.
 */
export async function namesAnew(stage: Stage): Promise<void> {
  const { accounts, conversations, customers, orders, names } = database();
  const tables = [accounts, conversations, customers].map(({ name }) =>
    database().table<AccountRow | ConversationRow | CustomerRow, IndexableType>(name),
  );
  await inSlices(tables, stage, async (rows, table) => {
    const found: NameRow[] = [];
    for (const row of rows) {
      const name = row.key.match(HASH)?.[0] ?? ('nameHash' in row ? row.nameHash : undefined);
      if (name === undefined) continue;
      const match = await unlessUnreadable(() => firstMatch(name, partsOf(table.name, row)));
      if (match) found.push(match);
    }
    if (found.length > 0) await names.bulkPut(found);
  });
  const here = await matched(undefined, ['installation']);
  if (here) await stage.turn(() => names.put(here));

  function partsOf(table: string, row: AccountRow | ConversationRow | CustomerRow): AsyncGenerator<string[]> {
    if (table === 'accounts') return ofAccount(row as AccountRow);
    return table === 'customers' ? ofCustomer(row as CustomerRow) : ofConversation(row as ConversationRow);
  }

  async function* ofAccount({ key, marketplace, sealed }: AccountRow): AsyncGenerator<string[]> {
    const { name } = await open(`accounts|${key}`, sealed);
    if (name !== undefined) yield ['account', marketplace, normalisedText(name)];
  }

  async function* ofConversation(row: ConversationRow): AsyncGenerator<string[]> {
    if (row.siteConversationId?.startsWith('selection:')) {
      const [first] = await messagesOf(row.key);
      if (first) yield ['selection', row.host, (await open(`messages|${first.key}`, first.sealed)).text];
      return;
    }
    const { buyerName, subject } = await open(`conversations|${row.key}`, row.sealed);
    const buyer = row.customer && (await customers.get(row.customer));
    const siteId = buyer && (await open(`customers|${buyer.key}`, buyer.sealed)).siteId;
    for (const name of [siteId, buyerName])
      if (name !== undefined)
        yield ['conversation', row.account, `${normalisedText(name)}\u0000${normalisedText(subject ?? '')}`];
  }

  async function* ofCustomer({ key, account, sealed }: CustomerRow): AsyncGenerator<string[]> {
    const { siteId } = await open(`customers|${key}`, sealed);
    if (siteId !== undefined) yield ['customer', account, 'site', siteId];
    const own = await conversations.where('customer').equals(key).toArray();
    const bought = await orders.where('customer').equals(key).toArray();
    for (const id of new Set([...bought.map(({ orderId }) => orderId), ...own.flatMap((row) => row.orders)]))
      yield ['customer', account, 'order', id];
    for (const conversation of own) yield ['customer', account, 'conversation', conversation.key];
  }
}

/** The first of these that makes the name. */
async function firstMatch(name: string, all: AsyncGenerator<string[]>): Promise<NameRow | undefined> {
  for await (const parts of all) {
    const match = await matched(name, parts);
    if (match) return match;
  }
  return undefined;
}

/** The note of a name, if the old key makes it of these parts. */
async function matched(name: string | undefined, parts: string[]): Promise<NameRow | undefined> {
  const { hashing, next } = await vaultKeys();
  const before = await hashOf(hashing, parts);
  if (next === undefined || (name !== undefined && before !== name)) return undefined;
  return { id: await hashOf(next.hashing, parts), name: before };
}
