import type { CaseStatus } from '@/utils/domain/case-file';
import type { LanguageTag } from '@/utils/domain/ids';
import type { Severity } from '@/utils/domain/judgement';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { QueueRow } from '@/utils/domain/view';

export interface QueueFilter {
  marketplace?: Marketplace;
  severity?: Severity;
  /** Name of the owner; empty: cases that nobody took up. */
  owner?: string;
  status?: CaseStatus;
  language?: LanguageTag;
  /** Words looked for in the buyer's name and the preview, in any case. */
  words?: string;
}

const GRAVITY: Record<Severity, number> = { I: 0, II: 1, III: 2 };

/** What is due first stands first; at the same time the graver one, then the angrier one; without a deadline last. */
export function queueOrder(rows: readonly QueueRow[]): QueueRow[] {
  return [...rows].sort(
    (a, b) =>
      (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
      (a.severity ? GRAVITY[a.severity] : 3) - (b.severity ? GRAVITY[b.severity] : 3) ||
      (b.emotion ?? 0) - (a.emotion ?? 0),
  );
}

/** Rows that fit every part of the filter that is set. */
export function queueFiltered(rows: readonly QueueRow[], filter: QueueFilter): QueueRow[] {
  const words = filter.words?.trim().toLocaleLowerCase() ?? '';
  return rows.filter(
    (row) =>
      (!filter.marketplace || row.marketplace === filter.marketplace) &&
      (!filter.severity || row.severity === filter.severity) &&
      (filter.owner === undefined || (row.owner ?? '') === filter.owner) &&
      (!filter.status || row.status === filter.status) &&
      (!filter.language || row.language === filter.language) &&
      (words === '' || `${row.buyerName ?? ''} ${row.preview ?? ''}`.toLocaleLowerCase().includes(words)),
  );
}
