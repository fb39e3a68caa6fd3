import type { ConversationKey, CustomerKey } from '@/utils/domain/ids';
import type { Erasing } from '../commands/erase';
import { database } from '../database';
import { linkedCustomers } from './linked-customers';

/**
 * Everything that a person is known by: the buyers that were joined as one, their conversations, their orders and those
 * their conversations are about, and the provisional buyers that such an order alone made.
 */
export async function rowsOfCustomer(customer: CustomerKey): Promise<Erasing> {
  const db = database();
  const { customers: joined } = await linkedCustomers(customer);
  const rows = await db.conversations.where('customer').anyOf(joined).toArray();
  const conversations = rows.map((row) => row.key);
  const orders = new Set(await db.orders.where('customer').anyOf(joined).primaryKeys());
  for (const { account, orders: ids } of rows) {
    for (const id of ids) {
      // An order that another buyer writes about stays his.
      const about = await db.conversations
        .where('orders')
        .equals(id)
        .filter((row) => row.account === account)
        .primaryKeys();
      if (about.every((key) => conversations.includes(key as ConversationKey))) orders.add(`${account}|${id}`);
    }
  }
  const customers = new Set(joined);
  for (const order of await db.orders.bulkGet([...orders])) {
    if (order?.customer === undefined) continue;
    const others = await db.conversations.where('customer').equals(order.customer).count();
    const bought = await db.orders.where('customer').equals(order.customer).primaryKeys();
    if (others === 0 && bought.every((key) => orders.has(key))) customers.add(order.customer);
  }
  return { conversations, orders: [...orders], customers: [...customers] };
}
