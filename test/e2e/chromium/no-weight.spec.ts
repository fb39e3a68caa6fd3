import { expect, type Page, test } from '@playwright/test';
import { type OpenChromium, openChromium } from '../../browser/open-chromium';
import { type Counted, withCounters } from '../../browser/with-counters';
import { CONSOLES } from '../../layouts/consoles';

/** Longer than a page is waited for. */
const REST_MS = 10_000;
const MINUTE_MS = 60_000;

async function countedIn(browser: OpenChromium, url: string): Promise<Counted> {
  const worker = await browser.worker();
  return worker.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: `${address.split(/[?#]/)[0]}*` });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => (globalThis as unknown as { dragomanCounted: unknown }).dragomanCounted,
    });
    return frame?.result as never;
  }, url);
}

/** Tasks of more than 50 ms in a page while it rests. */
async function longTasks(tab: Page): Promise<number> {
  return tab.evaluate(async (rest) => {
    let seen = 0;
    const observer = new PerformanceObserver((list) => {
      seen += list.getEntries().length;
    });
    observer.observe({ type: 'longtask' });
    await new Promise((done) => setTimeout(done, rest));
    observer.disconnect();
    return seen;
  }, REST_MS);
}

/** The marks in a page are drawn anew once a minute, for what they count down: the rest is looked at between two such times. */
async function betweenMinutes(tab: Page): Promise<void> {
  const left = MINUTE_MS - (Date.now() % MINUTE_MS);
  if (left < 2 * REST_MS) await tab.waitForTimeout(left + MINUTE_MS / 20);
}

for (const [name, { url, row, body, list, message }] of Object.entries(CONSOLES))
  test(`${name}: a console that rests costs nothing, and one that changes is read`, async () => {
    const copy = withCounters();
    const browser = await openChromium({ extension: copy.path });
    try {
      const text = 'Where is my parcel?';
      const html = `<!doctype html><html lang="en"><body>${body(row({ text, at: '2026-10-24', isOwn: false }))}</body></html>`;
      await browser.context.route(`${new URL(url).origin}/**`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      const tab = await browser.context.newPage();
      await tab.goto(url);
      await expect.poll(() => browser.overlayTexts(tab)).not.toEqual([]);
      await tab.waitForTimeout(REST_MS);
      await betweenMinutes(tab);

      const before = await countedIn(browser, url);
      expect(before.observers).toBe(1);
      expect(before.attributesWatched).toBe(0);
      await tab.evaluate((one) => document.querySelector(one)?.setAttribute('title', 'pointed at'), message);
      expect(await longTasks(tab)).toBe(0);
      expect(await countedIn(browser, url)).toEqual(before);

      await tab.evaluate(
        ([around = '', more = '']) => document.querySelector(around)?.insertAdjacentHTML('beforeend', more),
        [list, row({ text: 'It left on Friday.', at: '2026-10-25', isOwn: true })],
      );
      await expect.poll(async () => (await countedIn(browser, url)).timers).toBeGreaterThan(before.timers);
      expect((await countedIn(browser, url)).observers).toBe(1);
    } finally {
      await browser.close();
      copy.remove();
    }
  });
