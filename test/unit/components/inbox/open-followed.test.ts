import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Opened, openFollowed } from '@/components/inbox/open-followed';
import type { FollowedTab, Ports, ReplyDesk } from '@/components/ports';
import type { Draft } from '@/utils/domain/draft';
import type { ConversationKey } from '@/utils/domain/ids';
import type { ConversationView, TabState } from '@/utils/domain/view';
import { german } from '../../../gallery/samples';

const HOST = 'sellercentral.amazon.de';
const thread = (conversation: string): TabState => ({
  status: 'read',
  host: HOST,
  kind: 'thread',
  conversation: conversation as ConversationKey,
  missing: [],
  provenance: {},
  readAt: 0,
});

/** A panel beside pages that the test turns, with a store and a desk that answer when the test lets them. */
function panel() {
  let turn: (tab: FollowedTab | undefined) => void = () => undefined;
  const watched = new Map<string, (view: ConversationView | undefined) => void>();
  const asked: { view: ConversationView; done: () => void }[] = [];
  const desk = {
    warm: () => undefined,
    drafts: ({ view }) =>
      new Promise<Draft[]>((resolve) => {
        asked.push({ view, done: () => resolve([]) });
      }),
    drafted: () => undefined,
    check: async () => [],
  } satisfies ReplyDesk;
  const ports: Pick<Ports, 'followTab' | 'watchConversation' | 'replyDesk'> = {
    followTab(listener) {
      turn = listener;
      return () => undefined;
    },
    watchConversation(key, listener) {
      watched.set(key, listener);
      return () => watched.delete(key);
    },
    replyDesk: async () => desk,
  };
  const shown: (Opened | undefined)[] = [];
  const stop = openFollowed(ports, (opened) => shown.push(opened));
  return {
    stop,
    watched,
    asked,
    turn: (state: TabState, tabId = 1) => turn({ tabId, state }),
    tell: (key: string, subject: string) => watched.get(key)?.({ ...german, key: key as ConversationKey, subject }),
    seen: () =>
      shown.map((opened) =>
        opened?.conversation.status === 'shown'
          ? `${opened.tab.tabId}: ${opened.conversation.view.key} ${opened.conversation.view.subject}`
          : `${opened?.tab.tabId}: ${opened?.conversation.status}`,
      ),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('opening the conversation of the page that the seller looks at', () => {
  test('conversation and drafts appear together, with nothing drawn in between', async () => {
    const { turn, tell, asked, seen } = panel();
    turn({ status: 'reading', host: HOST });
    turn(thread('A'));
    await vi.advanceTimersByTimeAsync(10);
    tell('A', 'lamp');
    await vi.advanceTimersByTimeAsync(10);
    expect(seen()).toEqual(['1: none']);
    asked[0]?.done();
    await vi.advanceTimersByTimeAsync(500);
    expect(seen()).toEqual(['1: none', '1: A lamp']);
  });

  test('where drafting takes long the conversation does not wait for it', async () => {
    const { turn, tell, seen } = panel();
    turn(thread('A'));
    tell('A', 'lamp');
    await vi.advanceTimersByTimeAsync(41);
    expect(seen()).toEqual(['1: A lamp']);
  });

  test('where the store takes long the seller sees that something loads', async () => {
    const { turn, tell, asked, seen } = panel();
    turn(thread('A'));
    await vi.advanceTimersByTimeAsync(61);
    tell('A', 'lamp');
    await vi.advanceTimersByTimeAsync(1);
    asked[0]?.done();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen()).toEqual(['1: loading', '1: A lamp']);
  });

  test('a conversation that was left before it was there is never shown', async () => {
    const { turn, tell, asked, watched, seen } = panel();
    turn(thread('A'));
    tell('A', 'lamp');
    await vi.advanceTimersByTimeAsync(1);
    turn(thread('B'), 2);
    expect([...watched.keys()]).toEqual(['B']);
    asked[0]?.done();
    tell('B', 'chair');
    await vi.advanceTimersByTimeAsync(1);
    asked[1]?.done();
    await vi.advanceTimersByTimeAsync(500);
    expect(seen()).toEqual(['2: B chair']);
  });

  test('what changed while the first drafts were made is shown, and the older state not after it', async () => {
    const { turn, tell, asked, seen } = panel();
    turn(thread('A'));
    tell('A', 'before');
    await vi.advanceTimersByTimeAsync(1);
    tell('A', 'after');
    asked[0]?.done();
    await vi.advanceTimersByTimeAsync(500);
    expect(seen()).toEqual(['1: A after']);
  });

  test('the same page read again keeps its conversation, which is not opened a second time', async () => {
    const { turn, tell, asked, watched, seen } = panel();
    turn(thread('A'));
    tell('A', 'lamp');
    await vi.advanceTimersByTimeAsync(1);
    asked[0]?.done();
    await vi.advanceTimersByTimeAsync(1);
    const listener = watched.get('A');
    turn({ ...thread('A'), missing: ['order'] } as TabState);
    expect(watched.get('A')).toBe(listener);
    expect(seen()).toEqual(['1: A lamp', '1: A lamp']);
  });

  test('a panel that is closed is told nothing more', async () => {
    const { turn, tell, stop, watched, seen } = panel();
    turn(thread('A'));
    tell('A', 'lamp');
    stop();
    await vi.advanceTimersByTimeAsync(500);
    expect(watched.size).toBe(0);
    expect(seen()).toEqual([]);
  });
});
