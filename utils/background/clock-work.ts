import { calendarsFor } from '@/utils/clocks/calendars-for';
import { evaluateClocks } from '@/utils/clocks/evaluate-clocks';
import { PROGRESS_RULE, rulesFor } from '@/utils/clocks/rules-for';
import type { Clock } from '@/utils/domain/clock';
import { MARKET_HOSTS } from '@/utils/domain/hosts';
import type { EpochMs } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { DeadlineFile } from '@/utils/domain/schemas/deadline-file';
import type { HolidayFile } from '@/utils/domain/schemas/holiday-file';
import type { LoadKnowledge } from './judge';
import type { ClockWork, Dated } from './tools';

/** The rule id of a clock that counts down a promise of ours. */
export const PROMISE_RULE = 'PROMISE';
/** What a fallback owner owes by the hour, whoever is on shift. */
const FALLBACK_RULE = 'TEAM-I-FALLBACK';
/** Who says that no answer is needed has nothing to do in the queue, whatever else may still follow from the message. */
const SETTLED = 'no_response_needed';
/** AliExpress counts in US Pacific time. */
const ALIEXPRESS_ZONE = 'America/Los_Angeles';

/**
 * The clocks of queue, marks and notices: the marketplace's own deadlines, what we promised, and of the team's goals the
 * two that guard a case against being dropped. The other goals and the law are shown in the panel; goals in working
 * minutes would drown the rest here.
 */
export function createClockWork(load: LoadKnowledge): ClockWork {
  const files = new Map<string, Promise<unknown>>();

  function file<Content>(path: string): Promise<Content> {
    let loading = files.get(path);
    if (loading === undefined) {
      loading = load(path);
      files.set(path, loading);
      loading.catch(() => files.delete(path));
    }
    return loading as Promise<Content>;
  }

  return {
    async clocks({ marketplace, site, severity, order, events, promises, inHand }, settings, now) {
      const host = MARKET_HOSTS.find((entry) => entry.site === site && entry.country !== undefined);
      const timeZone =
        marketplace === 'aliexpress' ? ALIEXPRESS_ZONE : (host?.timeZone ?? settings.team.calendar.timeZone);
      const [rules, team, holidays] = await Promise.all([
        file<DeadlineFile>(`deadlines/${marketplace satisfies Marketplace}.json`),
        file<DeadlineFile>('deadlines/team.json'),
        host?.country ? file<HolidayFile>(`calendars/${host.country}.json`) : undefined,
      ]);
      const calendars = calendarsFor({ site: { timeZone, holidays }, team: { calendar: settings.team.calendar } });
      const applied = rulesFor(marketplace, site, severity, ['F', 'I'], [rules, team], {
        siteCountry: host?.country,
        buyerCountry: order?.shipToCountry,
        price: order?.total,
        today: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
      })
        .filter(({ id, kind, budget }) =>
          kind === 'team'
            ? id === FALLBACK_RULE || (id === PROGRESS_RULE && inHand)
            : budget.unit !== 'working_minutes',
        )
        .map((rule) =>
          rule.startsOn.includes('buyer_message') ? { ...rule, stopsOn: [...rule.stopsOn, SETTLED] } : rule,
        );
      return [...evaluateClocks(events, applied, calendars, now), ...promises.flatMap((one) => promiseClock(one, now))];
    },
  };
}

function promiseClock({ dueAt, state, told }: Dated, now: EpochMs): Clock[] {
  // Broken by time alone it is still to be dealt with.
  if (state !== 'open' && (state !== 'broken' || told)) return [];
  return [{ rule: PROMISE_RULE, startedAt: now, dueAt, state: now > dueAt ? 'overdue' : 'running' }];
}
