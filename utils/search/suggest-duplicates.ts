import type { Suggestion } from '@/utils/domain/customer-file';
import type { CustomerKey } from '@/utils/domain/ids';
import { LEAST_SCORE, scoreDuplicate } from '@/utils/insights/score-duplicate';
import { database } from '@/utils/store/database';
import { linkedCustomers, linksOf } from '@/utils/store/queries/linked-customers';
import { likenessOf } from './likeness-of';
import type { Searcher } from './searcher';

/** Candidates that are opened and compared. */
const MOST_CANDIDATES = 40;

/**
 * Buyers who may be the same person as this one, the likeliest first: looked for in the index by name and by the site's
 * id, and among those who write about the same orders. Who was linked or told apart already is left out.
 */
export async function suggestDuplicates(key: CustomerKey, searcher: Searcher): Promise<Suggestion[]> {
  const db = database();
  const { customers: linked } = await linkedCustomers(key);
  const settled = new Set<CustomerKey>(linked);
  for (const one of linked)
    for (const { customer } of await linksOf(one)) for (const other of customer) settled.add(other);
  const own = await likenessOf(key);
  if (own === undefined) return [];
  const candidates = new Set<CustomerKey>();
  for (const words of [own.name, own.siteId]) {
    if (!words) continue;
    for (let after: number | undefined = 0; after !== undefined && candidates.size < MOST_CANDIDATES; ) {
      const { hits, next } = await searcher.search({ words, kind: 'customer' }, after);
      for (const { customer } of hits) if (customer) candidates.add(customer);
      after = next;
    }
  }
  const alike = await db.conversations.where('orders').anyOf(own.orders).toArray();
  for (const { customer } of alike) if (customer) candidates.add(customer);
  const likenesses = await Promise.all(
    [...candidates].filter((one) => !settled.has(one)).map(async (one) => ({ other: await likenessOf(one) })),
  );
  return likenesses
    .flatMap(({ other }): Suggestion[] => {
      if (other === undefined) return [];
      const { score, reasons } = scoreDuplicate(own, other);
      if (score < LEAST_SCORE) return [];
      const { customer, printed: name, marketplace, account } = other;
      return [{ customer, name, marketplace, account, score, reasons }];
    })
    .sort((a, b) => b.score - a.score);
}
