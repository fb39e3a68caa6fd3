import type { LinkReason } from '@/utils/domain/customer-file';
import type { CustomerKey, EpochMs } from '@/utils/domain/ids';
import { database } from '../database';

export interface Linking {
  customers: [CustomerKey, CustomerKey];
  state: 'same' | 'different';
  score: number;
  reasons: LinkReason[];
}

/** Remembers that two buyers are one person, or are not. Nothing else is changed, so taking it back restores all. */
export async function linkCustomers({ customers, state, score, reasons }: Linking, at: EpochMs): Promise<void> {
  const customer = [...customers].sort() as [CustomerKey, CustomerKey];
  await database().customerLinks.put({ id: customer.join(' '), customer, state, at, score, reasons });
}

/** Takes a link back. */
export async function unlinkCustomers(id: string): Promise<void> {
  await database().customerLinks.delete(id);
}
