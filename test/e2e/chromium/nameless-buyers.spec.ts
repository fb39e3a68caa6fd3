import { BOXES, conversation, draftIn, expect, pageOf, test } from './console';

test('a buyer on AliExpress who is met in the list and then in the thread stands once under Customers', async ({
  desk,
}) => {
  const id = 'aliexpress-es-wrong-item';
  const { buyer, messages, order } = conversation(id);
  const tab = await desk.open(pageOf(id, 'inbox'));
  const row = tab.locator('.im-session-item').filter({ hasText: buyer.name });
  await expect(row).toBeVisible();
  const rows = await tab.locator('.im-session-item').count();

  const customers = await desk.browser.context.newPage();
  await customers.goto(`chrome-extension://${desk.browser.extensionId}/dashboard.html#customers`);
  const entries = customers.locator('.history-row');
  const hers = entries.filter({ hasText: buyer.name });
  await expect(entries).toHaveCount(rows);
  await expect(hers).toHaveCount(1);

  // The real page keeps the opened talk to itself: a click on her row, as a seller opens it.
  await tab.bringToFront();
  await row.click();
  await expect(BOXES.aliexpress(tab)).toBeVisible();
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await expect(panel.getByText(order?.orderId ?? 'no order').first()).toBeVisible();

  await customers.bringToFront();
  await expect(entries).toHaveCount(rows);
  await expect(hers).toHaveCount(1);
  await customers.screenshot({ path: test.info().outputPath('customers.png'), fullPage: true });
  await hers.click();
  await expect(customers.getByText(order?.orderId ?? 'no order').first()).toBeVisible();
  await expect(customers.getByText(messages[0]?.text.slice(0, 40) ?? 'no message').first()).toBeVisible();
  await customers.screenshot({ path: test.info().outputPath('file.png'), fullPage: true });

  // The list is read once more, and still finds her in it.
  await tab.goto(pageOf(id, 'inbox'));
  await expect(row).toBeVisible();
  await customers.goto(`chrome-extension://${desk.browser.extensionId}/dashboard.html#customers`);
  await expect(entries).toHaveCount(rows);
  await expect(hers).toHaveCount(1);
});
