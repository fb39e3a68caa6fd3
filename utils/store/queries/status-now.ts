import { statusInQueue } from '@/utils/cases/status-in-queue';
import type { CaseStatus, LoggedChange } from '@/utils/domain/case-file';
import type { CaseRow, ConversationRow } from '../rows';

/** Where a case rests now: as the last change left it, unless somebody wrote after that. Nothing is opened. */
export function statusNow(
  row: Pick<ConversationRow, 'lastFrom' | 'lastMessageAt' | 'thanksOnly'> | undefined,
  caseRow: Pick<CaseRow, 'status' | 'changedAt'>,
  log: readonly LoggedChange[],
): CaseStatus {
  // What was written before the last change is known to it.
  const news = (row?.lastMessageAt ?? 0) > (caseRow.changedAt ?? Number.POSITIVE_INFINITY);
  const thanks = row?.lastFrom === 'buyer' && row.thanksOnly;
  return statusInQueue(caseRow.status, news && !thanks && row?.lastFrom !== 'system' ? row?.lastFrom : undefined, log);
}
