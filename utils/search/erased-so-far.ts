import { lastAudit } from '@/utils/store/commands/append-audit';
import { database } from '@/utils/store/database';

/**
 * Another answer after something was erased or expired. In a transaction that holds `erasures` and `audit` it stays true
 * until the end.
 */
export async function erasedSoFar(): Promise<string> {
  const [erasures, audit] = await Promise.all([database().erasures.count(), lastAudit()]);
  return `${erasures} ${audit?.n}`;
}
