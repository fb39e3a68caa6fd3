import type { CaseChange } from '@/utils/domain/case-file';
import type { Compensation, CustomerFile, FileEntry, Problem, TagRule } from '@/utils/domain/customer-file';
import type { Remedy } from '@/utils/domain/draft';
import type { FileFacts } from '@/utils/domain/file-facts';
import type { EpochMs } from '@/utils/domain/ids';
import type { Intent } from '@/utils/domain/judgement';
import { signalsOf } from './signals-of';
import { sumsByCurrency } from './sums-by-currency';
import { tagsByRule } from './tags-by-rule';

const DAY_MS = 86_400_000;
/** A problem of the same kind within this time is a repetition. */
const AGAIN_MS = 90 * DAY_MS;
/** Most characters of a message in the file. */
const ENTRY_TEXT = 220;

/** What a buyer writes about without anything being wrong. */
const NO_PROBLEM: ReadonlySet<Intent> = new Set(['product_question', 'praise_thanks', 'invoice_document', 'other']);
/** Remedies that cost the seller something. */
const GIVEN: ReadonlySet<Remedy> = new Set([
  'refund_full',
  'refund_partial',
  'replacement',
  'missing_part',
  'return_label',
  'keep_item',
]);

/** Puts together everything known of one person. The same facts at the same time give the same file. */
export function customerFile(facts: FileFacts, rules: readonly TagRule[], now: EpochMs): CustomerFile {
  const { key, customers, links, orders, conversations } = facts;
  const asked = customers.find((customer) => customer.key === key);
  const byTime = [...conversations].sort((a, b) => a.at - b.at);
  const problems = problemsOf(byTime);
  const compensations = byTime.flatMap((conversation) =>
    conversation.cases.flatMap((one): Compensation[] => {
      const { decision, log } = one;
      const remedy = decision && GIVEN.has(decision.remedy) ? decision.remedy : undefined;
      const ended = log.findLast((step) => step.kind === 'resolved' && step.compensation !== undefined);
      if (ended?.kind === 'resolved')
        return [{ conversation: conversation.key, at: ended.at, remedy, amount: ended.compensation }];
      if (!decision || !remedy) return [];
      const amount = decision.amount ?? wholeRefund(facts, conversation.customer, remedy);
      return [{ conversation: conversation.key, at: Math.max(decidedAt(one), one.openedAt), remedy, amount }];
    }),
  );
  const promises = { kept: 0, broken: 0, open: 0, withdrawn: 0 };
  for (const { promises: made } of conversations) {
    for (const { state, dueAt } of made) promises[state === 'open' && dueAt < now ? 'broken' : state] += 1;
  }
  const said = byTime.flatMap((conversation) =>
    conversation.messages
      .filter(({ from }) => from === 'buyer')
      .map((message) => ({ ...message, conversation: conversation.key })),
  );
  const emotions = said
    .flatMap(({ at, emotion, conversation }) => (emotion === undefined ? [] : [{ at, emotion, conversation }]))
    .sort((a, b) => a.at - b.at);
  const satisfied = said.flatMap(({ at, text, intent, thanksOnly, conversation }) =>
    intent === 'praise_thanks' || thanksOnly ? [{ at, text: short(text), conversation }] : [],
  );
  const spent = sumsByCurrency(orders.flatMap(({ order }) => (order.total ? [order.total] : [])));
  const compensated = sumsByCurrency(compensations.flatMap(({ amount }) => (amount ? [amount] : [])));
  const languages = counted(said.flatMap(({ language }) => (language ? [language] : [])));
  for (const { language } of customers) if (language && !languages.has(language)) languages.set(language, 0);
  // Of a language and its form in one country the form says more.
  for (const plain of [...languages.keys()]) {
    const form = [...languages.keys()].find((other) => other.startsWith(`${plain}-`));
    if (form === undefined) continue;
    languages.set(form, (languages.get(form) ?? 0) + (languages.get(plain) ?? 0));
    languages.delete(plain);
  }
  const countries = [
    ...counted(orders.flatMap(({ order }) => (order.shipToCountry ? [order.shipToCountry] : []))).keys(),
  ];
  const typed = [...new Set(customers.flatMap(({ tags }) => tags))].map((tag) => ({ tag }));
  const names = [asked, ...customers].flatMap((customer) => (customer?.name ? [customer.name] : []));
  return {
    key,
    name: names[0],
    identities: customers.map(({ key: customer, marketplace, account, name, siteId, firstSeenAt, lastSeenAt }) => ({
      customer,
      marketplace,
      account,
      name,
      siteId,
      firstSeenAt,
      lastSeenAt,
    })),
    links,
    firstSeenAt: Math.min(...customers.map(({ firstSeenAt }) => firstSeenAt)),
    lastSeenAt: Math.max(...customers.map(({ lastSeenAt }) => lastSeenAt)),
    languages: [...languages].map(([language, messages]) => ({ language, messages })),
    countries,
    orders: orders.length,
    spent,
    conversations: conversations.length,
    problems,
    promises,
    compensations,
    compensated,
    emotions,
    satisfied,
    notes: customers.map(({ key: customer, note, profile }) => ({ customer, note, profile })),
    tags: [...typed, ...tagsByRule(rules, { orders, languages: [...languages.keys()], problems })],
    signals: signalsOf({ facts, problems, promises, compensated, spent, satisfied: satisfied.length }),
    timeline: timelineOf(facts, now),
  };
}

function problemsOf(byTime: FileFacts['conversations']): Problem[] {
  const last = new Map<Intent, EpochMs>();
  return byTime.flatMap(({ key, at, intent, severity, cases }): Problem[] => {
    if (intent === undefined || severity === undefined || NO_PROBLEM.has(intent)) return [];
    const before = last.get(intent);
    last.set(intent, at);
    const newest = [...cases].sort((a, b) => b.openedAt - a.openedAt)[0];
    return [
      {
        conversation: key,
        at,
        intent,
        severity,
        status: newest?.status ?? 'open',
        remedy: newest?.decision?.remedy,
        outcome: newest?.outcome,
        again: before !== undefined && at - before < AGAIN_MS,
      },
    ];
  });
}

/** A full refund without an amount is of the only order there is; of several nobody said which. */
function wholeRefund(facts: FileFacts, customer: FileFacts['key'], remedy: Remedy) {
  if (remedy !== 'refund_full') return undefined;
  const own = facts.orders.filter((order) => order.customer === customer);
  return own.length === 1 ? own[0]?.order.total : undefined;
}

function timelineOf({ customers, orders, conversations, links }: FileFacts, now: EpochMs): FileEntry[] {
  const timeline: FileEntry[] = [];
  for (const { customer, order } of orders) {
    const text = [order.orderId, ...order.items.map(({ title }) => title)].join(' · ');
    if (order.placedAt !== undefined) timeline.push({ at: order.placedAt, kind: 'order', text: short(text), customer });
    if (order.deliveredAt !== undefined) {
      timeline.push({ at: order.deliveredAt, kind: 'delivered', text: order.orderId, customer });
    }
  }
  for (const conversation of conversations) {
    const { key, customer, url } = conversation;
    const add = (at: EpochMs, kind: string, text: string, emotion?: number): void => {
      timeline.push({ at, kind, text, customer, conversation: key, url, emotion });
    };
    for (const { at, from, text, emotion } of conversation.messages) add(at, `message-${from}`, short(text), emotion);
    for (const { at, opening, reason } of conversation.siteCases) add(at, opening, reason ?? '');
    const logged = conversation.cases.some(({ log }) => log.length > 0);
    for (const { at, kind } of conversation.events) if (!logged || !STEP.test(kind)) add(at, kind, '');
    for (const { at, rule, reason } of conversation.overrides) add(at, 'override', `${rule}: ${reason}`);
    for (const { dueAt, state, text } of conversation.promises) {
      add(dueAt, `promise-${state === 'open' && dueAt < now ? 'broken' : state}`, text);
    }
    for (const one of conversation.cases) {
      const { decision, log } = one;
      const steps: CaseChange[] = log.filter(({ kind }) => !ELSEWHERE.test(kind));
      // A decision of which no reply has told yet.
      if (decision && !log.some(({ kind }) => kind === 'decided'))
        steps.push({ kind: 'decided', at: decidedAt(one), by: '', ...decision });
      for (const step of steps)
        timeline.push({
          at: step.at,
          kind: step.kind === 'decided' ? 'decided' : 'case-step',
          text: '',
          customer,
          conversation: key,
          step,
        });
    }
  }
  for (const { at, customers: both } of links) {
    const other = customers.find(({ key }) => key === both[1]);
    timeline.push({ at, kind: 'merged', text: other?.name ?? other?.siteId ?? '', customer: both[0] });
  }
  return timeline.sort((a, b) => b.at - a.at || (a.kind < b.kind ? -1 : 1));
}

/** What the clocks see of steps; a case that has a history tells them better. */
const STEP = /^(?:case_|internal_|fallback_)/;
/** Steps that stand among the messages, promises and passed-over rules already, or that show inside alone. */
const ELSEWHERE = /^(?:buyer-wrote|replied|promise-|overrode$|reply-checked$)/;

/** When the decision was told to the buyer last; of one that was not, when its case changed last. */
function decidedAt({ log, changedAt }: FileFacts['conversations'][number]['cases'][number]): EpochMs {
  return log.findLast(({ kind }) => kind === 'decided')?.at ?? changedAt;
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

function short(text: string): string {
  const letters = Array.from(text);
  return letters.length <= ENTRY_TEXT ? text : `${letters.slice(0, ENTRY_TEXT).join('')}…`;
}
