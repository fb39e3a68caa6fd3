import { browser } from 'wxt/browser';
import type { ConversationKey } from '@/utils/domain/ids';
import type { TabState } from '@/utils/domain/view';
import type { OnPage } from './overlay-state';

/** What is remembered of a tab beside what the panel shows. */
export interface TabPage extends OnPage {
  host: string;
}

const stateKey = (tabId: number): string => `tab:${tabId}`;
const pageKey = (tabId: number): string => `page:${tabId}`;

/** What the panel shows of a tab, as the last reading left it; survives the worker, not the browser. */
export async function tabState(tabId: number): Promise<TabState | undefined> {
  const key = stateKey(tabId);
  return (await browser.storage.session.get(key))[key] as TabState | undefined;
}

export async function tabPage(tabId: number): Promise<TabPage | undefined> {
  const key = pageKey(tabId);
  return (await browser.storage.session.get(key))[key] as TabPage | undefined;
}

/** Sets state and page together, so that no moment shows one page's state over another's rows. */
export async function keepTab(tabId: number, state: TabState, page: TabPage): Promise<void> {
  await browser.storage.session.set({ [stateKey(tabId)]: state, [pageKey(tabId)]: page });
}

export async function keepTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [stateKey(tabId)]: state });
}

/** Keeps of each tab only that it is open. */
export async function clearTabs(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => /^(tab|page):/.test(key)));
  for (const [key, value] of Object.entries(all))
    if (key.startsWith('page:'))
      await browser.storage.session.set({ [key]: { host: (value as TabPage).host, rows: [] } });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([stateKey(tabId), pageKey(tabId)]);
}

/** Every tab that shows something of ours, or just those that show this conversation. */
export async function tabPages(showing?: ConversationKey): Promise<{ tabId: number; page: TabPage }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    if (!key.startsWith('page:')) return [];
    const page = value as TabPage;
    const shows = showing === undefined || page.conversation === showing || page.rows.includes(showing);
    return shows ? [{ tabId: Number(key.slice('page:'.length)), page }] : [];
  });
}
