import type { Calendar, CaseEvent, Clock, ClockRule } from '../domain/clock';
import type { EpochMs } from '../domain/ids';
import { dueAt } from './due-at';

/** A clock on its way: the deadline is only worked out for the one that remains. */
interface Life {
  startedAt: EpochMs;
  printedDueAt: EpochMs | undefined;
  stoppedAt: EpochMs | undefined;
}

function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  for (let index = 1; index < events.length; index++) {
    if ((events[index]?.at ?? 0) < (events[index - 1]?.at ?? 0)) return [...events].sort((a, b) => a.at - b.at);
  }
  return events;
}

/** Walks the events for one rule: at most one thing happens to a clock per event. */
function live(events: readonly CaseEvent[], rule: ClockRule, now: EpochMs): Life | undefined {
  let life: Life | undefined;
  for (const event of events) {
    if (event.at > now) break;
    const runs = life !== undefined && life.stoppedAt === undefined;
    if (event.kind === 'page_deadline') {
      if (life !== undefined && runs && event.rule === rule.id && event.dueAt !== undefined) {
        life.printedDueAt = event.dueAt;
      }
      continue;
    }
    if (life !== undefined && runs) {
      if (event.kind !== 'auto_ack' && rule.stopsOn.includes(event.kind)) life.stoppedAt = event.at;
      else if (event.thanksOnly !== true && rule.restartsOn?.includes(event.kind)) {
        life.startedAt = event.at;
        life.printedDueAt = undefined;
      }
    } else if (event.thanksOnly !== true && rule.startsOn.includes(event.kind)) {
      life = { startedAt: event.at, printedDueAt: undefined, stoppedAt: undefined };
    }
  }
  return life;
}

/**
 * The latest clock of every rule that ever started, in the order of the rules, judged at `now`. Follows the
 * evaluation contract, section 4: the oldest unanswered message counts, an automatic acknowledgement stops nothing, a
 * message of only thanks starts nothing, and a date printed on the page replaces the computed one until a restart.
 *
 * Events out of order are sorted, those of one instant keep their order, and those after `now` are ignored. A
 * calendar that is missing or has an unknown zone leaves its clocks without a due time; the others are not touched
 * (`validateCalendar` says what is wrong).
 */
export function evaluateClocks(
  events: readonly CaseEvent[],
  rules: readonly ClockRule[],
  calendars: Readonly<Record<string, Calendar>>,
  now: EpochMs,
): Clock[] {
  const ordered = inOrder(events);
  const clocks: Clock[] = [];
  for (const rule of rules) {
    const life = live(ordered, rule, now);
    if (life === undefined) continue;
    const due = life.printedDueAt ?? dueAt(life.startedAt, rule.budget, calendars);
    const { startedAt, stoppedAt } = life;
    if (stoppedAt !== undefined) {
      const state = due === undefined || stoppedAt <= due ? 'met' : 'missed';
      clocks.push({ rule: rule.id, startedAt, dueAt: due, stoppedAt, state });
    } else {
      clocks.push({
        rule: rule.id,
        startedAt,
        dueAt: due,
        state: due === undefined || now <= due ? 'running' : 'overdue',
      });
    }
  }
  return clocks;
}
