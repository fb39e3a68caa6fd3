import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { verifyPack } from '@/utils/export/evidence/verify-pack';
import { draftIn, expect, pageOf, test } from './console';

/** Our own page of exports, in a browser that has no picker for files: then they come as downloads. */
async function exportPage(near: Page): Promise<Page> {
  const page = await near.context().newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(`chrome-extension://${new URL(near.url()).host}/dashboard.html#export`);
  return page;
}

async function downloadOf(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await press();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a manager previews and saves every message, and the file comes back in as old tickets, once', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('amazon-co-jp-displeased', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const page = await exportPage(panel);
  await expect(page.getByRole('region', { name: 'Preview' }).last()).toContainText('高橋 美咲');
  await page.getByText('CSV', { exact: true }).click();
  const { name, bytes } = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  );
  expect(name).toMatch(/^dragoman-messages-\d{4}-\d{2}-\d{2}\.csv$/);
  await expect(page.getByText(/is made: 3 rows/)).toBeVisible();
  const { data } = Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map(({ from }) => from)).toEqual(['buyer', 'seller', 'buyer']);

  await page.getByText('Import old tickets', { exact: true }).click();
  for (const done of [
    'Tickets with something new: 1; known already: 0.',
    'Tickets with something new: 0; known already: 1.',
  ]) {
    await page.locator('input[type=file]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: bytes });
    await expect(page.getByRole('combobox', { name: 'Ticket number' })).not.toHaveValue('');
    await page.getByRole('button', { name: 'Dry run' }).click();
    await expect(page.getByText('Would come in: tickets 1, messages 3. Rows that would not: 0.')).toBeVisible();
    await page.getByRole('button', { name: 'Import 1 ticket' }).click();
    await expect(page.getByText(done)).toBeVisible();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('PK') });
  }
  await expect(page.getByText(/x\.csv was not taken/)).toBeVisible();
});

test('the panel leads to a pack of evidence that is sealed, and checked on the same page', async ({ desk }) => {
  const tab = await desk.open(pageOf('aliexpress-ar-fake', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const opened = panel.context().waitForEvent('page');
  await panel.getByRole('button', { name: 'Evidence pack' }).click();
  const address = (await opened).url();
  await (await opened).close();
  const page = await exportPage(panel);
  await page.goto(address);
  await expect(page.getByRole('textbox', { name: 'Statement' })).toHaveValue(/Response to the dispute for order/);
  await expect(page.getByText('Unverified: set what the counter on your page says.')).toBeVisible();
  const { name, bytes } = await downloadOf(page, () => page.getByRole('button', { name: 'Make the pack' }).click());
  expect(name).toMatch(/^evidence-aliexpress-dispute-\d+\.zip$/);
  const report = await verifyPack(new Uint8Array(bytes));
  expect(report).toMatchObject({ whole: true });
  expect(report.manifest?.files.map((file) => file.name)).toContain('chronology.pdf');
  await expect(page.getByText(`Seal: ${report.seal}`)).toBeVisible();

  const changed = Buffer.from(bytes);
  changed[200] = (changed[200] ?? 0) ^ 1;
  const check = page.locator('input[accept*=zip]');
  await check.setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: changed });
  await expect(page.getByText('pack.zip is not as it was made.')).toBeVisible();
  await check.setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: bytes });
  await expect(page.getByText('pack.zip is as it was made.')).toBeVisible();
  // Whole, but not the pack whose seal was noted.
  await page.getByLabel('Seal that was noted').fill('0a'.repeat(32));
  await check.setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: bytes });
  await expect(page.getByText('It has another seal.')).toBeVisible();
  await page.getByLabel('Seal that was noted').fill(report.seal ?? '');
  await check.setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: bytes });
  await expect(page.getByText('It is the seal that was noted.')).toBeVisible();
});

test('an import goes on while another part is looked at, and says afterwards what came of it', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await desk.panelBeside(tab);
  const page = await tab.context().newPage();
  await page.goto(`chrome-extension://${desk.browser.extensionId}/dashboard.html#export`);
  await page.getByText('Import old tickets', { exact: true }).click();
  const rows = Array.from({ length: 150 }, (_, at) => `${at},Where is parcel ${at}?,2026-03-04,buyer,Ana ${at}`);
  const buffer = Buffer.from(`ticket,message,date,from,customer\n${rows.join('\n')}\n`);
  await page.locator('input[accept*=csv]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer });
  await page.getByText('eBay', { exact: true }).click();
  await page.getByRole('button', { name: 'Dry run' }).click();
  await page.getByRole('button', { name: 'Import 150 tickets' }).click();
  await page.getByRole('link', { name: 'Customers' }).click();
  await expect(page.getByRole('img', { name: 'work is under way here' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tags by rule' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'work is under way here' })).toBeHidden({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Export' }).click();
  await expect(page.getByText('Imported. Tickets with something new: 150; known already: 0.')).toBeVisible();
});
