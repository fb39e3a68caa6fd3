import { BOXES, draftIn, expect, insertButton, pageOf, replyText, test } from './console';

test('F8 goes to the next finding, a reason lets it pass, and the reason stands in the customer history', async ({
  desk,
}) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const text = 'Hello, please write to lamps@posteo.example about it.';
  await replyText(panel).fill(text);
  await expect(panel.getByText('E-mail address', { exact: true })).toBeVisible();
  await expect(insertButton(panel)).toHaveAttribute('aria-disabled', 'true');

  await panel.keyboard.press('F8');
  const selected = await replyText(panel).evaluate((box) =>
    box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '',
  );
  expect(selected).toBe('lamps@posteo.example');

  // Several rules may object to it: each needs its own reason.
  const override = panel.getByRole('button', { name: 'Override …' });
  for (let left = await override.count(); left > 0; left = await override.count()) {
    await override.first().click({ timeout: 10_000 });
    await panel.getByRole('textbox', { name: 'Reason, kept in the history' }).fill('the marketplace asked for it');
    await panel.keyboard.press('Enter');
    await expect(override).toHaveCount(left - 1);
  }
  await insertButton(panel).click();
  await expect(BOXES.ebay(tab)).toHaveValue(text);
  await panel.locator('summary', { hasText: 'History' }).click({ timeout: 10_000 });
  await expect(panel.getByText(/finding overridden · .*the marketplace asked for it/).first()).toBeVisible();
});
