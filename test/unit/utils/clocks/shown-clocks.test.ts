import { describe, expect, it } from 'vitest';
import { shownClocks, teamFirstReply } from '@/utils/clocks/shown-clocks';
import type { Calendar, CaseEvent } from '@/utils/domain/clock';
import type { DeadlineRule } from '@/utils/domain/schemas/deadline-file';

const HOUR = 3_600_000;
const at = Date.UTC(2026, 10, 20, 10);
const calendars: Record<string, Calendar> = {
  team: { timeZone: 'UTC', shifts: { 5: [['09:00', '18:00']] } },
};
const rule: DeadlineRule = {
  id: 'AE-DISP',
  market: 'aliexpress',
  kind: 'marketplace',
  duty: 'required',
  startsOn: ['dispute_opened'],
  restartsOn: ['dispute_modified'],
  stopsOn: ['dispute_answered'],
  budget: { unit: 'elapsed_hours', n: 120 },
  source: 'SEC',
  cite: 'a copy',
  unverified: true,
  editable: true,
  nameKey: 'deadlines:rule.AE-DISP',
};

function show(events: CaseEvent[], now = at + 2 * HOUR) {
  return shownClocks({ events, promises: [], replies: [] }, [rule, teamFirstReply(30)], calendars, now);
}

describe('shownClocks', () => {
  it('stands the marketplace beside the team, each with its source', () => {
    const shown = show([
      { at, kind: 'dispute_opened' },
      { at, kind: 'buyer_message' },
    ]);
    expect(shown.map((one) => [one.clock.rule, one.kind, one.source, one.unverified])).toEqual([
      ['AE-DISP', 'marketplace', 'SEC', true],
      ['TEAM-FIRST', 'team', 'TEAM', false],
    ]);
    expect(shown[1]?.clock.dueAt).toBe(at + HOUR / 2);
  });

  it('a printed date makes the page the source, until a restart', () => {
    const events: CaseEvent[] = [
      { at, kind: 'dispute_opened' },
      { at: at + 1, kind: 'page_deadline', rule: 'AE-DISP', dueAt: at + 50 * HOUR },
    ];
    expect(show(events)[0]).toMatchObject({ source: 'PAGE', unverified: false, clock: { dueAt: at + 50 * HOUR } });
    const changed = show([...events, { at: at + HOUR, kind: 'dispute_modified' }]);
    expect(changed[0]).toMatchObject({ source: 'SEC', unverified: true, clock: { startedAt: at + HOUR } });
  });

  it('counts a promise from the reply that made it', () => {
    const promise = { id: 'p', text: 'by Monday', dueAt: at + 48 * HOUR, state: 'open' as const };
    const reply = {
      id: 'r',
      text: '…',
      insertedAt: at,
      sentAt: at + 1000,
      promises: [{ text: 'by Monday', dueAt: at + 48 * HOUR }],
      wordings: [],
      overrides: [],
    };
    const facts = { events: [], promises: [promise], replies: [reply] };
    const [shown] = shownClocks(facts, [], {}, at + 49 * HOUR);
    expect(shown).toMatchObject({ kind: 'promise', clock: { startedAt: at + 1000, state: 'overdue' } });
    const withdrawn = { ...facts, promises: [{ ...promise, state: 'withdrawn' as const }] };
    expect(shownClocks(withdrawn, [], {}, at)).toEqual([]);
  });
});
