import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type OpenChromium, openChromium } from '../../browser/open-chromium';
import { conversation, pageOf } from './console';

const HOUR = 3_600_000;
/** Chrome may let an alarm wait up to half a minute longer than asked. */
const SLACK = 35_000;

/** A page of the extension that shows nothing and starts nothing: from it badge and notices are looked at. */
async function watcher({ context, extensionId }: OpenChromium): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

const badge = (from: Page) => from.evaluate(() => chrome.action.getBadgeText({}));
const notices = (from: Page) =>
  from.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as Record<string, boolean>));

const hasAlarm = (from: Page) => from.evaluate(async () => (await chrome.alarms.get('next-clock')) !== undefined);

/** Waits until something is seen, and says when that was. */
async function seenAt(look: () => Promise<boolean>): Promise<number> {
  await expect.poll(look, { timeout: 90_000, intervals: [250] }).toBe(true);
  return Date.now();
}

/**
 * Reads one conversation, and promises its buyer something whose notice is due `aheadMs` from then.
 * @returns the moment of badge and notice
 */
async function promise(browser: OpenChromium, from: Page, aheadMs: number): Promise<number> {
  const tab = await browser.context.newPage();
  await tab.goto(pageOf('ebay-com-broken-lamp', 'thread'));
  const conversationOf = () =>
    from.evaluate(async () => {
      const kept: Record<string, { conversation?: string }> = await chrome.storage.session.get();
      return Object.entries(kept).find(([name, one]) => name.startsWith('tab:') && one.conversation)?.[1].conversation;
    });
  await expect.poll(conversationOf, { timeout: 30_000 }).toMatch(/^ebay\|/);
  const moment = Date.now() + aheadMs;
  await from.evaluate(async (at) => {
    const kept: Record<string, { conversation?: string }> = await chrome.storage.session.get();
    const [key, state] = Object.entries(kept).find(([name, one]) => name.startsWith('tab:') && one.conversation) ?? [];
    const conversation = state?.conversation;
    const ask = (name: string, body: object) => chrome.runtime.sendMessage({ dragoman: 1, name, body });
    // A notice an hour before, as the badge counts: both come at one moment, which lies a few seconds ahead.
    await ask('settings/change', { path: 'notifications.leadMinutes', value: 60 });
    const { value } = await ask('reply/insert', {
      tabId: Number(key?.slice(4)),
      conversation,
      text: 'We will tell you by then.',
      mode: 'replace-own',
      promises: [{ text: 'tell you by then', dueAt: at }],
      wordings: [],
      overrides: [],
    });
    await ask('reply/sent', { conversation, replyId: value.replyId, at: Date.now() });
  }, moment + HOUR);
  await tab.close();
  return moment;
}

test.describe('badge and notice', () => {
  let profile: string;
  let browser: OpenChromium | undefined;
  test.beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'dragoman-alarms-'));
  });
  test.afterEach(async () => {
    await shut();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The same profile each time; its only conversation has no deadline of the marketplace within the hour. */
  async function open(): Promise<{ browser: OpenChromium; from: Page }> {
    const opened = await openChromium({ profile, sandbox: { conversations: [conversation('ebay-com-broken-lamp')] } });
    browser = opened;
    return { browser: opened, from: await watcher(opened) };
  }

  async function shut(): Promise<void> {
    await browser?.close();
    browser = undefined;
  }

  test('come at their moment to a stopped worker, and once', async () => {
    const { browser, from } = await open();
    const moment = await promise(browser, from, 20_000);
    expect(await badge(from)).toBe('');
    expect(await notices(from)).toEqual([]);
    await browser.stopWorker();

    const [shownAt, toldAt] = await Promise.all([
      seenAt(async () => (await badge(from)) === '1'),
      seenAt(async () => (await notices(from)).length > 0),
    ]);
    for (const at of [shownAt, toldAt]) {
      expect(at).toBeGreaterThanOrEqual(moment);
      expect(at).toBeLessThan(moment + SLACK);
    }
    expect(await notices(from)).toEqual(['deadlines']);

    // Put away by the seller, it does not come back: not with a new worker, not with a new reading.
    await from.evaluate(() => chrome.notifications.clear('deadlines'));
    await browser.stopWorker();
    const tab = await browser.context.newPage();
    await tab.goto(pageOf('ebay-com-broken-lamp', 'thread'));
    await expect.poll(() => browser.overlayTexts(tab)).not.toEqual([]);
    expect(await notices(from)).toEqual([]);
    expect(await badge(from)).toBe('1');
  });

  test('come at their moment after the browser was closed and opened again, and not a second time', async () => {
    const before = await open();
    const moment = await promise(before.browser, before.from, 40_000);
    expect(await notices(before.from)).toEqual([]);
    await shut();

    // Alarms of a closed browser are not to be relied upon: the next one is set anew at each start.
    const { browser, from } = await open();
    // A worker is stopped when it is at rest: what it does at the start of the browser is done when the alarm stands.
    await expect.poll(() => hasAlarm(from)).toBe(true);
    expect(await badge(from)).toBe('');
    await browser.stopWorker();
    const toldAt = await seenAt(async () => (await notices(from)).length > 0);
    expect(toldAt).toBeGreaterThanOrEqual(moment);
    expect(toldAt).toBeLessThan(moment + SLACK);
    await expect.poll(() => badge(from)).toBe('1');
    await shut();

    const after = await open();
    await expect.poll(() => badge(after.from)).toBe('1');
    expect(await notices(after.from)).toEqual([]);
  });

  test('come at the start of the browser when their moment passed while it was closed', async () => {
    const before = await open();
    const moment = await promise(before.browser, before.from, 15_000);
    expect(await notices(before.from)).toEqual([]);
    await shut();
    await new Promise((done) => setTimeout(done, Math.max(0, moment + 1_000 - Date.now())));

    const { from } = await open();
    await seenAt(async () => (await notices(from)).length > 0);
    expect(await notices(from)).toEqual(['deadlines']);
    await expect.poll(() => badge(from)).toBe('1');
  });
});
