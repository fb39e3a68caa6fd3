import { describe, expect, it } from 'vitest';
import { NOTICE_GAP_MS, planWatch } from '@/utils/background/deadline-watch';
import { quietUntil } from '@/utils/background/quiet-hours';
import type { ConversationKey } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import { HOUR, NOW, settings } from './world';

const due = (name: string, dueAt: number, noticed?: { dueAt: number; stage: 'soon' | 'overdue' }) => ({
  key: name as ConversationKey,
  dueAt,
  site: 'ebay.com',
  noticed,
});
const quiet = (from: string, to: string): Settings => {
  const base = settings();
  return { ...base, notifications: { ...base.notifications, quietHours: { from, to } } };
};

describe('planWatch', () => {
  it('counts what is due within the hour, and wakes at the next change', () => {
    const plan = planWatch(
      [due('a', NOW + 3 * HOUR), due('b', NOW + HOUR / 2), due('c', NOW - 1)],
      settings(),
      undefined,
      NOW,
    );
    expect(plan.urgent).toBe(2);
    expect(plan.wakeAt).toBe(NOW + HOUR / 2 + 1);
  });

  it('merges what falls due together into one notice', () => {
    const plan = planWatch([due('a', NOW + HOUR / 2), due('b', NOW + HOUR / 3)], settings(), undefined, NOW);
    expect(plan.notice).toMatchObject({ stage: 'soon', conversations: [{ key: 'b' }, { key: 'a' }] });
    expect(plan.noticed).toHaveLength(2);
  });

  it('tells each deadline once before and once after, and again when it moves', () => {
    const at = NOW + HOUR / 2;
    const told = due('a', at, { dueAt: at, stage: 'soon' });
    expect(planWatch([told], settings(), undefined, NOW).notice).toBeUndefined();
    expect(planWatch([told], settings(), undefined, at + 1).notice?.stage).toBe('overdue');
    expect(
      planWatch([due('a', at, { dueAt: at, stage: 'overdue' })], settings(), undefined, at + 1).notice,
    ).toBeUndefined();
    expect(
      planWatch([due('a', at + 1, { dueAt: at, stage: 'soon' })], settings(), undefined, NOW).notice,
    ).toBeDefined();
  });

  it('tells of half, three quarters and nine tenths once each, where the seller wishes it', () => {
    const wishes = settings();
    wishes.notifications = { ...wishes.notifications, marks: true, leadMinutes: 30 };
    const from = NOW;
    const at = NOW + 100 * HOUR;
    let noticed: { dueAt: number; stage: 'soon' | 'overdue'; mark?: number } | undefined;
    const told: number[] = [];
    let now = from;
    for (let wakes = 0; wakes < 20; wakes++) {
      const plan = planWatch([{ ...due('a', at, noticed), dueFrom: from }], wishes, undefined, now);
      if (plan.notice) told.push((now - from) / HOUR);
      noticed = plan.noticed[0]?.noticed ?? noticed;
      // A worker that was stopped asks again at the same moment.
      const again = planWatch([{ ...due('a', at, noticed), dueFrom: from }], wishes, undefined, now);
      expect(again.notice).toBeUndefined();
      if (plan.wakeAt === undefined) break;
      now = plan.wakeAt;
    }
    expect(told.map((hours) => Math.round(hours * 10) / 10)).toEqual([50, 75, 90, 99.5, 100]);
    expect(planWatch([{ ...due('a', at), dueFrom: from }], settings(), undefined, from + 80 * HOUR).notice).toBe(
      undefined,
    );
  });

  it('waits after the last notice, and wakes when it may speak again', () => {
    const plan = planWatch([due('a', NOW + HOUR / 2)], settings(), NOW - 1000, NOW);
    expect(plan.notice).toBeUndefined();
    expect(plan.noticed).toEqual([]);
    expect(plan.wakeAt).toBe(NOW - 1000 + NOTICE_GAP_MS);
  });

  it('is silent in quiet hours and when switched off, but still counts', () => {
    // 12:00 UTC is 20:00 in Shanghai.
    const plan = planWatch([due('a', NOW + 1)], quiet('19:00', '21:00'), undefined, NOW);
    expect(plan.notice).toBeUndefined();
    expect(plan.urgent).toBe(1);
    const off = settings();
    off.notifications.enabled = false;
    expect(planWatch([due('a', NOW + 1)], off, undefined, NOW)).toEqual({ urgent: 1, noticed: [], wakeAt: NOW + 2 });
  });

  it('sleeps with nothing due', () => {
    expect(planWatch([], settings(), undefined, NOW)).toEqual({ urgent: 0, noticed: [], wakeAt: undefined });
  });
});

describe('quietUntil', () => {
  it.each([
    ['19:00', '21:00', NOW + HOUR],
    ['20:00', '20:30', NOW + HOUR / 2],
    ['18:00', '20:00', undefined],
    ['19:00', '07:00', NOW + 11 * HOUR],
    ['22:00', '20:30', NOW + HOUR / 2],
    ['20:00', '20:00', undefined],
  ])('%s to %s', (from, to, until) => {
    expect(quietUntil(quiet(from, to), NOW)).toBe(until);
  });
});
