import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClockDesk } from '@/entrypoints/sidepanel/clock-desk';
import { createReplyDesk } from '@/entrypoints/sidepanel/reply-desk';
import type { Settings } from '@/utils/domain/settings';
import { defaultSettings } from '@/utils/settings/default-settings';
import { ROOT } from '../../architecture/imports-of';
import { german, NOW } from '../../gallery/samples';

/** Package files as the build lays them: `public/knowledge` and the rooms of `locales` under one roof. */
function packageFile(path: string): string | undefined {
  const inside = path.replace('/knowledge/', '');
  return ['public/knowledge', 'locales'].map((folder) => join(ROOT, folder, inside)).find(existsSync);
}

const settings = async (): Promise<Settings> => {
  const defaults = defaultSettings({ timeZone: 'Asia/Shanghai', locale: 'zh-CN' });
  return {
    ...defaults,
    agent: { ...defaults.agent, name: 'Li Wei', shop: 'Nordlicht Home' },
    team: { firstReplyMinutes: 30, calendar: { timeZone: 'Asia/Shanghai', shifts: { 2: [['09:00', '18:00']] } } },
  };
};

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => {
    const file = packageFile(path);
    return file ? new Response(readFileSync(file)) : new Response('', { status: 404 });
  });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the reply desk', () => {
  const desk = createReplyDesk(settings, () => NOW);
  const request = { view: german, decision: undefined, tone: 'as_card' as const };

  test('lays two or three drafts in the buyer’s language, each line with its gloss in Chinese', async () => {
    const drafts = await desk.drafts(request);
    expect(drafts.length).toBeGreaterThanOrEqual(2);
    const [best] = drafts;
    expect(best?.text).toContain('Vogelsang');
    expect(best?.text).toContain('Li Wei');
    expect(best?.lines.map((line) => line.text).join('')).toBe(best?.text);
    for (const line of best?.lines ?? []) expect(line.gloss).toMatch(/[\p{Script=Han}]|Li Wei/u);
  });

  test('a decision is carried out by the first draft', async () => {
    const [best] = await desk.drafts({
      ...request,
      decision: { remedy: 'refund_partial', amount: { amount: 20, currency: 'EUR' }, date: '2026-11-27' },
    });
    expect(best?.text).toMatch(/20(,00)?\s?€/);
    expect(best?.text).toContain('27. November');
  });

  test('without a buyer message there is nothing to draft, and what is typed is still examined', async () => {
    const empty = { ...request, view: { ...german, verdict: undefined, messages: [] } };
    expect(await desk.drafts(empty)).toEqual([]);
    const found = await desk.check('Schreiben Sie an li.wei@posteo.example', empty, undefined);
    expect(found.map(({ kind, level }) => ({ kind, level }))).toContainEqual({ kind: 'email', level: 'block' });
  });

  test('what is found has its place in the text', async () => {
    const text = 'Guten Tag Frau Vogelsang, schreiben Sie an li.wei@posteo.example. Viele Grüße';
    const [found] = (await desk.check(text, request, undefined)).filter(({ kind }) => kind === 'email');
    expect(found?.span && text.slice(found.span.start, found.span.end)).toBe(found?.quote);
  });

  test('a file that is missing is told, not hidden', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(createReplyDesk(settings, () => NOW).drafts(request)).rejects.toThrow('404');
  });
});

describe('the clock desk', () => {
  test('shows the marketplace’s day and the team’s working minutes, each with its arithmetic', async () => {
    const book = await createClockDesk(settings).open(german);
    const shown = book.at(NOW);
    const market = shown.find((one) => one.rule.id === 'AMZ-MSG');
    expect(market?.clock.dueAt).toBe(NOW + 3 * 3_600_000);
    const team = shown.find((one) => one.rule.id === 'TEAM-FIRST-REPLY');
    // 23 November 2026 is a Monday without a shift: Tuesday 09:00 in Shanghai and 30 minutes.
    expect(team?.clock.dueAt).toBe(Date.parse('2026-11-24T01:30:00Z'));
    expect(team?.clock.state).toBe('overdue');
    for (const one of [market, team]) {
      const steps = one ? book.explain(one, NOW, 'en', (kind) => kind) : [];
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps[0]).toMatchObject({ key: 'deadlines:step.started', values: { event: 'buyer_message' } });
    }
  });

  test('says when the page prints a deadline that lies before its start', async () => {
    const dueAt = NOW - 30 * 24 * 3_600_000;
    const events = [...german.events, { at: NOW - 60_000, kind: 'page_deadline', rule: 'AMZ-MSG', dueAt }];
    const book = await createClockDesk(settings).open({ ...german, events });
    const market = book.at(NOW).find((one) => one.rule.id === 'AMZ-MSG');
    const steps = market ? book.explain(market, NOW, 'en', (kind) => kind) : [];
    expect(steps.at(-1)).toMatchObject({ key: 'deadlines:problem.deadline-before-start', values: { rule: 'AMZ-MSG' } });
  });

  test('keeps the holidays and make-up workdays of the team’s country, and says when the shift ends before a deadline', async () => {
    const kept = async () => {
      const chosen = await settings();
      const shifts = { 1: [['20:00', '23:00'] as [string, string]], 2: [['20:00', '23:00'] as [string, string]] };
      return { ...chosen, team: { ...chosen.team, holidaysOf: 'CN', calendar: { timeZone: 'Asia/Shanghai', shifts } } };
    };
    const desk = createClockDesk(kept);
    const calendar = await desk.shifts();
    expect(calendar.workdays).toContain('2026-10-10');
    expect(calendar.holidays).toContain('2026-10-01');
    // Monday, 21:00 in Shanghai; due at midnight, an hour after the shift.
    const now = Date.parse('2026-11-23T21:00:00+08:00');
    const dueAt = Date.parse('2026-11-24T00:00:00+08:00');
    const events = [...german.events, { at: NOW - 60_000, kind: 'page_deadline', rule: 'AMZ-MSG', dueAt }];
    const shown = (await desk.open({ ...german, events })).at(now);
    expect(shown.find((one) => one.rule.id === 'AMZ-MSG')?.shiftEndsAt).toBe(Date.parse('2026-11-23T23:00:00+08:00'));
  });

  test('a date that the page prints wins and is named as the page’s', async () => {
    const dueAt = NOW + 3_600_000;
    const events = [...german.events, { at: NOW - 60_000, kind: 'page_deadline', rule: 'AMZ-MSG', dueAt }];
    const book = await createClockDesk(settings).open({ ...german, events });
    const market = book.at(NOW).find((one) => one.rule.id === 'AMZ-MSG');
    expect(market).toMatchObject({ source: 'PAGE', unverified: false, clock: { dueAt } });
  });

  test('an open promise is a clock, and says what was promised', async () => {
    const promises = [{ id: 'p', text: 'Ersatz am Mittwoch', dueAt: NOW - 5, state: 'open' as const }];
    const book = await createClockDesk(settings).open({ ...german, promises });
    const promise = book.at(NOW).find((one) => one.kind === 'promise');
    expect(promise?.clock.state).toBe('overdue');
    const steps = promise ? book.explain(promise, NOW, 'en', String) : [];
    expect(steps).toEqual([{ key: 'clocks:promised', values: { text: 'Ersatz am Mittwoch' } }]);
  });
});
