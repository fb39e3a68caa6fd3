import { canonicalJson } from '@/utils/cases/canonical-json';
import type { CaseChange } from '@/utils/domain/case-file';
import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import { newestCase } from '../queries/newest-case';
import type { ReplyContent } from '../rows';
import { changeCase } from './change-case';

/**
 * Writes into the case's record what the seller decided when a reply went into the page: the remedy as it stood then,
 * unless the record says that already, and each rule that he passed over. To be called as the only writer.
 */
export async function logDecisions(
  conversation: ConversationKey,
  overrides: ReplyContent['overrides'],
  by: string,
  at: EpochMs,
): Promise<void> {
  const content = (await newestCase(conversation))?.content;
  const told = content?.log?.findLast((change) => change.kind === 'decided');
  const changes: CaseChange[] = overrides.map((one) => ({ kind: 'overrode', at, by, ...one }));
  if (content?.decision) {
    const { remedy, amount, date, reason } = content.decision;
    const decision = { remedy, amount, date, reason };
    const before = told && { remedy: told.remedy, amount: told.amount, date: told.date, reason: told.reason };
    if (canonicalJson(before) !== canonicalJson(decision)) changes.unshift({ kind: 'decided', at, by, ...decision });
  }
  for (const change of changes) await changeCase(conversation, change, { opener: by });
}
