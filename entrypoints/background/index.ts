import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '@/utils/background/background';
import { openPanelFromBrowser, panelOnToolbarClick, pressToolbar } from '@/utils/background/open-panel';
import { startInOpenTabs } from '@/utils/background/open-tabs';
import { forgetTab } from '@/utils/background/tab-pages';
import { CLOCK_ALARM, NOTICE_ID } from '@/utils/background/watch-deadlines';
import { serveBackground } from '@/utils/messaging/serve';
import { firstDuePage } from '@/utils/store/queries/first-due-page';
import { isLocked } from '@/utils/store/store-failure';
import { dropIfIdle, LOCK_ALARM, UNLOCKED } from '@/utils/store/vault/unlocked-seed';

const MENU = 'draft-from-selection';

/** Reads a file of this package. Nothing outside it is ever asked for. */
async function load(path: string): Promise<unknown> {
  const answer = await fetch(`/knowledge/${path}`);
  if (!answer.ok) throw new Error(`package file ${path}: ${answer.status}`);
  return answer.json();
}

/** Listeners stand before anything is awaited: a stopped worker is woken by the event it must not miss. */
export default defineBackground(() => {
  const background = createBackground({
    load,
    release: browser.runtime.getManifest().version,
    now: () => Date.now(),
  });
  const told = (work: Promise<unknown>): void => void work.catch((fault) => console.error(fault));

  const settled = background.watch();
  serveBackground(background.handlers, (host) => background.hostsAllowed().includes(host), settled);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') told(browser.tabs.create({ url: '/welcome.html' }));
    told(panelOnToolbarClick());
    told(makeMenu());
    told(settled.then(() => startInOpenTabs(background.hostsAllowed())));
    told(background.catchUp());
  });
  browser.runtime.onStartup.addListener(() => told(background.catchUp()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK_ALARM) told(dropIfIdle());
    else told(name === CLOCK_ALARM ? background.watch() : background.expire());
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if (UNLOCKED in changes) told(background.lockChanged());
  });
  // Firefox grants hosts later, and at the seller's word.
  browser.permissions.onAdded.addListener(() => told(startInOpenTabs(background.hostsAllowed())));
  browser.tabs.onRemoved.addListener((tabId) => told(forgetTab(tabId).then(background.expire)));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'loading') told(background.tabLeft(tabId, tab.url));
    if (change.status === 'complete') told(background.tabLoaded(tabId, tab.url));
  });
  browser.action.onClicked.addListener(({ id, url }) => {
    if (id === undefined) return;
    told(pressToolbar(id));
    told(background.pressedOn(id, url));
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU || tab?.id === undefined) return;
    told(openPanelFromBrowser(tab.id));
    const address = info.pageUrl ?? tab.url;
    if (info.selectionText && address) told(background.takeSelection(tab.id, info.selectionText, address));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== MENU || tab?.id === undefined) return;
    told(openPanelFromBrowser(tab.id));
    told(draftFromSelection(tab.id, tab.url));
  });
  browser.notifications.onClicked.addListener((id) => {
    if (id === NOTICE_ID) told(openFirstDue());
  });

  async function makeMenu(): Promise<void> {
    const { words } = await background.speech();
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MENU, title: words('menu'), contexts: ['selection'] });
  }

  /** The command carries no text: it is asked of the page, which the press of the key allows. */
  async function draftFromSelection(tabId: number, address: string | undefined): Promise<void> {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => ({ text: getSelection()?.toString() ?? '', address: location.href }),
    });
    const found = frame?.result;
    if (found) await background.takeSelection(tabId, found.text, address ?? found.address);
  }

  async function openFirstDue(): Promise<void> {
    const url = await firstDuePage().catch((fault: unknown) => {
      if (isLocked(fault)) return new URL('/dashboard.html', location.href).href;
      throw fault;
    });
    if (url) {
      // The tab that shows it already is brought to the front.
      const shown = (await browser.tabs.query({})).find((tab) => tab.url === url);
      if (shown?.id === undefined) await browser.tabs.create({ url });
      else {
        await browser.tabs.update(shown.id, { active: true });
        await browser.windows.update(shown.windowId, { focused: true });
      }
    }
    await browser.notifications.clear(NOTICE_ID);
  }

  told(settled.then(background.expire));
  told(browser.alarms.create('expiry', { periodInMinutes: 60 }));
});
