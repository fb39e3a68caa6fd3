import { browser } from 'wxt/browser';
import type { CustomerKey, EpochMs } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { Settings } from '@/utils/domain/settings';
import { keepAudit, nextAudit } from '@/utils/store/commands/append-audit';
import { type Erasing, erase } from '@/utils/store/commands/erase';
import { database } from '@/utils/store/database';
import { isHeld } from '@/utils/store/queries/is-held';
import { messagesOf } from '@/utils/store/queries/messages-of';
import type { ConversationRow, OrderRow } from '@/utils/store/rows';
import { open } from '@/utils/store/vault/vault';

const DAY_MS = 86_400_000;
/** Between two looks through all rows. */
const PAUSE_MS = 6 * 3_600_000;
const ROWS_AT_ONCE = 100;
const LAST = 'last-expiry';

type InTurn = (work: () => Promise<void>) => Promise<void>;

/**
 * Lets personal data expire as the seller chose: conversations, then orders that none is about, then buyers that nothing
 * is known of any more. What an open tab shows stays as long as it shows it, what is on hold as long as it is. Of a
 * conversation remains a count, of each slice a link in the record of what was done. Each slice is a turn of its own and
 * goes as a whole or not at all, so that readings need not wait and a stop harms nothing.
 */
export async function expire({ privacy }: Settings, now: EpochMs, inTurn: InTurn): Promise<void> {
  const { keepDays, keepNothing } = privacy;
  if (!keepNothing) {
    const last = (await browser.storage.session.get(LAST))[LAST] as EpochMs | undefined;
    if (last !== undefined && now - last < PAUSE_MS) return;
    await browser.storage.session.set({ [LAST]: now });
  }
  /** What is older has expired. */
  const limit = (marketplace: string): EpochMs => {
    const days = keepNothing ? 0 : keepDays[marketplace as Marketplace];
    return days === undefined ? Number.NEGATIVE_INFINITY : now - days * DAY_MS;
  };
  const db = database();

  await each('conversations', async (row: ConversationRow) => {
    const before = limit(row.marketplace);
    const at = await endedAt(row);
    if (at > before || (!keepNothing && (await isRunning(row, before)))) return undefined;
    return { conversations: [row.key], orders: [], customers: [] };
  });
  await each('orders', async (row: OrderRow) => {
    const at = (await deliveredAt(row)) ?? row.placedAt ?? 0;
    const about = await db.conversations.where('orders').equals(row.orderId).count();
    return at > limit(marketplaceOf(row.key)) || about > 0
      ? undefined
      : { conversations: [], orders: [row.key], customers: [] };
  });
  await each('customers', async ({ key, lastSeenAt }: { key: CustomerKey; lastSeenAt: EpochMs }) => {
    if (lastSeenAt > limit(marketplaceOf(key))) return undefined;
    const known =
      (await db.conversations.where({ customer: key }).count()) + (await db.orders.where({ customer: key }).count());
    return known > 0 ? undefined : { conversations: [], orders: [], customers: [key] };
  });

  async function each<Row>(name: string, judge: (row: Row) => Promise<Erasing | undefined>): Promise<void> {
    let after = '';
    for (let more = true; more; ) {
      await inTurn(async () => {
        const shown = await shownInTabs();
        const rows = await db.table(name).where(':id').above(after).limit(ROWS_AT_ONCE).toArray();
        more = rows.length === ROWS_AT_ONCE;
        const all: Erasing = { conversations: [], orders: [], customers: [] };
        const counted: Counted[] = [];
        for (const row of rows) {
          after = row.key;
          const going = shown.includes(row.key) ? undefined : await judge(row);
          const customers = [...(going?.customers ?? []), ...(row.customer ? [row.customer] : [])];
          if (going === undefined || (await isHeld({ conversations: going.conversations, customers }))) continue;
          all.conversations.push(...going.conversations);
          all.orders.push(...going.orders);
          all.customers.push(...going.customers);
          if (name === 'conversations') counted.push({ row, messages: (await messagesOf(row.key)).length });
        }
        const count = all.conversations.length + all.orders.length + all.customers.length;
        if (count === 0) return;
        const audit = await nextAudit('expired', now, { table: name, count });
        await erase(all, async () => {
          await keepAudit(audit);
          for (const one of counted) await tally(one);
        });
      });
    }
  }
}

interface Counted {
  row: ConversationRow;
  messages: number;
}

/** Keys that an open tab shows: as its page or list, or as what the seller selected there. */
async function shownInTabs(): Promise<string[]> {
  const tabs: { conversation?: string; rows?: string[] }[] = Object.values(await browser.storage.session.get(null));
  return tabs.flatMap(({ conversation = '', rows = [] }) => [conversation, ...rows]);
}

/** When its goods arrived; while nothing says so, when it was spoken in last. */
async function endedAt(row: ConversationRow): Promise<EpochMs> {
  const orders = await database().orders.bulkGet(row.orders.map((order) => `${row.account}|${order}`));
  const arrived = await Promise.all(orders.map((order) => (order ? deliveredAt(order) : undefined)));
  return Math.max(...arrived.map((at) => at ?? 0)) || (row.lastMessageAt ?? row.readAt);
}

async function deliveredAt(row: OrderRow): Promise<EpochMs | undefined> {
  return (await open(`orders|${row.key}`, row.sealed)).order.deliveredAt;
}

/** A case that is open, or was closed within the time, and a deadline that runs keep what they are about. */
async function isRunning({ key, dueAt }: ConversationRow, before: EpochMs): Promise<boolean> {
  const cases = await database().cases.where({ conversation: key }).toArray();
  return (dueAt ?? 0) > before || cases.some((row) => (row.closedAt ?? Number.POSITIVE_INFINITY) > before);
}

function marketplaceOf(key: string): string {
  return key.slice(0, key.indexOf('|'));
}

/** Counts by week and kind; nobody can be told from them. */
async function tally({ row, messages }: Counted): Promise<void> {
  const { tallies } = database();
  const week = Math.floor((row.lastMessageAt ?? row.readAt) / (7 * DAY_MS));
  const key = [week, row.marketplace, row.site, row.intent, row.severity, row.language].join('|');
  const before = await tallies.get(key);
  await tallies.put({
    key,
    conversations: (before?.conversations ?? 0) + 1,
    messages: (before?.messages ?? 0) + messages,
  });
}
