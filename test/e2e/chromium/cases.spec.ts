import type { Page } from '@playwright/test';
import { draftIn, expect, insertButton, pageOf, test } from './console';

/** Our own page of cases and settings, at one of its parts. */
async function dashboard(panel: Page, part: string): Promise<Page> {
  const page = await panel.context().newPage();
  await page.goto(`chrome-extension://${new URL(panel.url()).host}/dashboard.html#${part}`);
  return page;
}

test('a case is asked about inside, handed over, resolved and closed in the panel, and the record is whole', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const work = panel.getByRole('region', { name: 'Case', exact: true });
  const press = (name: string) => work.getByRole('button', { name, exact: true }).click();

  await press('Ask inside');
  await work.getByLabel('Whom').fill('Warehouse');
  await work.getByLabel('Question').fill('Was the lamp packed in two boxes?');
  await press('Save');
  await expect(work.getByText('Was the lamp packed in two boxes?').first()).toBeVisible();
  // The colleague's window is one of the deadlines.
  await expect(panel.getByRole('button', { name: /Answer from inside/ })).toBeVisible();

  await press('Resolve');
  await work.getByLabel('Outcome').fill('Replacement sent');
  await work.getByLabel(/^Compensation/).fill('12,50');
  await press('Save');
  await expect(work.getByRole('alert')).toHaveText('A question to a colleague is still open. Answer it first.');
  await expect(work.getByLabel('Outcome')).toHaveValue('Replacement sent');
  await work.getByLabel('Their answer').fill('One box only');
  await press('Answered');
  await expect(work.getByLabel('Their answer')).toBeHidden();

  await press('Hand over');
  await work.getByLabel('To whom').fill('Ana');
  await work.getByLabel('Note').fill('Replacement is agreed');
  await press('Save');
  await expect(work.getByText('Ana', { exact: true }).first()).toBeVisible();

  const sheet = await dashboard(panel, 'handover');
  await expect(sheet.getByText(/last note: Replacement is agreed/)).toBeVisible();
  const queue = await dashboard(panel, 'queue');
  await queue.getByRole('combobox', { name: 'Owner' }).selectOption('Ana');
  await expect(queue.getByRole('list', { name: 'Open cases' }).getByRole('listitem')).toHaveCount(1);
  await tab.bringToFront();

  await press('Resolve');
  await work.getByLabel('Outcome').fill('Replacement sent');
  await press('Save');
  await expect(work.getByText('resolved', { exact: true })).toBeVisible();
  await press('Close the case');
  await expect(work.getByRole('alert')).toHaveText('Do the three steps first.');
  await work.getByLabel('Made good for the buyer').click();
  await expect(work.getByLabel('Made good for the buyer')).toBeChecked();
  await work.getByLabel('Told to the buyer').click();
  await expect(work.getByLabel('Told to the buyer')).toBeChecked();
  await work.getByLabel('What was the cause?').fill('thin box');
  await work.getByLabel('Put right at its cause').click();
  await expect(work.getByLabel('Put right at its cause')).toBeChecked();
  await press('Close the case');
  await expect(work.getByText('closed', { exact: true })).toBeVisible();

  await work.getByText('History').click();
  await expect(work.getByText('Handed over')).toBeVisible();
  await press('Check the record');
  await expect(work.getByText('The record is as it was written.')).toBeVisible();

  // The buyer is not content: his message opens the case again.
  desk.browser.sandbox.deliver('ebay-com-broken-lamp', { text: 'The replacement is broken, too!' });
  await expect(work.getByText('open', { exact: true })).toBeVisible();
});

test('a promise breaks by itself at its time, though the worker was stopped, and is told once', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  const draft = await draftIn(panel);
  await insertButton(panel).click();
  await expect(panel.getByText(/not yet seen sent/)).toBeVisible();
  // Other conversations of the list may be due within the hour, too.
  const badge = () => panel.evaluate(async () => Number(await chrome.action.getBadgeText({})));
  const before = await badge();
  // The promise of the draft lies days ahead: another one is due in a few seconds.
  const dueAt = Date.now() + 15_000;
  await panel.evaluate(
    async ({ text, at }) => {
      const kept: Record<string, { conversation?: string }> = await chrome.storage.session.get();
      const [key, state] =
        Object.entries(kept).find(([name, one]) => name.startsWith('tab:') && one.conversation) ?? [];
      const conversation = state?.conversation;
      const ask = (name: string, body: object) => chrome.runtime.sendMessage({ dragoman: 1, name, body });
      const { value } = await ask('reply/insert', {
        tabId: Number(key?.slice(4)),
        conversation,
        text,
        mode: 'replace-own',
        promises: [{ text: 'an answer in a few seconds', dueAt: at }],
        wordings: [],
        overrides: [],
      });
      await ask('reply/sent', { conversation, replyId: value.replyId, at: Date.now() });
    },
    { text: draft, at: dueAt },
  );
  const work = panel.getByRole('region', { name: 'Case', exact: true });
  await expect(work.getByText('an answer in a few seconds')).toBeVisible();
  // The alarm stands; without it nothing would start the worker again.
  const alarm = () => panel.evaluate(async () => (await chrome.alarms.get('next-clock'))?.scheduledTime);
  await expect.poll(alarm).toBe(dueAt + 1);
  await desk.browser.stopWorker();

  // Chrome lets an alarm wait up to half a minute longer than asked.
  await expect(work.getByText('Promise broken')).toBeVisible({ timeout: 75_000 });
  await work.getByText('History').click();
  await expect(work.getByText('Promise not kept in time')).toHaveCount(1, { timeout: 60_000 });
  await expect.poll(badge).toBe(before + 1);

  await desk.browser.stopWorker();
  await work.getByRole('button', { name: 'Kept', exact: true }).click();
  await expect(work.getByText('Promise kept')).toBeVisible();
  await expect(work.getByText('Promise not kept in time')).toHaveCount(1);
});

test('the open cases of all consoles are worked with the keyboard, and one key opens the page of one', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'inbox'));
  await expect.poll(() => desk.browser.overlayTexts(tab)).not.toEqual([]);
  const panel = await desk.browser.sidePanel(tab);
  const queue = await dashboard(panel, 'queue');
  const rows = queue.getByRole('list', { name: 'Open cases' }).getByRole('button');
  await expect(rows.nth(2)).toBeVisible();
  // Each row says how grave, who, in which language, and as of when.
  await expect(rows.first()).toContainText(/as of \d\d:\d\d/);
  await expect(rows.filter({ hasText: 'Vietnamese' }).first()).toBeVisible();

  await queue.keyboard.press('j');
  await queue.keyboard.press('j');
  await expect(rows.nth(2)).toBeFocused();
  await queue.keyboard.press('k');
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  // Whoever comes with Tab opens the row he stands on, and a button does what it says.
  await queue.keyboard.press('Tab');
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true');
  await queue.keyboard.press('/');
  await queue.keyboard.type('nobody of this name');
  await expect(queue.getByText('No open case fits these filters.')).toBeVisible();
  await queue.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await queue.getByRole('searchbox').fill('dolly_whit52');
  await expect(rows).toHaveCount(1);
  // A tab that shows the page already would be brought to the front instead.
  await tab.close();
  await rows.first().focus();
  const opened = desk.browser.context.waitForEvent('page', { timeout: 15_000 });
  await queue.keyboard.press('Enter');
  const console = await opened;
  await expect(console).toHaveURL(/\/cnt\/ViewMessage/);
  expect(desk.browser.context.pages().filter((page) => page.url() === console.url())).toHaveLength(1);
});

test('a setting that makes no sense is named where it is made, and the deadlines go on', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  const settings = await dashboard(panel, 'settings');
  const zone = settings.getByLabel('Time zone');
  await zone.fill('Mars/Base');
  await zone.blur();
  await expect(settings.getByText('"Mars/Base" is no known time zone.')).toBeVisible();
  const add = settings.getByRole('button', { name: 'Mon: Add a shift' });
  await add.click();
  await expect(settings.getByLabel('Mon from')).toHaveCount(1);
  await add.click();
  await expect(settings.getByText(/on Mon overlap; the time counts once/)).toBeVisible();
  await settings.getByLabel('Mon to').first().fill('09:00');
  await expect(settings.getByText('The shift 09:00–09:00 on Mon has no length.')).toBeVisible();
  const kept = await panel.evaluate(() =>
    chrome.runtime.sendMessage({
      dragoman: 1,
      name: 'settings/change',
      body: { path: 'team.calendar.timeZone', value: 'Mars/Base' },
    }),
  );
  expect(JSON.stringify(kept)).toContain('Mars/Base');
  await tab.bringToFront();
  desk.browser.sandbox.deliver('ebay-com-broken-lamp', { text: 'Hello? Anybody there?' });
  await expect(panel.getByText('Hello? Anybody there?').first()).toBeVisible();
  await expect(panel.getByRole('button', { name: /Answer the buyer/ })).toBeVisible();
});
