import { isInHand } from '@/utils/cases/is-in-hand';
import { openQuestions } from '@/utils/cases/open-questions';
import { statusInQueue } from '@/utils/cases/status-in-queue';
import type { Clock } from '@/utils/domain/clock';
import type { ConversationKey, EpochMs, MessageKey } from '@/utils/domain/ids';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import type { LanguageVerdict, Verdict } from '@/utils/domain/judgement';
import type { ReplyRecord } from '@/utils/domain/view';
import { changeCase } from '@/utils/store/commands/change-case';
import { promiseRows, toldReplyEvent } from '@/utils/store/commands/log-reply';
import { database } from '@/utils/store/database';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import { type KeptCase, newestCase } from '@/utils/store/queries/newest-case';
import { eventOf, openPromise, openReply } from '@/utils/store/queries/open-rows';
import { openedMessages } from '@/utils/store/queries/opened-messages';
import { readDraft } from '@/utils/store/queries/read-draft';
import type {
  ConversationContent,
  ConversationRow,
  EventRow,
  MessageContent,
  MessageRow,
  Preview,
} from '@/utils/store/rows';
import { open } from '@/utils/store/vault/vault';
import type { CaseFacts } from '@/utils/triage/context';
import { findEarlierMatter } from '@/utils/triage/earlier-matter';
import { isThanksOnly } from '@/utils/triage/is-thanks-only';
import { caseFacts } from './case-facts';
import { Changes } from './changes';
import { caseEvents, deadlineEvents, messageEvents, orderEvents, previewEvents } from './derive-events';
import { matchReplies } from './match-replies';
import type { Dated, IngestTools, JudgeContext } from './tools';

interface Opened {
  row: MessageRow;
  content: MessageContent;
}

/**
 * Brings what follows from a conversation's facts up to date: verdicts, replies seen as sent, events, the next
 * deadline. Follows from the store alone, so it may be repeated or resumed at any time.
 * @returns whether anything changed
 */
export async function settle(key: ConversationKey, tools: IngestTools, now: EpochMs): Promise<boolean> {
  const db = database();
  const stored = await db.conversations.get(key);
  if (stored === undefined) return false;
  const content = await open(`conversations|${key}`, stored.sealed);
  const orderRows = await db.orders.bulkGet(stored.orders.map((id) => `${stored.account}|${id}`));
  const orderContents = await Promise.all(
    orderRows.flatMap((order) => (order ? [open(`orders|${order.key}`, order.sealed)] : [])),
  );
  const orders = orderContents.map(({ order }) => order);
  const row = { ...stored, site: orderContents.find(({ site }) => site !== undefined)?.site ?? stored.site };
  const messages = await openedMessages(key);
  const kept = await newestCase(key);
  const changes = new Changes();

  const promises = await Promise.all((await db.promises.where('conversation').equals(key).toArray()).map(openPromise));
  const facts = caseFacts(
    { order: orders[0], messages, preview: content.preview, siteCases: content.siteCases ?? [], promises },
    now,
  );
  const judged = await judgeMessages(row, messages, facts, tools, changes);
  const preview = await judgePreview(row, content.preview, judged, facts, tools);
  const gone = await noteSentReplies(key, judged, changes);

  const told = await db.events.where('[conversation+at]').between([key, 0], [key, Number.MAX_SAFE_INTEGER]).toArray();
  const derived = [
    ...messageEvents(key, judged),
    ...orderEvents(key, orders),
    ...caseEvents(key, content.siteCases ?? []),
    ...deadlineEvents(key, content.deadlines ?? []),
    ...previewEvents(key, preview),
  ];
  const events = replaceEvents(told, derived, gone, changes);

  const clocks = await tools.clockWork.clocks(
    {
      marketplace: row.marketplace,
      site: row.site,
      severity: row.correction?.severity ?? row.severity,
      order: orders[0],
      events: events.map(eventOf),
      promises: [...promises, ...questionsDue(kept)],
      inHand: waitsForUs(kept, events),
    },
    tools.settings,
    now,
  );
  // What came in as history is answered for elsewhere, or never was: it runs against nobody.
  const due =
    stored.host === IMPORTED_HOST
      ? []
      : clocks.filter((clock) => clock.state === 'running' || clock.state === 'overdue');
  const first = due.reduce<Clock | undefined>(
    (one, other) => (other.dueAt !== undefined && (one?.dueAt === undefined || other.dueAt < one.dueAt) ? other : one),
    undefined,
  );

  await putSummary(row, stored, content, judged, preview, first, tools.judge.version, changes);
  await noteLanguage(row, judged, changes);
  await changes.write();
  await reopenCase(key, judged, preview, kept);
  return changes.count > 0;
}

/** Whether the next step is ours or a colleague's, as the page and the record tell it. */
function waitsForUs(kept: KeptCase | undefined, events: readonly EventRow[]): boolean {
  if (kept === undefined) return false;
  const { row, content } = kept;
  const last = events.findLast(({ kind, thanksOnly }) =>
    kind === 'buyer_message' ? !thanksOnly : kind === 'human_reply',
  );
  const news = last !== undefined && last.at > (row.changedAt ?? Number.POSITIVE_INFINITY);
  const wrote = last?.kind === 'buyer_message' ? 'buyer' : 'seller';
  const log = content.log ?? [];
  return isInHand(statusInQueue(row.status, news ? wrote : undefined, log), log);
}

/** Questions to colleagues that name a time count down as promises do. */
function questionsDue(kept: KeptCase | undefined): Dated[] {
  return openQuestions(kept?.content.log ?? []).flatMap(({ until }) =>
    until === undefined ? [] : [{ dueAt: until, state: 'open' as const }],
  );
}

/** Judges the buyer's messages that have no verdict of this version yet, and the newest again when the case changed. */
async function judgeMessages(
  row: ConversationRow,
  messages: Opened[],
  facts: CaseFacts,
  tools: IngestTools,
  changes: Changes,
): Promise<Opened[]> {
  const newest = messages.findLast((message) => message.row.from === 'buyer');
  const done: Opened[] = [];
  for (const message of messages) {
    const context = contextOf(row, done, message === newest ? facts : undefined, tools);
    const judgedWith = context.facts ? basisOf(context.facts, tools) : message.content.judgedWith;
    const upToDate = message.row.judgedBy === tools.judge.version && message.content.judgedWith === judgedWith;
    if (message.row.from !== 'buyer' || upToDate) {
      done.push(message);
      continue;
    }
    const verdict = await judge(message.content.text, context, tools);
    const thanksOnly = verdict && isThanksOnly(verdict, message.content.text) ? true : undefined;
    // Without a verdict it stays unjudged, and is tried again at the next occasion.
    const content: MessageContent = { ...message.content, verdict, thanksOnly, judgedWith };
    const next = { ...message.row, judgedBy: verdict && tools.judge.version };
    changes.sealed('messages', next.key, next, content, message);
    done.push({ row: next, content });
  }
  return done;
}

async function judgePreview(
  row: ConversationRow,
  preview: Preview | undefined,
  messages: Opened[],
  facts: CaseFacts,
  tools: IngestTools,
): Promise<Preview | undefined> {
  if (preview === undefined || preview.from === 'seller') return preview;
  const context = contextOf(row, messages, facts, tools);
  const judgedWith = basisOf(context.facts ?? facts, tools);
  if (preview.judgedBy === tools.judge.version && preview.judgedWith === judgedWith) return preview;
  const verdict = await judge(preview.text, context, tools);
  const thanksOnly = verdict && isThanksOnly(verdict, preview.text) ? true : undefined;
  return { ...preview, verdict, thanksOnly, judgedBy: verdict && tools.judge.version, judgedWith };
}

/** What the newest message's verdict rests on beside its words: it is judged again when this changes. */
function basisOf(facts: CaseFacts, { settings }: IngestTools): string {
  return JSON.stringify([facts, ...settings.phraseRules.map(({ id }) => id)]);
}

function contextOf(
  row: ConversationRow,
  earlier: Opened[],
  facts: CaseFacts | undefined,
  { settings }: IngestTools,
): JudgeContext {
  const verdicts = earlier.flatMap(({ row: { from }, content: { verdict } }) =>
    from === 'buyer' && verdict ? [verdict] : [],
  );
  return {
    marketplace: row.marketplace,
    site: row.site,
    earlierLanguages: verdicts
      .flatMap(({ language }) => (language.status === 'sure' ? [languageOf(language)] : []))
      .reverse(),
    facts: facts && { ...facts, earlierMatter: findEarlierMatter(verdicts) },
    rules: settings.phraseRules,
  };
}

/** A message that cannot be judged stays readable; the fault is reported, never hidden behind a made-up verdict. */
async function judge(text: string, context: JudgeContext, tools: IngestTools): Promise<Verdict | undefined> {
  try {
    return await tools.judge.judge(text, context);
  } catch (fault) {
    console.error('a message could not be judged', fault);
    return undefined;
  }
}

function languageOf(language: LanguageVerdict): string {
  return language.refined ?? language.lang;
}

/** Inserted replies that the page shows now are sent: their promises begin to count. Answers event keys to drop. */
async function noteSentReplies(key: ConversationKey, messages: Opened[], changes: Changes): Promise<Set<string>> {
  const rows = await database().replies.where('conversation').equals(key).toArray();
  const waiting = rows.filter((row) => row.message === undefined);
  const gone = new Set<string>();
  if (waiting.length === 0) return gone;
  const taken = new Set<MessageKey>(rows.flatMap((row) => (row.message ? [row.message] : [])));
  const opened = new Map<string, ReplyRecord>();
  for (const row of waiting) opened.set(row.id, await openReply(row));
  for (const seen of matchReplies([...opened.values()], messages, taken)) {
    const row = waiting.find((reply) => reply.id === seen.replyId);
    const reply = opened.get(seen.replyId);
    if (row === undefined || reply === undefined) continue;
    changes.plain(
      'replies',
      { ...row, pending: undefined, sentAt: seen.sentAt, sentKnownBy: 'seen-on-page', message: seen.message },
      row,
    );
    // The seller's own word made them before; what became of them since stays.
    const known = await database().promises.where('conversation').equals(key).primaryKeys();
    for (const promise of await promiseRows(key, reply)) {
      if (!known.includes(promise.id)) changes.plain('promises', promise, undefined);
    }
    gone.add(toldReplyEvent(key, row.id));
    const draft = await readDraft(key);
    if (draft && normalisedText(draft.text) === normalisedText(reply.text)) changes.remove('drafts', key);
  }
  return gone;
}

function replaceEvents(stored: EventRow[], derived: EventRow[], gone: Set<string>, changes: Changes): EventRow[] {
  const byKey = new Map(stored.map((event) => [event.key, event]));
  const wanted = new Set(derived.map((event) => event.key));
  for (const event of derived) changes.plain('events', event, byKey.get(event.key));
  const told: EventRow[] = [];
  for (const event of stored) {
    if (wanted.has(event.key)) continue;
    if (event.origin === 'read' || gone.has(event.key)) changes.remove('events', event.key);
    else told.push(event);
  }
  return [...derived, ...told].sort((a, b) => a.at - b.at);
}

async function putSummary(
  row: ConversationRow,
  stored: ConversationRow,
  content: ConversationContent,
  messages: Opened[],
  preview: Preview | undefined,
  first: Clock | undefined,
  version: string,
  changes: Changes,
): Promise<void> {
  const newest = messages[messages.length - 1];
  const judged = messages.findLast((message) => message.row.from === 'buyer');
  const verdict = preview?.verdict ?? judged?.content.verdict;
  const next: Omit<ConversationRow, 'sealed'> = {
    ...row,
    lastMessageAt: preview?.at?.latestAt ?? newest?.row.at?.latestAt ?? newest?.row.firstReadAt,
    lastFrom: preview?.from ?? newest?.row.from,
    judged: judged?.row.key,
    basis: preview?.verdict ? 'preview' : 'thread',
    thanksOnly: preview?.verdict ? preview.thanksOnly : judged?.content.thanksOnly,
    severity: verdict?.severity,
    intent: verdict?.intent,
    emotion: verdict?.emotion,
    language: verdict && languageOf(verdict.language),
    dueAt: first?.dueAt,
    dueFrom: first?.dueAt && first.startedAt,
    // What the seller set by hand was about the message he saw.
    correction: row.judged === judged?.row.key ? row.correction : undefined,
    settledWith: judged && judged.row.judgedBy !== version ? undefined : version,
  };
  changes.sealed('conversations', row.key, next, { ...content, preview }, { row: stored, content });
}

async function noteLanguage(row: ConversationRow, messages: Opened[], changes: Changes): Promise<void> {
  if (row.customer === undefined) return;
  const newest = messages.findLast(
    ({ row: { from }, content: { verdict } }) => from === 'buyer' && verdict?.language.status === 'sure',
  );
  const language = newest?.content.verdict?.language;
  const customer = language && (await database().customers.get(row.customer));
  if (customer && language) changes.plain('customers', { ...customer, language: languageOf(language) }, customer);
}

/** A buyer who writes again after the case was settled opens it again, even if only a list shows it; thanks do not. */
async function reopenCase(
  key: ConversationKey,
  messages: Opened[],
  preview: Preview | undefined,
  kept: KeptCase | undefined,
): Promise<void> {
  const closedAt = kept?.row.closedAt;
  if (closedAt === undefined) return;
  const seen = messages.map(({ row, content }) => ({ ...row, thanksOnly: content.thanksOnly }));
  const again = [...seen, ...(preview ? [preview] : [])].findLast(
    ({ from, at, firstReadAt, thanksOnly }) =>
      from === 'buyer' && !thanksOnly && firstReadAt > closedAt && (at?.latestAt ?? firstReadAt) > closedAt,
  );
  if (again) {
    const change = { kind: 'buyer-wrote', at: again.firstReadAt, thanksOnly: false } as const;
    await changeCase(key, change, { status: 'open', outcome: undefined });
  }
}
