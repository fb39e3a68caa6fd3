import type { Calendar, CaseEvent, Clock, ClockRule } from '../domain/clock';
import type { EpochMs } from '../domain/ids';
import type { DeadlineRule } from '../domain/schemas/deadline-file';
import type { PromiseRecord, ReplyRecord, ShownClock } from '../domain/view';
import { evaluateClocks } from './evaluate-clocks';

/** The rule of the team's own first answer, in working minutes of its calendar. */
export function teamFirstReply(minutes: number): ClockRule {
  return {
    id: 'TEAM-FIRST',
    startsOn: ['buyer_message'],
    stopsOn: ['human_reply', 'no_response_needed'],
    budget: { unit: 'working_minutes', n: minutes, calendar: 'team' },
  };
}

/** Whether the page's own date stands in a clock: the last one printed for its rule since it started. */
function isPrinted(clock: Clock, events: readonly CaseEvent[], now: EpochMs): boolean {
  const until = Math.min(clock.stoppedAt ?? now, now);
  const printed = events.filter(
    (event) =>
      event.kind === 'page_deadline' && event.rule === clock.rule && event.at >= clock.startedAt && event.at <= until,
  );
  return printed.at(-1)?.dueAt === clock.dueAt && printed.length > 0;
}

/** The clock of a promise to the buyer, from the reply that made it; none once it was withdrawn. */
export function promiseShown(
  promise: PromiseRecord,
  replies: readonly ReplyRecord[],
  now: EpochMs,
): ShownClock | undefined {
  if (promise.state === 'withdrawn') return undefined;
  const reply = replies.find((one) =>
    one.promises.some((made) => made.text === promise.text && made.dueAt === promise.dueAt),
  );
  const startedAt = reply?.sentAt ?? reply?.insertedAt ?? Math.min(now, promise.dueAt);
  const running = now <= promise.dueAt ? 'running' : 'overdue';
  const state = promise.state === 'open' ? running : promise.state === 'kept' ? 'met' : 'missed';
  return {
    clock: { rule: `PROMISE:${promise.id}`, startedAt, dueAt: promise.dueAt, state },
    // A promise is its own date; the rule only carries its name.
    rule: {
      id: `PROMISE:${promise.id}`,
      startsOn: ['promise_made'],
      stopsOn: ['promise_kept'],
      budget: { unit: 'elapsed_hours', n: Math.max(1, Math.round((promise.dueAt - startedAt) / 3_600_000)) },
    },
    kind: 'promise',
    nameKey: 'deadlines:rule.PROMISE',
    source: 'TEAM',
    unverified: false,
  };
}

/**
 * Every clock of a conversation with what the panel needs to show it. `rules` come from `rulesFor`; a rule that is
 * not of the rule book, such as `teamFirstReply`, is the team's own. Several rules of one id do not occur in one case.
 */
export function shownClocks(
  facts: {
    events: readonly CaseEvent[];
    promises: readonly PromiseRecord[];
    replies: readonly ReplyRecord[];
  },
  rules: readonly (DeadlineRule | ClockRule)[],
  calendars: Readonly<Record<string, Calendar>>,
  now: EpochMs,
): ShownClock[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const shown = evaluateClocks(facts.events, rules, calendars, now).flatMap((clock): ShownClock[] => {
    const rule = byId.get(clock.rule);
    if (rule === undefined) return [];
    const printed = isPrinted(clock, facts.events, now);
    if (!('nameKey' in rule)) {
      return [
        {
          clock,
          rule,
          kind: 'team',
          nameKey: `deadlines:rule.${rule.id}`,
          source: printed ? 'PAGE' : 'TEAM',
          unverified: false,
        },
      ];
    }
    const source = printed ? 'PAGE' : rule.kind === 'team' ? 'TEAM' : rule.source;
    return [{ clock, rule, kind: rule.kind, nameKey: rule.nameKey, source, unverified: rule.unverified && !printed }];
  });
  return [...shown, ...facts.promises.flatMap((promise) => promiseShown(promise, facts.replies, now) ?? [])];
}
