import { expect, test } from '@playwright/test';
import { type OpenFirefox, openFirefox } from '../../browser/open-firefox';
import { pageOf } from '../../demo/pages';
import { loadConversations } from '../../sandbox/load-conversations';

const HOUR = 3_600_000;
const LAMP = 'ebay-com-broken-lamp';

let firefox: OpenFirefox;
test.beforeAll(async () => {
  const conversations = loadConversations().filter(({ id }) => id === LAMP);
  firefox = await openFirefox({ sandbox: { conversations } });
});
test.afterAll(() => firefox.close());

const badge = () => firefox.asSidebar<string>('browser.action.getBadgeText({})');
const shown = () => firefox.asSidebar<string[]>('window.noticesShown');

test('in Firefox badge and notice come at their moment to a stopped background, and once', async () => {
  const tab = await firefox.open(pageOf(LAMP, 'thread'));
  await firefox.showSidebar();
  await firefox.sidebarShows(`panel.querySelector('textarea[aria-label="Reply text"]')?.value`);
  const moment = Date.now() + 20_000;
  await firefox.asSidebar(`(async () => {
    window.noticesShown = [];
    browser.notifications.onShown.addListener((id) => window.noticesShown.push(id));
    const ask = (name, body) => browser.runtime.sendMessage({ dragoman: 1, name, body });
    const kept = await browser.storage.session.get();
    const [key, { conversation }] = Object.entries(kept).find(([name, one]) => name.startsWith('tab:') && one.conversation);
    // A notice an hour before, as the badge counts: both come at one moment, which lies a few seconds ahead.
    await ask('settings/change', { path: 'notifications.leadMinutes', value: 60 });
    const { value } = await ask('reply/insert', {
      tabId: Number(key.slice(4)), conversation, text: 'We will tell you by then.', mode: 'replace-own',
      promises: [{ text: 'tell you by then', dueAt: ${moment + HOUR} }], wordings: [], overrides: [],
    });
    await ask('reply/sent', { conversation, replyId: value.replyId, at: Date.now() });
    return true;
  })()`);
  expect(await badge()).toBe('');
  expect(await shown()).toEqual([]);
  await firefox.stopBackground();

  await expect.poll(badge, { timeout: 60_000, intervals: [250] }).toBe('1');
  expect(Date.now()).toBeGreaterThanOrEqual(moment);
  expect(Date.now()).toBeLessThan(moment + 10_000);
  await expect.poll(shown).toEqual(['deadlines']);

  // A background that starts anew, and a page that is read again, tell nothing a second time.
  await firefox.stopBackground();
  await tab.reload();
  await firefox.sidebarShows(`panel.querySelector('textarea[aria-label="Reply text"]')`);
  expect(await badge()).toBe('1');
  expect(await shown()).toEqual(['deadlines']);
  await tab.close();
});

test('in Firefox the open cases are worked with the keyboard, and one key opens the console', async () => {
  const queue = await firefox.openOwn('dashboard.html#queue');
  const row = await queue.waitForSelector('.queue-row[aria-current="true"]');
  expect(await row?.evaluate((one) => (one as HTMLElement).innerText)).toMatch(/dolly_whit52[\s\S]*as of/);
  await queue.keyboard.press('/');
  await queue.keyboard.type('nobody of this name');
  await queue.waitForSelector('.queue-box-empty');
  await queue.keyboard.press('Escape');
  const clear = await queue.waitForSelector('.queue-box-empty button');
  await clear?.press('Enter');
  await queue.waitForSelector('.queue-row');
  await queue.keyboard.press('j');
  await queue.keyboard.press('Enter');
  const addresses = async () => (await firefox.browser.pages()).map((page) => page.url());
  await expect.poll(addresses).toContainEqual(expect.stringContaining('/cnt/ViewMessage'));
});
