import { describe, expect, test } from 'vitest';
import { followTab, type TabWatch } from '@/components/inbox/tab-follower';
import type { FollowedTab } from '@/components/ports';
import type { TabState } from '@/utils/domain/view';

function fakeTabs(active: number | undefined) {
  const asked: { tabId: number; answer: (state: TabState) => void; fail: (reason: Error) => void }[] = [];
  const heard = {
    activated: (_tabId: number) => {},
    state: (_tabId: number, _state: TabState | undefined) => {},
  };
  let stopped = 0;
  const watch: TabWatch = {
    activeTab: async () => active,
    stateOf: (tabId) => new Promise((answer, fail) => asked.push({ tabId, answer, fail })),
    onActivated: (listener) => {
      heard.activated = listener;
      return () => {
        stopped += 1;
      };
    },
    onState: (listener) => {
      heard.state = listener;
      return () => {
        stopped += 1;
      };
    },
  };
  return { watch, asked, heard, stopped: () => stopped };
}

const reading = (host: string): TabState => ({ status: 'reading', host });
const settle = () => new Promise((done) => setTimeout(done, 0));

describe('following the active tab', () => {
  test('shows the tab that is active at the start, then every one that becomes active', async () => {
    const { watch, asked, heard } = fakeTabs(1);
    const shown: (FollowedTab | undefined)[] = [];
    followTab(watch, (tab) => shown.push(tab));
    await settle();
    asked[0]?.answer(reading('one'));
    await settle();
    heard.activated(2);
    asked[1]?.answer(reading('two'));
    await settle();
    expect(shown).toEqual([
      { tabId: 1, state: reading('one') },
      { tabId: 2, state: reading('two') },
    ]);
  });

  test('an answer for a tab that was left is dropped', async () => {
    const { watch, asked, heard } = fakeTabs(1);
    const shown: (FollowedTab | undefined)[] = [];
    followTab(watch, (tab) => shown.push(tab));
    await settle();
    heard.activated(2);
    asked[1]?.answer(reading('two'));
    asked[0]?.answer(reading('one'));
    await settle();
    expect(shown.map((tab) => tab?.tabId)).toEqual([2]);
  });

  test('news of the page beats an older answer, and other tabs are not heard', async () => {
    const { watch, asked, heard } = fakeTabs(1);
    const shown: (FollowedTab | undefined)[] = [];
    followTab(watch, (tab) => shown.push(tab));
    await settle();
    heard.state(7, reading('elsewhere'));
    heard.state(1, reading('newer'));
    asked[0]?.answer(reading('older'));
    await settle();
    expect(shown).toEqual([{ tabId: 1, state: reading('newer') }]);
  });

  test('a background that does not answer is shown as an error, not as nothing', async () => {
    const { watch, asked } = fakeTabs(1);
    const shown: (FollowedTab | undefined)[] = [];
    followTab(watch, (tab) => shown.push(tab));
    await settle();
    asked[0]?.fail(new Error('no-receiver'));
    await settle();
    expect(shown[0]?.state).toEqual({ status: 'error', message: 'no-receiver' });
  });

  test('after it was stopped nothing is shown and nothing listens', async () => {
    const { watch, asked, stopped } = fakeTabs(1);
    const shown: (FollowedTab | undefined)[] = [];
    const stop = followTab(watch, (tab) => shown.push(tab));
    await settle();
    stop();
    asked[0]?.answer(reading('late'));
    await settle();
    expect(shown).toEqual([]);
    expect(stopped()).toBe(2);
  });
});
