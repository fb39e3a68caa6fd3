import type { EpochMs } from '@/utils/domain/ids';

const DAY_MS = 86_400_000;
/** Days after which a seller who chose no automatic backup is reminded. */
const REMINDED_AFTER = 30;

/**
 * Whether the seller is to be reminded of a backup.
 * @param last when the newest backup was made
 * @param began when the oldest reading that is kept was made: without a history there is nothing to save
 * @param days between automatic backups, as he chose
 */
export function isBackupDue(
  { last, began, days }: { last?: EpochMs; began?: EpochMs; days?: number },
  now: EpochMs,
): boolean {
  const since = last ?? began;
  return since !== undefined && now - since >= (days ?? REMINDED_AFTER) * DAY_MS;
}
