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
