import { browser } from 'wxt/browser';
import type { TabWatch } from '@/components/inbox/tab-follower';
import type { TabState } from '@/utils/domain/view';
import { callBackground } from '@/utils/messaging/client';

const KEY = /^tab:(\d+)$/;

/** Tabs of the window that this panel belongs to. */
export function watchTabs(): TabWatch {
  const ownWindow = browser.windows.getCurrent().then(({ id }) => id);
  return {
    async activeTab() {
      const [tab] = await browser.tabs.query({ active: true, windowId: await ownWindow });
      return tab?.id;
    },
    stateOf: (tabId) => callBackground('panel/tab-state', { tabId }),
    onActivated(listener) {
      const activated = async (info: { tabId: number; windowId: number }) => {
        if (info.windowId === (await ownWindow)) listener(info.tabId);
      };
      // A page that is not followed tells nothing when it gives way to another; the browser does.
      const loaded = async (
        tabId: number,
        change: { status?: string },
        tab: { active: boolean; windowId?: number },
      ) => {
        if (change.status === 'complete' && tab.active && tab.windowId === (await ownWindow)) listener(tabId);
      };
      browser.tabs.onActivated.addListener(activated);
      browser.tabs.onUpdated.addListener(loaded);
      return () => {
        browser.tabs.onActivated.removeListener(activated);
        browser.tabs.onUpdated.removeListener(loaded);
      };
    },
    onState(listener) {
      const changed = (changes: Record<string, { newValue?: unknown }>) => {
        for (const [key, change] of Object.entries(changes)) {
          const tabId = KEY.exec(key)?.[1];
          if (tabId) listener(Number(tabId), change.newValue as TabState | undefined);
        }
      };
      browser.storage.session.onChanged.addListener(changed);
      return () => browser.storage.session.onChanged.removeListener(changed);
    },
  };
}
