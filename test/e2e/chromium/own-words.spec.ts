import type { Page } from '@playwright/test';
import { draftIn, expect, insertButton, pageOf, replyText, test } from './console';

/** Our own page of cases and settings, at one of its parts. */
async function dashboard(panel: Page, part: string): Promise<Page> {
  const page = await panel.context().newPage();
  await page.goto(`chrome-extension://${new URL(panel.url()).host}/dashboard.html#${part}`);
  return page;
}

test('a correction holds at once, becomes a rule, and the rule can be deleted', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await panel.getByRole('combobox', { name: 'What the buyer wants' }).selectOption('invoice_document');
  await expect(panel.getByText('Corrected by you.')).toBeVisible();
  await panel.getByRole('button', { name: 'Make it a rule' }).click();
  await panel.getByRole('button', { name: 'Save rule' }).click();
  await expect(panel.getByText(/^Rule saved/)).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  // The correction is gone; what the rule says stays.
  await expect(panel.getByText('Corrected by you.')).toBeHidden();
  await expect(panel.getByRole('combobox', { name: 'What the buyer wants' })).toHaveValue('invoice_document');
  await expect(panel.getByText('Your rule')).toBeVisible();

  const rules = await dashboard(panel, 'rules');
  const deleting = rules.getByRole('button', { name: /^Delete the rule/ });
  await deleting.click();
  await rules.keyboard.press('Escape');
  await expect(deleting).toBeFocused();
  await deleting.click();
  await deleting.press('Enter');
  await expect(rules.getByText(/^No rules yet/)).toBeVisible();
  await tab.bringToFront();
  await expect(replyText(panel)).toBeVisible();
  await expect(panel.getByText('Your rule')).toBeHidden();
});

test('a phrase of the seller’s own is written once and inserted by keyboard, its variables filled', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const page = await dashboard(panel, 'snippets');
  await page.getByRole('button', { name: 'New phrase' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Serial number');
  await page.getByRole('textbox', { name: /^Text in/ }).fill('Dear {buyer}, the serial is {serial}.');
  await page.getByRole('button', { name: 'Save phrase' }).click();
  await expect(page.getByText('Serial number')).toBeVisible();

  await tab.bringToFront();
  await replyText(panel).fill('Hello. ');
  await panel.keyboard.press('Alt+/');
  await panel.keyboard.type('serial');
  await expect(panel.getByRole('listbox', { name: 'Your phrases' }).getByRole('option')).toHaveCount(1);
  await panel.keyboard.press('Enter');
  await expect(replyText(panel)).toHaveValue(/^Hello\. Dear dolly_whit52, the serial is \{serial\}\.$/);
  // What nobody filled holds Insert back.
  await expect(panel.getByText('Placeholder left')).toBeVisible();
  await expect(insertButton(panel)).toHaveAttribute('aria-disabled', 'true');
});

test('ticks of the playbook stay when the panel is opened anew', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await panel.locator('.playbook summary').click();
  await panel.locator('.playbook input').first().check();
  await expect(panel.locator('.playbook summary')).toContainText('1/');
  await panel.reload();
  await expect(panel.locator('.playbook summary')).toContainText('1/');
});

test('a day that was named stays when the panel is opened anew', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  // It promises a full answer by a usual term, while nothing is decided.
  await panel.getByRole('radio', { name: /^Acknowledge/ }).check({ force: true });
  const day = panel.locator('.term-date input').first();
  const named = `${new Date().getUTCFullYear() + 1}-03-17`;
  await day.fill(named);
  await expect(replyText(panel)).toHaveValue(/March 17/);
  await panel.reload();
  await draftIn(panel);
  await expect(panel.getByRole('radio', { name: /^Acknowledge/ })).toBeChecked();
  await expect(day).toHaveValue(named);
  await expect(replyText(panel)).toHaveValue(/March 17/);
});

test('terms of a foreign message tell what they mean on focus', async ({ desk }) => {
  const tab = await desk.open(pageOf('amazon-es-delivered-not-received', 'thread'));
  const panel = await desk.panelBeside(tab);
  const term = panel.locator('.term').first();
  await term.focus();
  const shown = await term.evaluate((node) => getComputedStyle(node, '::after').content);
  expect(shown).toMatch(/[a-z]{3}/);
  expect(shown).toContain(await term.getAttribute('data-meaning'));
  // One stop on the way to the reply, however many terms there are; the arrows walk among them.
  await expect(panel.locator('.message-text').first().locator('.term[tabindex="0"]')).toHaveCount(1);
  await panel.keyboard.press('ArrowRight');
  await expect(panel.locator('.term').nth(1)).toBeFocused();
});
