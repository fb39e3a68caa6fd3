import { isPending } from '@/utils/cases/hand-over-sheet';
import { isInHand } from '@/utils/cases/is-in-hand';
import { calendarsFor } from '@/utils/clocks/calendars-for';
import { evaluateClocks } from '@/utils/clocks/evaluate-clocks';
import { explainClock } from '@/utils/clocks/explain-clock';
import { explanationInWords } from '@/utils/clocks/explanation-in-words';
import { DEFAULT_PRESETS, PROGRESS_RULE, rulesFor } from '@/utils/clocks/rules-for';
import { deadlineAgainstShift, shiftOutlook } from '@/utils/clocks/shift-outlook';
import { validateEvents } from '@/utils/clocks/validate-calendar';
import type { ClockRule } from '@/utils/domain/clock';
import { MARKET_HOSTS, siteOf } from '@/utils/domain/hosts';
import type { CountryCode, EpochMs } from '@/utils/domain/ids';
import type { DeadlineFile, DeadlineRule } from '@/utils/domain/schemas/deadline-file';
import type { HolidayFile } from '@/utils/domain/schemas/holiday-file';
import type { Settings } from '@/utils/domain/settings';
import type { ConversationView, ShownClock } from '@/utils/domain/view';
import type { ClockBook } from '../ports';

/** The files that the deadlines of a conversation are worked out from. */
export interface ClockKnowledge {
  /** Of the marketplace, the law and the team. */
  rules: readonly DeadlineFile[];
  siteHolidays: HolidayFile | undefined;
  buyerHolidays: HolidayFile | undefined;
  /** Of the country whose holidays the team keeps. */
  teamHolidays?: HolidayFile;
}

/** AliExpress counts in US Pacific time. */
const ALIEXPRESS_ZONE = 'America/Los_Angeles';

/** Country of the storefront and the zone in which it counts. */
export function sitePlace(view: ConversationView, settings: Settings): { country?: CountryCode; timeZone: string } {
  const host = MARKET_HOSTS.find((entry) => entry.site === view.site && entry.country) ?? siteOf(view.host);
  const timeZone =
    settings.timeZones[view.host] ??
    (view.marketplace === 'aliexpress' ? ALIEXPRESS_ZONE : (host?.timeZone ?? settings.team.calendar.timeZone));
  return { country: host?.country || undefined, timeZone };
}

/** Opens the book of one conversation. Pure: the time comes with each question. */
export function clockBook(view: ConversationView, settings: Settings, knowledge: ClockKnowledge): ClockBook {
  const place = sitePlace(view, settings);
  const team = settings.team.calendar;
  const calendars = calendarsFor({
    site: { timeZone: place.timeZone, holidays: knowledge.siteHolidays },
    team: { calendar: team, holidays: knowledge.teamHolidays },
    buyer: knowledge.buyerHolidays && { timeZone: place.timeZone, holidays: knowledge.buyerHolidays },
  });
  const inHand = view.case !== undefined && isInHand(view.case.status, view.case.log);
  const rules = (now: EpochMs): DeadlineRule[] =>
    rulesFor(view.marketplace, view.site, view.verdict?.severity, DEFAULT_PRESETS, knowledge.rules, {
      buyerCountry: view.order?.shipToCountry,
      siteCountry: place.country,
      price: view.order?.total,
      emotion: view.verdict?.emotion,
      today: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(place.timeZone).toPlainDate().toString(),
    }).filter(({ id }) => id !== PROGRESS_RULE || inHand);
  const ownPromise = firstReplyRule(settings.team.firstReplyMinutes);

  return {
    at(now) {
      const applied = rules(now);
      const all: ClockRule[] = ownPromise ? [...applied, ownPromise] : applied;
      const shown = evaluateClocks(view.events, all, calendars, now).flatMap((clock): ShownClock[] => {
        const rule = applied.find((one) => one.id === clock.rule);
        if (rule) return [shownClock(rule, clock, view)];
        if (!ownPromise) return [];
        return [
          { clock, rule: ownPromise, kind: 'team', nameKey: 'clocks:firstReply', source: 'TEAM', unverified: false },
        ];
      });
      const { current } = shiftOutlook(calendars.team, now);
      return [...shown, ...promiseClocks(view, now), ...questionClocks(view, now)].map((one) => {
        const { state, dueAt } = one.clock;
        if (state !== 'running' || dueAt === undefined || current === undefined) return one;
        return deadlineAgainstShift(dueAt, calendars.team, now) === 'between-shifts'
          ? { ...one, shiftEndsAt: current.endAt }
          : one;
      });
    },
    explain(shown, now, language, nameEvent) {
      if (shown.kind === 'promise') {
        const promise = view.promises.find(({ id }) => `${PROMISE}${id}` === shown.rule.id);
        return promise ? [{ key: 'clocks:promised', values: { text: promise.text } }] : [];
      }
      const question = view.case?.questions.find(({ id }) => `${INSIDE}${id}` === shown.rule.id);
      if (question)
        return [{ key: 'cases:explain.inside', values: { who: question.who, question: question.question } }];
      const steps = explainClock(shown.clock, shown.rule, calendars, now, {
        events: view.events,
        zones: { site: place.timeZone, seller: team.timeZone },
        holidayNames: { site: namedHolidays(knowledge.siteHolidays), buyer: namedHolidays(knowledge.buyerHolidays) },
      });
      // What a page prints may make no sense; it is followed all the same, and said.
      const moment = new Intl.DateTimeFormat(language, {
        dateStyle: 'full',
        timeStyle: 'short',
        timeZone: team.timeZone,
      });
      const odd = validateEvents(view.events, [shown.rule])
        .filter(({ key }) => key === 'deadlines:problem.deadline-before-start')
        .map(({ key, values }) => ({ key, values: { ...values, at: moment.format(Date.parse(String(values.at))) } }));
      return [...explanationInWords(steps, language, team.timeZone, nameEvent), ...odd];
    },
  };
}

const PROMISE = 'PROMISE-';
const INSIDE = 'INSIDE-';

function shownClock(rule: DeadlineRule, clock: ShownClock['clock'], view: ConversationView): ShownClock {
  const printed = view.events.some(
    (event) => event.kind === 'page_deadline' && event.rule === rule.id && event.dueAt === clock.dueAt,
  );
  return {
    clock,
    rule,
    kind: rule.kind,
    nameKey: rule.nameKey,
    source: printed ? 'PAGE' : rule.kind === 'team' ? 'TEAM' : rule.source,
    unverified: !printed && rule.kind !== 'team' && rule.unverified,
  };
}

function promiseClocks(view: ConversationView, now: EpochMs): ShownClock[] {
  return view.promises.filter(isPending).map((promise) => {
    const sent = view.replies.find((reply) => reply.promises.some((made) => made.dueAt === promise.dueAt));
    const rule: ClockRule = {
      id: `${PROMISE}${promise.id}`,
      startsOn: ['promise_made'],
      stopsOn: [],
      budget: { unit: 'elapsed_hours', n: 1 },
    };
    return {
      clock: {
        rule: rule.id,
        startedAt: sent?.sentAt ?? sent?.insertedAt ?? Math.min(now, promise.dueAt),
        dueAt: promise.dueAt,
        state: now > promise.dueAt ? 'overdue' : 'running',
      },
      rule,
      kind: 'promise',
      nameKey: 'clocks:promise',
      source: 'TEAM',
      unverified: false,
    };
  });
}

/** Questions to colleagues that name a time. */
function questionClocks(view: ConversationView, now: EpochMs): ShownClock[] {
  return (view.case?.questions ?? []).flatMap(({ id, askedAt, until, answeredAt }): ShownClock[] => {
    if (until === undefined || answeredAt !== undefined) return [];
    const rule: ClockRule = {
      id: `${INSIDE}${id}`,
      startsOn: ['internal_asked'],
      stopsOn: ['internal_answered'],
      budget: { unit: 'elapsed_hours', n: Math.max(0, (until - askedAt) / 3_600_000) },
    };
    const clock = {
      rule: rule.id,
      startedAt: askedAt,
      dueAt: until,
      state: now > until ? 'overdue' : 'running',
    } as const;
    return [{ clock, rule, kind: 'team', nameKey: 'cases:clock.inside', source: 'TEAM', unverified: false }];
  });
}

function firstReplyRule(minutes: number | undefined): ClockRule | undefined {
  if (minutes === undefined) return undefined;
  return {
    id: 'TEAM-FIRST-REPLY',
    startsOn: ['buyer_message'],
    stopsOn: ['human_reply', 'no_response_needed'],
    budget: { unit: 'working_minutes', n: minutes, calendar: 'team' },
  };
}

function namedHolidays(file: HolidayFile | undefined): ReadonlyMap<string, { name: string; plusMinusDays?: number }> {
  return new Map(
    (file?.holidays ?? []).map(({ date, name, localName, plusMinusDays }) => [
      date,
      { name: localName ?? name, plusMinusDays },
    ]),
  );
}
