import type { Page } from '@playwright/test';
import { openChromium } from '../../browser/open-chromium';
import { draftIn, expect, pageOf, replyText, test } from './console';

const PASSPHRASE = 'four plain words again';
const LAMP = 'ebay-com-broken-lamp';
/** Words of the buyers, and of what the seller typed. */
const WORDS = ['dolly', 'lamp', 'Dear Dolly, typed before the lock'];

const dashboard = (extensionId: string, part: string) => `chrome-extension://${extensionId}/dashboard.html#${part}`;
const lockPart = (page: Page) => page.getByRole('region', { name: 'Lock', exact: true });

async function setPassphrase(page: Page): Promise<void> {
  const part = lockPart(page);
  await part.getByLabel('Passphrase').fill(PASSPHRASE);
  await part.getByLabel('The same once more').fill(PASSPHRASE);
  await part.getByLabel('Lock by itself').selectOption({ label: 'Only when the browser closes' });
  await part.getByRole('button', { name: 'Lock with this passphrase' }).click();
  await expect(part.getByText(/nothing on this disk opens without the passphrase/)).toBeVisible();
}

/** Every value of every store of every database of ours, as text, and the kinds of the keys among them. */
function disk(page: Page): Promise<{ text: string; secretKeys: number }> {
  return page.evaluate(async () => {
    const ask = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const text: string[] = [JSON.stringify([{ ...localStorage }, await chrome.storage.local.get(null)])];
    let secretKeys = 0;
    const walk = (value: unknown): void => {
      if (value instanceof CryptoKey) secretKeys += value.type === 'public' ? 0 : 1;
      else if (value instanceof Uint8Array) text.push(new TextDecoder().decode(value));
      else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner);
      else text.push(String(value));
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await ask(indexedDB.open(name));
      for (const store of db.objectStoreNames) walk(await ask(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    return { text: text.join('\n').toLowerCase(), secretKeys };
  });
}

async function unlock(page: Page, words = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase').fill(words);
  await page.keyboard.press('Enter');
}

/** A reply is begun in the panel, and the page of the lock is open. */
async function replyBegun(
  browser: Awaited<ReturnType<typeof openChromium>>,
): Promise<{ tab: Page; panel: Page; page: Page }> {
  const tab = await browser.context.newPage();
  await tab.goto(pageOf(LAMP, 'thread'));
  const panel = await browser.sidePanel(tab);
  await draftIn(panel);
  await replyText(panel).fill(WORDS[2] ?? '');
  const page = await browser.context.newPage();
  await page.goto(dashboard(browser.extensionId, 'privacy'));
  return { tab, panel, page };
}

const card = (page: Page) => page.getByRole('heading', { name: 'Dragoman is locked' });

test('a passphrase locks all of it, over a restart of the browser; what was read meanwhile is there after unlocking', async ({
  browserName: _,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  let browser = await openChromium({ profile });
  try {
    const begun = await replyBegun(browser);
    const { tab, page } = begun;
    let { panel } = begun;
    await setPassphrase(page);

    // Unlocked: a script of ours in a page reads every area, and finds no key.
    const worker = await browser.worker();
    const seen = await worker.evaluate(async (url) => {
      const [shown] = await chrome.tabs.query({ url: `${new URL(url).origin}/*` });
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: shown?.id ?? 0 },
        func: async () => {
          const areas = ['local', 'sync', 'session', 'managed'] as const;
          const read = areas.map((area) => chrome.storage[area].get(null).catch((fault: Error) => fault.message));
          return JSON.stringify(await Promise.all(read));
        },
      });
      const own = await chrome.storage.session.get('unlocked');
      return { read: String(frame?.result), seed: String(own.unlocked) };
    }, tab.url());
    expect(seen.seed).toMatch(/^[\w+/]{80,}=*$/);
    expect(seen.read).toContain('Access to storage is not allowed from this context');
    expect(seen.read).not.toContain(seen.seed);
    expect(seen.read).not.toMatch(/unlocked|passphrase/);

    await lockPart(page).getByRole('button', { name: 'Lock now' }).click();
    await expect(card(page)).toBeVisible();
    panel = await browser.sidePanel(tab);
    await expect(card(panel)).toBeVisible();
    await expect.poll(async () => (await browser.overlayTexts(tab)).join()).toContain('Locked: open the panel');

    // A conversation that was never read before is read while locked.
    const other = await browser.context.newPage();
    await other.goto(pageOf('amazon-co-jp-displeased', 'thread'));
    await expect.poll(async () => (await browser.overlayTexts(other)).join()).toContain('Locked: open the panel');
    await page.reload();
    await expect(page.getByText(/read since and waits? to be taken in/)).toBeVisible();
    const locked = await disk(page);
    expect(locked.secretKeys).toBe(0);
    for (const word of WORDS) expect(locked.text).not.toContain(word.toLowerCase());
    expect(await page.evaluate(() => chrome.storage.session.get(null))).not.toHaveProperty('unlocked');

    await unlock(page, 'not these words');
    await expect(page.getByText('This is not the passphrase. Nothing was changed.')).toBeVisible();
    await expect(async () => {
      await unlock(page, 'nor these');
      await expect(page.getByText(/Please wait \d seconds? before the next try/)).toBeVisible({ timeout: 2_000 });
    }).toPass();

    await browser.close();
    browser = await openChromium({ profile });
    const again = await browser.context.newPage();
    await again.goto(dashboard(browser.extensionId, 'queue'));
    await expect(card(again)).toBeVisible();
    await expect(again.getByText(/Please wait/)).toBeHidden();
    await unlock(again);
    await expect(again.getByRole('link', { name: 'Privacy & backup' })).toBeVisible();
    // Both are there: the one that was read before, and the one that was read while locked.
    await expect(again.getByText(/dolly/i).first()).toBeVisible();
    await expect(again.getByText('高橋 美咲').first()).toBeVisible();

    const back = await browser.context.newPage();
    await back.goto(pageOf(LAMP, 'thread'));
    const panelAgain = await browser.sidePanel(back);
    await expect(replyText(panelAgain)).toHaveValue(WORDS[2] ?? '');
    await again.bringToFront();
    await again.goto(dashboard(browser.extensionId, 'privacy'));
    await lockPart(again).getByRole('button', { name: 'Remove passphrase' }).click();
    await lockPart(again).getByLabel('Passphrase').fill(PASSPHRASE);
    await lockPart(again).getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(lockPart(again).getByText('No passphrase is asked for any more.')).toBeVisible();
    await again.reload();
    await expect(lockPart(again).getByText(/There is no passphrase/)).toBeVisible();
  } finally {
    await browser.close();
  }
});

test('whoever has forgotten the passphrase erases everything and begins anew', async ({ desk }) => {
  await desk.panelBeside(await desk.open(pageOf(LAMP, 'thread')));
  const { extensionId, context } = desk.browser;
  const page = await desk.open(dashboard(extensionId, 'privacy'));
  await setPassphrase(page);
  // At hand on every page, for whoever leaves the desk.
  await page.goto(dashboard(extensionId, 'queue'));
  await page.getByRole('banner').getByRole('button', { name: 'Lock now' }).click();
  await expect(card(page)).toBeVisible();
  await page.getByText('Forgotten the passphrase?').click();
  await page.getByRole('button', { name: 'Erase everything and begin anew' }).click();
  await page.getByLabel(/^Erase the history/).check();
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await closed;
  const fresh = await context.newPage();
  await expect(async () => {
    await fresh.goto(dashboard(extensionId, 'privacy'), { timeout: 3_000 });
    await expect(lockPart(fresh).getByText(/There is no passphrase/)).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

/** Makes the history one of an older version: what its keys are made of is not there. */
async function forgetSeed(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dragoman-keys');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('keys', 'readwrite');
          const store = transaction.objectStore('keys');
          const asked = store.get('v1');
          asked.onsuccess = () => {
            const { seed: _, ...older } = asked.result;
            store.put(older, 'v1');
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
  );
}

test('a history of an older version gets keys that can be locked in place, over a cancel and a closed browser', async ({
  browserName: _,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  let browser = await openChromium({ profile });
  try {
    const { page: first } = await replyBegun(browser);
    await expect(lockPart(first).getByText(/There is no passphrase/)).toBeVisible();
    await forgetSeed(first);

    await browser.close();
    browser = await openChromium({ profile });
    let page = await browser.context.newPage();
    await page.goto(dashboard(browser.extensionId, 'privacy'));
    const busy = await browser.context.newPage();
    await busy.goto(dashboard(browser.extensionId, 'settings'));
    // Somebody else is writing, and goes on writing.
    await busy.evaluate(() => {
      void navigator.locks.request('dragoman-writer', () => new Promise(() => undefined));
    });
    await page.bringToFront();
    await lockPart(page).getByRole('button', { name: 'Exchange the keys' }).click();
    await expect(lockPart(page).getByText(/Exchanging the keys/)).toBeVisible();
    await testInfo.attach('running', { body: await page.screenshot(), contentType: 'image/png' });
    await lockPart(page).getByRole('button', { name: 'Cancel' }).click();
    await busy.close();
    await expect(lockPart(page).getByText(/was begun and not finished/)).toBeVisible();

    await browser.close();
    browser = await openChromium({ profile });
    page = await browser.context.newPage();
    await page.goto(dashboard(browser.extensionId, 'queue'));
    await expect(page.getByText(/dolly/i).first()).toBeVisible();
    await page.goto(dashboard(browser.extensionId, 'privacy'));
    await lockPart(page).getByRole('button', { name: 'Go on with the exchange' }).click();
    await expect(lockPart(page).getByText(/The old keys are gone/)).toBeVisible();
    await setPassphrase(page);
    await lockPart(page).getByRole('button', { name: 'Lock now' }).click();
    await expect(card(page)).toBeVisible();
    const locked = await disk(page);
    expect(locked.secretKeys).toBe(0);
    for (const word of WORDS) expect(locked.text).not.toContain(word.toLowerCase());
    await unlock(page);

    // The thread is known again, with what was typed beside it.
    const back = await browser.context.newPage();
    await back.goto(pageOf(LAMP, 'thread'));
    await expect(replyText(await browser.sidePanel(back))).toHaveValue(WORDS[2] ?? '');
    await page.bringToFront();
    await page.goto(dashboard(browser.extensionId, 'queue'));
    await expect(page.getByText(/dolly/i)).toHaveCount(1);
  } finally {
    await browser.close();
  }
});
