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
const shown = () => firefox.asSidebar<string[]>('browser.notifications.getAll().then(Object.keys)');

test('in Firefox badge and notice come at their moment to a stopped background, and once', async () => {
  const tab = await firefox.open(pageOf(LAMP, 'thread'));
  await firefox.showSidebar();
  await firefox.sidebarShows(`panel.querySelector('textarea[aria-label="Reply text"]')?.value`);
  const moment = Date.now() + 20_000;
  await firefox.asSidebar(`(async () => {
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

  // Put away by the seller, it does not come back: not with a new background, not with a new reading.
  await firefox.asSidebar(`browser.notifications.clear('deadlines')`);
  await firefox.stopBackground();
  await tab.reload();
  await firefox.sidebarShows(`panel.querySelector('textarea[aria-label="Reply text"]')`);
  expect(await badge()).toBe('1');
  expect(await shown()).toEqual([]);
  await tab.close();
});

test('in Firefox the open cases are worked with the keyboard, and one key opens the console', async () => {
  const tab = await firefox.open(pageOf(LAMP, 'thread'));
  await firefox.showSidebar();
  await firefox.sidebarShows(`panel.querySelector('textarea[aria-label="Reply text"]')`);
  await tab.close();
  const queue = await firefox.openOwn('dashboard.html#queue');
  const current = `panel.querySelector('.queue-row[aria-current="true"]')`;
  await queue.shows(current);
  expect(await queue.run<string>(`${current}.innerText`)).toMatch(/dolly_whit52[\s\S]*as of/);
  await queue.press('/');
  await queue.shows(`panel.activeElement?.type === 'search'`);
  await queue.press('z');
  await queue.press('q');
  await queue.shows(`panel.querySelector('.queue-box-empty')`);
  await queue.press('Escape');
  // Some browsers empty a field of search with Escape; where it is not empty, the button does it.
  await queue.run(`(panel.querySelector('.queue-box-empty button')?.click(), true)`);
  await queue.shows(current);
  await queue.run('(panel.activeElement.blur(), true)');
  await queue.press('j');
  await queue.press('Enter');
  const addresses = async () => (await firefox.browser.pages()).map((page) => page.url());
  await expect.poll(addresses).toContainEqual(expect.stringContaining('/cnt/ViewMessage'));
});
