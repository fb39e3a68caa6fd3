import type { CaseChange, CaseLeft, CaseRefusal, LoggedChange } from '@/utils/domain/case-file';
import type { EventKind } from '@/utils/domain/clock';
import type { Decision } from '@/utils/domain/draft';
import type { CaseId, ConversationKey, EpochMs } from '@/utils/domain/ids';
import { database } from '../database';
import { type KeptCase, newestCase } from '../queries/newest-case';
import { statusNow } from '../queries/status-now';
import type { CaseContent, CaseRow, PromiseRow } from '../rows';
import { keyedHash, seal } from '../vault/vault';
import { keepAudit, nextAudit } from './append-audit';

interface Opening {
  /** Who owns the case if this change opens it. */
  opener?: string;
}

/**
 * Notes one change of a conversation's case; the first one opens it. Case, history, audit link, clock event and promise
 * are written together or not at all. Whether the case's rules allow the change was judged by who asks, from the same
 * history: `seen` says how long it was.
 * @param left what the change leaves of the case; what is absent stays as it was
 * @param kind what the change is to the clocks
 * @returns why nothing was written
 */
export async function changeCase(
  conversation: ConversationKey,
  asked: CaseChange,
  left: Partial<CaseLeft> & Opening,
  seen?: number,
  kind?: EventKind,
): Promise<CaseRefusal | undefined> {
  const kept = await newestCase(conversation);
  const before = kept?.content.log ?? [];
  if (seen !== undefined && seen !== before.length) return 'out-of-order';
  // The machine's clock may have been set back; the order of the changes stays.
  const at = Math.max(asked.at, before[before.length - 1]?.at ?? 0);
  const change = { ...asked, at };
  const db = database();
  const [, became] = change.kind.split('promise-');
  // Time breaks a promise; a new date opens it again; the rest are states by name.
  const state = (became === 'overdue' ? 'broken' : became === 'postponed' ? 'open' : became) as PromiseRow['state'];
  const promise = state && 'id' in change ? await db.promises.get(change.id) : undefined;
  if (state && promise?.conversation !== conversation) return 'unknown-promise';
  const audit = await nextAudit('case', at, { case: idOf(conversation, kept), change }, conversation);
  const home = await keyedHash('installation');
  const logged: LoggedChange = { ...change, link: audit.link.n, home };
  const row = await rowAfter(conversation, kept, left, { log: [...before, logged] }, at);
  await db.transaction('rw', db.cases, db.audit, db.events, db.promises, async () => {
    await keepAudit(audit);
    await db.cases.put(row);
    if (state && promise) {
      const told = change.kind === 'promise-overdue' ? undefined : (true as const);
      const due = 'dueAt' in change && { dueAt: change.dueAt };
      await db.promises.put({ ...promise, state, told, changedAt: at, ...due });
    }
    if (kind) {
      await db.events.put({ key: `${conversation}|told|${kind}|${at}`, conversation, at, kind, origin: 'told' });
    }
  });
  return undefined;
}

/** Keeps what the seller decided, beside the history: it may change with every letter he types. */
export async function decideCase(
  conversation: ConversationKey,
  decision: Decision | undefined,
  owner: string,
  now: EpochMs,
): Promise<void> {
  const kept = await newestCase(conversation);
  await database().cases.put(await rowAfter(conversation, kept, { opener: owner }, { decision }, now));
}

async function rowAfter(
  conversation: ConversationKey,
  kept: KeptCase | undefined,
  { status: leftAs, opener, ...left }: Partial<CaseLeft> & Opening,
  more: CaseContent,
  now: EpochMs,
): Promise<CaseRow> {
  const id = idOf(conversation, kept);
  const about = await database().conversations.get(conversation);
  // A change that says nothing of the status must not hide that somebody wrote since the last one.
  const found = kept?.row ?? ({ status: 'open', changedAt: 0 } as const);
  const status = leftAs ?? statusNow(about, found, kept?.content.log ?? []);
  const ended = status === 'resolved' || status === 'closed';
  return {
    id,
    conversation,
    status,
    openedAt: kept?.row.openedAt ?? now,
    closedAt: ended ? (kept?.row.closedAt ?? now) : undefined,
    changedAt: now,
    sealed: await seal(`cases|${id}`, { owner: opener, ...kept?.content, ...left, ...more }, conversation),
  };
}

/** A conversation has one case, which its buyer opens again; older versions began another. */
function idOf(conversation: ConversationKey, kept: KeptCase | undefined): CaseId {
  return kept?.row.id ?? (`${conversation}|case:1` as CaseId);
}
