import { expect, test } from '@playwright/test';
import { type OpenFirefox, openFirefox } from '../../browser/open-firefox';
import { pageOf } from '../../demo/pages';

let firefox: OpenFirefox;
test.beforeAll(async () => {
  firefox = await openFirefox();
});
test.afterAll(() => firefox.close());

const REPLY = `panel.querySelector('textarea[aria-label="Reply text"]')`;
const button = (words: string) =>
  `[...panel.querySelectorAll('button')].find((one) => one.innerText.trim().startsWith(${JSON.stringify(words)}))`;

const JOBS = [
  { site: 'amazon', id: 'amazon-es-delivered-not-received', box: 'textarea' },
  { site: 'ebay', id: 'ebay-com-broken-lamp', box: '#imageupload__sendmessage--textbox' },
  { site: 'aliexpress', id: 'aliexpress-es-wrong-item', box: 'textarea.im-message-input-no-auto-height' },
] as const;

for (const { site, id, box } of JOBS) {
  test(`${site} in Firefox: read, draft, insert, undo`, async () => {
    const tab = await firefox.open(pageOf(id, 'thread'));
    await firefox.showSidebar();
    await firefox.sidebarShows(`${REPLY}?.value`);
    await firefox.sidebarShows(`${button('Insert')}?.getAttribute('aria-disabled') !== 'true'`);
    const draft = await firefox.inSidebar<string>(`${REPLY}.value`);
    await firefox.inSidebar(`(${button('Insert')}.click(), true)`);
    await firefox.sidebarShows(`/not yet seen sent/.test(panel.body.innerText)`);
    const field = await tab.waitForSelector(`>>> ${box}`);
    const value = () => field?.evaluate((element) => (element as HTMLTextAreaElement).value);
    expect(await value()).toBe(draft);
    expect(firefox.sandbox.state().sends).toEqual([]);
    await field?.focus();
    await tab.keyboard.down('Control');
    await tab.keyboard.press('z');
    await tab.keyboard.up('Control');
    await expect.poll(value).toBe('');
    await tab.close();
  });
}

test('in Firefox nothing but the sandbox is asked for by the pages', async () => {
  const tab = await firefox.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await firefox.showSidebar();
  await firefox.sidebarShows(`${REPLY}`);
  const foreign = firefox.sandbox.state().requests.filter(({ origin }) => origin?.startsWith('moz-extension://'));
  expect(foreign).toEqual([]);
  await tab.close();
});
