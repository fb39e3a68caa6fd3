import { CASE_EVENTS } from '@/utils/cases/case-events';
import { changeCaseFile, openCaseFile } from '@/utils/cases/change-case-file';
import type { CaseChange, CaseFile, CaseRefusal } from '@/utils/domain/case-file';
import type { Decision } from '@/utils/domain/draft';
import type { CaseId, ConversationKey, EpochMs } from '@/utils/domain/ids';
import { database } from '../database';
import { newestCase } from '../queries/newest-case';
import type { CaseContent, CaseRow, EventRow, PromiseRow } from '../rows';
import { seal } from '../vault/vault';
import { nextAudit } from './append-audit';

interface Held {
  row?: CaseRow;
  content: CaseContent;
  file: CaseFile;
}

const PROMISE_STATES: Partial<Record<CaseChange['kind'], PromiseRow['state']>> = {
  'promise-kept': 'kept',
  'promise-broken': 'broken',
  'promise-overdue': 'broken',
  'promise-withdrawn': 'withdrawn',
  'promise-postponed': 'open',
};

/**
 * Makes one change of a conversation's case; the first one opens it, with `owner` answering for it, out of the messages
 * that were read so far. Case, history, audit link, clock event and promise are written together or not at all.
 * @returns why the change was refused; the case is as it was then
 */
export async function changeCase(
  conversation: ConversationKey,
  change: CaseChange,
  owner: string,
): Promise<CaseRefusal | undefined> {
  const held = await hold(conversation, owner, change.at, false);
  const promise = await promiseAfter(conversation, change);
  if (promise === 'unknown-promise') return promise;
  return apply(held, conversation, change, promise);
}

/** Keeps what the seller decided. With a case that is closed another one begins. */
export async function decideCase(
  conversation: ConversationKey,
  decision: Decision | undefined,
  owner: string,
  now: EpochMs,
): Promise<void> {
  const { row, content, file } = await hold(conversation, owner, now, true);
  await database().cases.put(await rowOf(conversation, row, file, { ...content, decision }, now));
}

/**
 * Tells the case what was written since it last heard; without a case nothing happens.
 * @param renamed events that others took the place of, by their old key
 */
export async function hearCase(conversation: ConversationKey, renamed: ReadonlyMap<string, string>): Promise<void> {
  const kept = await newestCase(conversation);
  if (kept === undefined) return;
  const { heard, updatedAt } = kept.content;
  let held: Held = kept;
  for (const event of await said(conversation, heard && (renamed.get(heard) ?? heard))) {
    // A row of an older version does not say what it heard.
    if (updatedAt === undefined && event.at <= (kept.row.changedAt ?? kept.row.openedAt)) continue;
    held = { ...held, content: { ...held.content, heard: event.key } };
    await apply(held, conversation, changeOf(event, held.file), undefined);
    held = (await newestCase(conversation)) ?? held;
  }
}

/** The case to change, or a new one that knows the messages read so far. */
async function hold(conversation: ConversationKey, owner: string, now: EpochMs, afresh: boolean): Promise<Held> {
  const kept = await newestCase(conversation);
  if (kept && !(afresh && kept.row.status === 'closed')) return kept;
  const events = await said(conversation, undefined);
  const id = `${conversation}|case:${(kept?.count ?? 0) + 1}` as CaseId;
  let file = openCaseFile(id, owner, Math.min(now, kept ? now : (events[0]?.at ?? now)));
  for (const event of kept ? [] : events) {
    const outcome = changeCaseFile(file, changeOf(event, file));
    if (outcome.done) file = outcome.file;
  }
  return { content: { heard: events[events.length - 1]?.key }, file };
}

/** Messages of buyer and seller in their order, after the one that was heard last. */
async function said(conversation: ConversationKey, heard: string | undefined): Promise<EventRow[]> {
  const all = await database()
    .events.where('[conversation+at]')
    .between([conversation, 0], [conversation, Number.MAX_SAFE_INTEGER])
    .filter(({ kind, key }) => (kind === 'buyer_message' && !key.endsWith('|preview')) || kind === 'human_reply')
    .toArray();
  const at = all.findIndex(({ key }) => key === heard);
  // What was heard last is gone: rather miss a message than take the whole thread for new.
  return heard !== undefined && at < 0 ? [] : all.slice(at + 1);
}

function changeOf({ kind, at: said, thanksOnly }: EventRow, { updatedAt, owner: by }: CaseFile): CaseChange {
  const at = Math.max(said, updatedAt);
  return kind === 'human_reply'
    ? { kind: 'replied', at, by }
    : { kind: 'buyer-wrote', at, thanksOnly: thanksOnly === true };
}

async function promiseAfter(
  conversation: ConversationKey,
  change: CaseChange,
): Promise<PromiseRow | 'unknown-promise' | undefined> {
  const state = PROMISE_STATES[change.kind];
  if (state === undefined || !('id' in change)) return undefined;
  const row = await database().promises.get(change.id);
  if (row?.conversation !== conversation) return 'unknown-promise';
  const told = change.kind === 'promise-overdue' ? undefined : (true as const);
  return { ...row, state, told, changedAt: change.at, ...('dueAt' in change && { dueAt: change.dueAt }) };
}

async function apply(
  { row, content, file }: Held,
  conversation: ConversationKey,
  asked: CaseChange,
  promise: PromiseRow | undefined,
): Promise<CaseRefusal | undefined> {
  // The machine's clock may have been set back; the order of the changes stays.
  const change = { ...asked, at: Math.max(asked.at, file.updatedAt) };
  const outcome = changeCaseFile(file, change);
  if (!outcome.done) return outcome.refusal;
  const audit = await nextAudit('case', change.at, { case: file.id, change }, conversation);
  const log = [...(content.log ?? []), { ...change, link: audit.n }];
  const next = await rowOf(conversation, row, outcome.file, { ...content, log }, change.at);
  const kind = CASE_EVENTS[change.kind];
  const db = database();
  await db.transaction('rw', db.cases, db.audit, db.events, db.promises, async () => {
    await db.audit.add(audit);
    await db.cases.put(next);
    if (promise) await db.promises.put(promise);
    if (kind !== undefined) {
      const { at } = change;
      await db.events.put({ key: `${conversation}|told|${kind}|${at}`, conversation, at, kind, origin: 'told' });
    }
  });
  return undefined;
}

async function rowOf(
  conversation: ConversationKey,
  before: CaseRow | undefined,
  file: CaseFile,
  { decision, heard, log }: CaseContent,
  now: EpochMs,
): Promise<CaseRow> {
  const { id, status, openedAt } = file;
  const ended = status === 'resolved' || status === 'closed';
  return {
    id,
    conversation,
    status,
    openedAt,
    closedAt: ended ? (before?.closedAt ?? now) : undefined,
    changedAt: now,
    sealed: await seal(`cases|${id}`, { ...file, decision, heard, log }, conversation),
  };
}
