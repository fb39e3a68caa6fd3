import type { CustomerKey, EpochMs } from '@/utils/domain/ids';
import type { Erasing } from '@/utils/store/commands/erase';
import { database } from '@/utils/store/database';
import type { ErasureRow } from '@/utils/store/privacy-rows';
import { rowsOfCustomer } from '@/utils/store/queries/rows-of-customer';
import { installationPrint, subjectDigest } from './installation-print';

/** What is to be erased of a buyer, with the receipt that stays: digests, and the known files that still hold him. */
export async function erasureOf(
  customer: CustomerKey,
  at: EpochMs,
): Promise<Erasing & { erasure: Omit<ErasureRow, 'counts'> }> {
  const db = database();
  const erasing = await rowsOfCustomer(customer);
  const print = await installationPrint();
  const subjects = await Promise.all(
    [...erasing.conversations, ...erasing.orders, ...erasing.customers].map((subject) => subjectDigest(print, subject)),
  );
  // Who was joined with him goes, too, and may have been seen long before.
  const rows = await db.customers.bulkGet(erasing.customers);
  const firstSeenAt = Math.min(...rows.map((row) => row?.firstSeenAt ?? 0));
  const files = await db.backups.where('madeAt').aboveOrEqual(firstSeenAt).sortBy('madeAt');
  return {
    ...erasing,
    erasure: {
      id: crypto.randomUUID(),
      at,
      print,
      subjects,
      files: files.map(({ name, madeAt }) => ({ name, madeAt })),
    },
  };
}
