import { draftIn, expect, insertButton, pageOf, test } from './console';

test('Amazon’s contact form: the message read in the inbox is known, the reply goes into the form', async ({
  desk,
}) => {
  const inbox = await desk.open(pageOf('amazon-fr-missing-part', 'thread'));
  await expect(inbox.locator('kat-textarea textarea').first()).toBeVisible();
  await expect.poll(() => desk.browser.overlayTexts(inbox)).not.toEqual([]);
  const form = await desk.open(pageOf('amazon-fr-missing-part', 'contact'));
  await form.getByText('Other', { exact: true }).click();
  const box = form.locator('kat-textarea textarea').first();
  await expect(box).toBeVisible();
  const panel = await desk.panelBeside(form);
  const draft = await draftIn(panel);
  await insertButton(panel).click();
  // An undo before the box was read back would be taken for an editor that refused the text.
  await expect(panel.getByText(/not yet seen sent/)).toBeVisible();
  await expect(box).toHaveValue(draft);
  await box.focus();
  await form.keyboard.press('ControlOrMeta+z');
  await expect(box).toHaveValue('');
});

test('an editor that is no text box takes the reply, line by line, and gives it back', async ({ desk }) => {
  const tab = await desk.open(pageOf('amazon-fr-missing-part', 'thread layout 3'));
  const editor = tab.locator('[contenteditable=true]');
  await expect(editor).toBeVisible();
  const panel = await desk.panelBeside(tab);
  const draft = await draftIn(panel);
  await insertButton(panel).click();
  await expect(panel.getByText(/not yet seen sent/)).toBeVisible();
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  expect(words(await editor.innerText())).toEqual(words(draft));
  await editor.focus();
  for (let presses = 0; presses < 40 && (await editor.innerText()).trim() !== ''; presses++)
    await tab.keyboard.press('ControlOrMeta+z');
  expect((await editor.innerText()).trim()).toBe('');
});

test('eBay’s message panel in a frame of the order page takes the reply', async ({ desk }) => {
  const thread = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await expect.poll(() => desk.browser.overlayTexts(thread)).not.toEqual([]);
  const order = await desk.open(pageOf('ebay-com-broken-lamp', 'order'));
  const box = order.frameLocator('iframe.ordui-m2m-panel__iframe').locator('textarea, [contenteditable=true]').first();
  // The page's buttons wake up a moment after they are drawn.
  await expect(async () => {
    await order
      .getByRole('button', { name: /message buyer|contact buyer/i })
      .first()
      .click();
    await expect(box).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const panel = await desk.panelBeside(order);
  const draft = await draftIn(panel);
  await insertButton(panel).click();
  await expect(panel.getByText(/not yet seen sent/)).toBeVisible();
  const held = await box.evaluate((element) =>
    'value' in element ? String(element.value) : (element as HTMLElement).innerText,
  );
  expect(held.replace(/\s+/g, ' ').trim()).toBe(draft.replace(/\s+/g, ' ').trim());
});
