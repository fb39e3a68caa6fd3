import type { Link } from '@/utils/domain/customer-file';
import type { CustomerKey } from '@/utils/domain/ids';
import { database } from '../database';
import type { CustomerLinkRow } from '../history-rows';

/** Every buyer that is the same person as this one, himself first, and the links that say so. */
export async function linkedCustomers(key: CustomerKey): Promise<{ customers: CustomerKey[]; links: Link[] }> {
  const customers = [key];
  const links = new Map<string, Link>();
  for (let at = 0; at < customers.length; at++) {
    const one = customers[at];
    if (one === undefined) break;
    for (const row of await linksOf(one)) {
      if (row.state !== 'same') continue;
      links.set(row.id, { id: row.id, customers: row.customer, at: row.at, score: row.score, reasons: row.reasons });
      for (const other of row.customer) if (!customers.includes(other)) customers.push(other);
    }
  }
  return { customers, links: [...links.values()] };
}

/** Everything that was decided about one buyer: who is the same person, and who is not. */
export function linksOf(key: CustomerKey): Promise<CustomerLinkRow[]> {
  return database().customerLinks.where('customer').equals(key).toArray();
}
