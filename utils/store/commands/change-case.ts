import type { Decision } from '@/utils/domain/draft';
import type { CaseId, ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { CaseStatus } from '@/utils/domain/view';
import { database } from '../database';
import type { CaseContent, CaseRow } from '../rows';
import { open, seal } from '../vault/vault';
import { writeBatch } from './write-batch';

export interface CaseChange {
  status?: CaseStatus;
  decision?: { value: Decision | undefined };
  note?: string;
  owner?: { value: string | undefined };
}

/**
 * Changes the case of a conversation, opening one when there is none, or when the last one is closed and the change
 * is not about closing: a conversation has at most one open case.
 */
export async function changeCase(conversation: ConversationKey, change: CaseChange, now: EpochMs): Promise<void> {
  const kept = await database().cases.where('conversation').equals(conversation).sortBy('openedAt');
  const last = kept[kept.length - 1];
  const row = last === undefined || (last.status === 'closed' && change.status === undefined) ? undefined : last;
  const id = row?.id ?? (`${conversation}|case:${kept.length + 1}` as CaseId);
  const before: CaseContent = row ? await open(`cases|${id}`, row.sealed) : {};
  const after: CaseContent = {
    ...before,
    ...(change.decision && { decision: change.decision.value }),
    ...(change.note !== undefined && { note: change.note }),
    ...(change.owner && { owner: change.owner.value }),
  };
  const status = change.status ?? row?.status ?? 'open';
  const next: CaseRow = {
    id,
    conversation,
    status,
    openedAt: row?.openedAt ?? now,
    closedAt: status === 'resolved' || status === 'closed' ? (row?.closedAt ?? now) : undefined,
    changedAt: now,
    sealed: await seal(`cases|${id}`, after, conversation),
  };
  await writeBatch({ put: { cases: [next] } });
}
