import type { TabState } from '@/utils/domain/view';
import type { FollowedTab, Stop } from '../ports';

/** What the follower asks of the browser; all of it concerns the panel's own window. */
export interface TabWatch {
  activeTab(): Promise<number | undefined>;
  stateOf(tabId: number): Promise<TabState>;
  /** Calls back when another tab of the window becomes active. */
  onActivated(listener: (tabId: number) => void): Stop;
  /** Calls back when the stored state of any tab changes; `undefined` when it was removed. */
  onState(listener: (tabId: number, state: TabState | undefined) => void): Stop;
}

/**
 * Follows the active tab of one window. Answers that come late, for a tab that is no longer active, are dropped, and a
 * state pushed while a question was under way is not overwritten by the older answer.
 */
export function followTab(watch: TabWatch, listener: (tab: FollowedTab | undefined) => void): Stop {
  let active: number | undefined;
  let turn = 0;
  let stopped = false;

  const show = (tabId: number, state: TabState) => {
    if (!stopped) listener({ tabId, state });
  };

  async function turnTo(tabId: number): Promise<void> {
    active = tabId;
    turn += 1;
    const mine = turn;
    try {
      const state = await watch.stateOf(tabId);
      if (mine === turn) show(tabId, state);
    } catch (reason) {
      if (mine === turn)
        show(tabId, { status: 'error', message: reason instanceof Error ? reason.message : String(reason) });
    }
  }

  const stops = [
    watch.onActivated((tabId) => void turnTo(tabId)),
    watch.onState((tabId, state) => {
      if (tabId !== active) return;
      turn += 1;
      show(tabId, state ?? { status: 'unsupported' });
    }),
  ];
  void watch.activeTab().then((tabId) => {
    if (stopped || active !== undefined) return;
    if (tabId === undefined) listener(undefined);
    else void turnTo(tabId);
  });

  return () => {
    stopped = true;
    turn += 1;
    for (const stop of stops) stop();
  };
}
