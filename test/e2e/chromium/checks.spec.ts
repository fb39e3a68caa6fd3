import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { BOXES, draftIn, expect, insertButton, pageOf, replyText, test } from './console';

async function dashboard(panel: Page, part: string): Promise<Page> {
  const page = await panel.context().newPage();
  await page.goto(`chrome-extension://${new URL(panel.url()).host}/dashboard.html#${part}`);
  return page;
}

test('a slip in a line is held against its meaning, marked in both, and put right by one click', async ({ desk }) => {
  const tab = await desk.open(pageOf('amazon-es-delivered-not-received', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await replyText(panel).fill('Le reembolsamos 92,50 €.');
  await panel.getByRole('button', { name: 'Change what it should say' }).click();
  const meaning = panel.getByRole('textbox', { name: 'What this line is to say, in your language' });
  await meaning.fill('We refund €29.50.');
  await meaning.press('Enter');
  await expect(panel.locator('.gloss-line mark.found-block')).toHaveText('€29.50');
  await expect(panel.locator('.editor-mirror mark.found-block').first()).toHaveText('92,50 €');
  await expect(insertButton(panel)).toHaveAttribute('aria-disabled', 'true');
  await panel.locator('.finding', { hasText: 'Amount differs' }).getByRole('button', { name: 'Fix' }).click();
  await expect(replyText(panel)).toHaveValue('Le reembolsamos 29,50 €.');
  await expect(panel.locator('.gloss-line mark')).toHaveCount(0);
});

test('the seller may mean something else: the guard takes his word for a line', async ({ desk }) => {
  const tab = await desk.open(pageOf('amazon-es-delivered-not-received', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await replyText(panel).fill('Le reembolsamos la lámpara rota.');
  await panel.getByRole('button', { name: 'Change what it should say' }).click();
  const meaning = panel.getByRole('textbox', { name: 'What this line is to say, in your language' });
  await meaning.fill('We replace the broken lamp.');
  await meaning.press('Enter');
  const confused = panel.locator('.finding-block', { hasText: 'Term confused' });
  await expect(confused).toBeVisible();
  await panel.getByRole('button', { name: 'Change what it should say' }).click();
  await meaning.fill('We refund the broken lamp.');
  await meaning.press('Enter');
  await expect(confused).toBeHidden();
});

test('a rule of the seller’s own holds at once, and what became of it is counted and exported', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const checks = await dashboard(panel, 'checks');
  await checks.getByRole('button', { name: 'New rule' }).click();
  await checks.getByRole('textbox', { name: 'Words or phrases, one a line' }).fill('(a+)+');
  await expect(checks.getByText('holds a sign with no meaning here')).toBeVisible();
  await checks.getByRole('textbox', { name: 'Words or phrases, one a line' }).fill('no problem*');
  await checks.getByRole('textbox', { name: 'Why (shown with the finding)' }).fill('It sounds curt.');
  await checks.getByRole('combobox', { name: 'Level', exact: true }).selectOption('block');
  await checks.getByRole('button', { name: 'Save rule' }).click();
  await expect(checks.getByText('OWN-1')).toBeVisible();
  // What eBay forbids is lowered only after a warning.
  await checks.locator('summary', { hasText: 'eBay' }).click();
  await checks.getByRole('combobox', { name: 'Level of EB-2A' }).selectOption('info');
  await expect(checks.getByText(/This is forbidden here/)).toBeVisible();
  await checks.getByRole('button', { name: 'Cancel' }).click();
  await expect(checks.getByRole('combobox', { name: 'Level of EB-2A' })).toHaveValue('block');

  await tab.bringToFront();
  await replyText(panel).fill('Thank you, no problem at all, we look into it today.');
  const own = panel.locator('.finding-block', { hasText: 'It sounds curt.' });
  await expect(own).toBeVisible();
  // Long enough in sight to be more than a word half typed.
  await panel.waitForTimeout(1_700);
  const text = 'Thank you, we look into it today.';
  await replyText(panel).fill(text);
  await expect(own).toBeHidden();
  await insertButton(panel).click();
  await expect(BOXES.ebay(tab)).toHaveValue(text);

  const errors = await dashboard(panel, 'errors');
  const row = errors.getByRole('row', { name: /Your own rule/ });
  await expect(row).toContainText('100%');
  await errors.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const [file] = await Promise.all([
    errors.waitForEvent('download'),
    errors.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv).toContain('agent,language,examiner,kind,replies,found,fixed,overridden,left');
  expect(csv).toMatch(/,en,lint,own_rule,1,1,1,0,0/);
});

test('a case of safety goes in only after proofreading and final check, each with a name, on record', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('amazon-de-charger-fire', 'thread'));
  const panel = await desk.panelBeside(tab);
  await expect(replyText(panel)).not.toHaveValue('');
  await expect(panel.getByText('Safety or legal matter: needs the final check')).toBeVisible();
  await insertButton(panel).click();
  await expect(BOXES.amazon(tab)).toHaveValue('');
  const name = panel.getByRole('textbox', { name: 'Name of who checked it' });
  await name.fill('Anna');
  await panel.getByRole('button', { name: 'I have proofread this text' }).click();
  await name.fill('Li Wei');
  await panel.getByRole('button', { name: 'This text may go out' }).click();
  await expect(panel.getByRole('list', { name: 'Three-step check' })).toContainText('Li Wei');
  const text = await replyText(panel).inputValue();
  await insertButton(panel).click();
  await expect(BOXES.amazon(tab)).toHaveValue(text);
  // One changed letter, and it is a draft again.
  await replyText(panel).fill(`${text}.`);
  await expect(panel.getByText('Safety or legal matter: needs the final check')).toBeVisible();
  await panel.reload();
  await expect(panel.getByText(/Final: Li Wei/).first()).toBeAttached();
});
