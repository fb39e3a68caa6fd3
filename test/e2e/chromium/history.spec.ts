import { expect, pageOf, test } from './console';

test('a buyer’s words are found in the dashboard, and his file holds what was read and typed', async ({ desk }) => {
  const tab = await desk.open(pageOf('amazon-co-jp-displeased', 'thread'));
  const panel = await desk.panelBeside(tab);
  await panel.getByRole('button', { name: 'Open the customer file' }).click();
  const found = () => desk.browser.context.pages().find((one) => one.url().includes('#customers/'));
  await expect.poll(() => found() !== undefined).toBe(true);
  const page = found();
  if (!page) throw new Error('the file did not open');
  await expect(page.getByRole('heading', { name: 'Everything in order' })).toBeVisible();
  await page.getByLabel('Preferences').fill('wants a wombat sticker');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('file.png'), fullPage: true });

  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(page.getByText(/records can be found\./)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Build the index anew' }).click();
  await page.getByLabel('Words to find').fill('womb');
  await expect(page.locator('mark')).toHaveText('wombat', { timeout: 20_000 });
  await page.screenshot({ path: test.info().outputPath('search.png') });
  await page.getByRole('link', { name: 'Customers' }).click();
  await expect(page.getByRole('heading', { name: 'Tags by rule' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('customers.png') });
});

test('one person under two shops is found among all buyers, and joined only when the seller says so', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await desk.panelBeside(tab);
  const page = await desk.browser.context.newPage();
  // The loader names functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`chrome-extension://${desk.browser.extensionId}/dashboard.html#customers`);
  await expect(page.getByText('dolly_whit52')).toBeVisible();
  // The same user name in two shops: no console of the sandbox has that, so the rows are laid beside those that were read.
  await page.evaluate(async () => {
    const request = <T>(pending: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        pending.onsuccess = () => resolve(pending.result);
        pending.onerror = () => reject(pending.error);
      });
    const keyBase = await request(indexedDB.open('dragoman-keys'));
    const keys = (await request(keyBase.transaction('keys').objectStore('keys').get('v1'))) as {
      id: Uint8Array;
      sealing: CryptoKey;
    };
    keyBase.close();
    const base = await request(indexedDB.open('dragoman'));
    for (const shop of ['one', 'two']) {
      const key = `ebay|id:${shop}|mara`;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const cipher = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`customers|${key}`) },
        keys.sealing,
        new TextEncoder().encode(JSON.stringify({ name: `Mara ${shop}`, siteId: 'mara_q', tags: [] })),
      );
      const sealed = new Uint8Array([1, ...keys.id, ...iv, ...new Uint8Array(cipher)]);
      const account = `ebay|id:${shop}`;
      const row = { key, account, marketplace: 'ebay', firstSeenAt: 1, lastSeenAt: Date.now(), sealed };
      await request(base.transaction('customers', 'readwrite').objectStore('customers').put(row));
    }
    base.close();
  });
  const part = page.getByRole('region', { name: 'One person twice?' });
  await part.getByRole('button', { name: 'Look through all buyers' }).click();
  await expect(part.getByText('same user name')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('pairs.png'), fullPage: true });
  await part.getByRole('button', { name: 'Mara one and Mara two are the same person' }).click();
  await expect(part.getByText('All decided.')).toBeVisible();
  await part.getByRole('button', { name: 'Look again' }).click();
  await expect(part.getByText('No two buyers look like one person.')).toBeVisible();
});
