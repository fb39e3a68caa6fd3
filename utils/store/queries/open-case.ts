import { caseSoFar } from '@/utils/cases/case-so-far';
import { openCaseFile } from '@/utils/cases/change-case-file';
import type { CaseEvent } from '@/utils/domain/clock';
import type { CaseView } from '@/utils/domain/view';
import type { CaseRow } from '../rows';
import { open } from '../vault/vault';

/** The newest case of a conversation with its whole course; `undefined` while nobody did anything about it. */
export async function openCase(rows: readonly CaseRow[], events: readonly CaseEvent[]): Promise<CaseView | undefined> {
  const row = rows.toSorted((a, b) => b.openedAt - a.openedAt)[0];
  if (row === undefined) return undefined;
  const content = await open(`cases|${row.id}`, row.sealed);
  const { decision, log = [] } = content;
  // The one who opened it answers for it until he hands it over.
  const first = log.find((change) => 'by' in change);
  const owner = (first && 'by' in first ? first.by : undefined) ?? content.owner ?? '';
  // Older versions began a second case where the first was closed; the first begins with the conversation.
  const from = rows.length > 1 ? row.openedAt : 0;
  const since = events.filter(({ at }) => at >= from);
  const beganAt = Math.min(row.openedAt, since[0]?.at ?? row.openedAt);
  const file = caseSoFar(openCaseFile(row.id, owner, beganAt), since, log);
  // What older versions kept has no course.
  const older = log.length === 0 && {
    status: row.status,
    owner: content.owner ?? '',
    note: content.note,
    outcome: content.outcome,
  };
  return { ...file, ...older, openedAt: row.openedAt, decision, log };
}
