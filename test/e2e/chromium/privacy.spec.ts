import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, pageOf, test } from './console';

const PASSPHRASE = 'four words make one';

/** The page of privacy and backups, without the browser's own picker: no test can press its buttons. */
async function privacyPage(tab: Page, extensionId: string): Promise<Page> {
  const page = await tab.context().newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(`chrome-extension://${extensionId}/dashboard.html#privacy`);
  return page;
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function backUp(page: Page, path: string): Promise<void> {
  const backup = part(page, 'Backup');
  await backup.getByLabel('Passphrase').fill(PASSPHRASE);
  await backup.getByLabel('The same once more').fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    backup.getByRole('button', { name: 'Make a backup' }).click(),
  ]);
  await download.saveAs(path);
  await expect(backup.getByText(/^Saved as/)).toBeVisible();
}

async function takeBack(page: Page, path: string, passphrase: string): Promise<void> {
  const restore = part(page, 'Restore');
  await restore.getByLabel('File').setInputFiles(path);
  await restore.getByLabel('Passphrase').fill(passphrase);
  await restore.getByRole('button', { name: 'Restore' }).click();
}

test('a buyer is exported, held, erased; no backup brings him back, and the rest it does', async ({
  desk,
}, testInfo) => {
  const file = testInfo.outputPath('history.dragoman');
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const page = await privacyPage(tab, desk.browser.extensionId);
  const buyer = part(page, 'One buyer’s data');
  await expect(async () => {
    await buyer.getByLabel('Name, user name or order number').fill('');
    await buyer.getByLabel('Name, user name or order number').fill('dolly');
    await expect(buyer.getByText('dolly_whit52')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await backUp(page, file);
  expect(readFileSync(file, 'latin1')).not.toContain('dolly');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    buyer.getByRole('button', { name: /^Export/ }).click(),
  ]);
  const path = testInfo.outputPath('buyer.json');
  await download.saveAs(path);
  expect(readFileSync(path, 'utf8')).toContain('dolly_whit52');

  await buyer.getByRole('button', { name: /^Put .* on legal hold/ }).click();
  await expect(buyer.getByRole('button', { name: /^Erase dolly/ })).toBeDisabled();
  await buyer.getByRole('button', { name: /^End the legal hold/ }).click();
  await tab.close();
  await buyer.getByRole('button', { name: /^Erase dolly/ }).click();
  await buyer.getByRole('button', { name: 'Erase for good' }).click();
  await expect(buyer.getByText('No such buyer is known here.')).toBeVisible();
  await expect(part(page, 'What was erased').getByText(/^Still in these backup files/)).toContainText('.dragoman');

  await takeBack(page, file, 'not the passphrase');
  await expect(part(page, 'Restore').getByRole('alert')).toHaveText(/passphrase does not fit/);
  await takeBack(page, file, PASSPHRASE);
  await expect(part(page, 'Restore').getByText(/left out: their buyers were erased/)).toBeVisible();
  await expect(buyer.getByText('No such buyer is known here.')).toBeVisible();
  await expect(part(page, 'What was erased').getByText(/is unbroken/)).toBeVisible();
});

test('history does not go by one click: keeping less is asked about, and given up it changes nothing', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await desk.panelBeside(tab);
  const page = await privacyPage(tab, desk.browser.extensionId);
  const keeping = part(page, 'How long personal data is kept');
  const asked = keeping.getByRole('alertdialog', { name: 'Kept shorter from now on' });
  await keeping.getByLabel('Keep nothing').click();
  await expect(asked).toContainText('The history goes: ');
  await expect(asked).toContainText('There is no backup.');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(keeping.getByLabel('Keep nothing')).not.toBeChecked();
  await keeping.getByLabel('eBay').fill('3');
  await keeping.getByLabel('eBay').blur();
  await expect(asked).toContainText('older than 3 days on eBay');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(keeping.getByLabel('eBay')).toHaveValue('');
  // What keeps more is not asked about, nor is what was answered.
  await keeping.getByLabel('Keep nothing').click();
  await asked.getByRole('button', { name: 'Keep nothing and erase' }).click();
  await expect(keeping.getByLabel('Keep nothing')).toBeChecked();
  await keeping.getByLabel('Keep nothing').click();
  await expect(keeping.getByLabel('Keep nothing')).not.toBeChecked();
  await expect(asked).toBeHidden();
});

test('the worker stopped at any time while pages are read loses no message and doubles none', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  for (let stop = 0; stop < 8; stop++) {
    await tab.goto(pageOf('ebay-com-broken-lamp', 'thread'));
    await tab.waitForTimeout(40 * stop);
    await desk.browser.stopWorker();
  }
  await tab.goto(pageOf('ebay-com-broken-lamp', 'thread'));
  const page = await privacyPage(tab, desk.browser.extensionId);
  const counted = async (): Promise<number[]> =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('dragoman');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const counts = ['conversations', 'messages', 'customers'].map(
        (name) =>
          new Promise<number>((resolve) => {
            const asked: IDBRequest<{ messages?: unknown[] }[]> = db.transaction(name).objectStore(name).getAll();
            // Messages lie in runs.
            asked.onsuccess = () => resolve(asked.result.flatMap((row) => row.messages ?? [row]).length);
          }),
      );
      const all = await Promise.all(counts);
      db.close();
      return all;
    });
  // The thread of three messages, and the five other rows of the list beside it.
  await expect.poll(counted).toEqual([6, 3, 6]);
});

test('everything can be erased: no buyer, no engine, no key is left, and the next page is read as the first', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const { context, extensionId } = desk.browser;
  const page = await privacyPage(tab, extensionId);
  const buyer = part(page, 'One buyer’s data');
  await expect(async () => {
    await buyer.getByLabel('Name, user name or order number').fill('');
    await buyer.getByLabel('Name, user name or order number').fill('dolly');
    await expect(buyer.getByText('dolly_whit52')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await buyer.getByRole('button', { name: /^Put .* on legal hold/ }).click();
  await expect(buyer.getByText('On legal hold', { exact: true })).toBeVisible();
  const wipe = part(page, 'Erase everything');
  await wipe.getByRole('button', { name: 'Erase everything …' }).click();
  await expect(wipe.getByText(/on legal hold/)).toBeVisible();
  await buyer.getByRole('button', { name: /^End the legal hold/ }).click();
  await expect(buyer.getByText('On legal hold', { exact: true })).toBeHidden();
  await wipe.getByRole('button', { name: 'Erase everything …' }).click();
  const now = wipe.getByRole('button', { name: 'Erase everything for good' });
  await expect(now).toBeDisabled();
  // What an open page shows would be read anew.
  await tab.close();
  await wipe.getByLabel('I want all of it gone from this browser').check();
  await Promise.all([page.waitForEvent('close'), now.click()]);

  const after = await context.newPage();
  await expect(async () => {
    await after.goto(`chrome-extension://${extensionId}/dashboard.html#customers`);
    await expect(after.getByText('No buyer was read yet.', { exact: false })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  const rows = await after.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of db.objectStoreNames) {
        const counting = db.transaction(store).objectStore(store).count();
        const count = await new Promise<number>((resolve) => {
          counting.onsuccess = () => resolve(counting.result);
        });
        if (count > 0) counts[`${name} ${store}`] = count;
      }
      db.close();
    }
    return counts;
  });
  // What it makes anew by itself says nothing of anyone: keys, how readers fared, where the index is, how it is set up.
  const own = ['keys', 'readings', 'searchState', 'settings', 'accounts'];
  expect(Object.keys(rows).filter((one) => !own.some((name) => one.endsWith(` ${name}`)))).toEqual([]);
});
