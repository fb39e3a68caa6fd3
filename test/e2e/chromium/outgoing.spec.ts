import type { Page } from '@playwright/test';
import { type EngineServer, startEngineServer } from '../../sandbox/engine-server';
import { type Desk, test as desks, draftIn, expect, pageOf } from './console';

const LAMP = 'ebay-com-broken-lamp';
/** Words of the buyer's message that no rule takes for personal, and one that a seller may want to keep here. */
const PLAIN = 'study';

const test = desks.extend<{ engine: EngineServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern
  engine: async ({}, use) => {
    const engine = await startEngineServer();
    await use(engine);
    await engine.close();
  },
});
test.use({ granted: ['http://127.0.0.1/*'] });

async function addEngine(desk: Desk, engine: EngineServer): Promise<Page> {
  const page = await desk.open(`chrome-extension://${desk.browser.extensionId}/dashboard.html#engines`);
  await page.getByRole('button', { name: 'Add an engine' }).click();
  await page.getByLabel('Kind').selectOption('custom');
  await page.getByLabel('Name', { exact: true }).fill('Sandbox');
  await page.getByLabel('Address').fill(engine.url);
  await page.getByLabel('Model', { exact: true }).fill('sandbox');
  await page.getByRole('button', { name: 'Save and allow the host' }).click();
  await expect(page.getByText('without a key')).toBeVisible();
  await page.getByLabel('Word drafts').selectOption({ label: 'Sandbox' });
  return page;
}

test('a seller sees what leaves before it leaves, masks more and opens what is harmless, and just that is sent', async ({
  desk,
  engine,
}) => {
  const page = await addEngine(desk, engine);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const look = panel.getByRole('button', { name: 'See what leaves' });
  await look.focus();
  await look.press('Enter');
  const preview = panel.getByRole('region', { name: 'What leaves, as it leaves' });
  await expect(preview.getByText('Buyer’s message').first()).toBeVisible();
  expect(engine.requests).toHaveLength(0);

  // What a rule masked is opened by a press, and closed again.
  const name = preview.getByRole('button', { name: /^Dolores stays here; ⟦N1⟧ leaves in its place/ });
  await name.first().press('Enter');
  await expect(name).toHaveCount(0);
  await expect(preview.getByText('Opened by you, so it leaves:')).toBeVisible();
  await preview.getByRole('button', { name: 'Mask Dolores again' }).press('Enter');
  await expect(name.first()).toBeVisible();

  // By keyboard: a word that no rule found.
  const field = preview.getByLabel('Mask a word or a number, too');
  await field.fill('no such word');
  await field.press('Enter');
  await expect(preview.getByText('“no such word” stands in none of these texts.')).toBeVisible();
  await field.fill(PLAIN);
  await field.press('Enter');
  const own = preview.getByRole('button', { name: `${PLAIN} stays here because you masked it. Press to undo that.` });
  await expect(own.first()).toBeVisible();

  // By the mouse: two words that are selected.
  const text = preview.locator('.outgoing-text', { hasText: 'glass shade' }).first();
  await text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('glass shade') ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 'glass shade'.length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      return;
    }
  });
  await preview.getByRole('button', { name: 'Mask “glass shade”' }).click();
  await expect(preview.getByRole('button', { name: /^glass shade stays here because you masked it/ })).toBeVisible();

  // And back again: the seller's own masking is undone by a press.
  await own.first().press('Enter');
  await expect(own).toHaveCount(0);
  await field.fill(PLAIN);
  await field.press('Enter');
  await expect(own.first()).toBeVisible();

  const shown = await preview.locator('.outgoing-text').allInnerTexts();
  await panel.getByRole('button', { name: 'Word it with Sandbox' }).click();
  await expect(panel.getByText('Worded by Sandbox')).toBeVisible();
  const body = engine.requests[0]?.body ?? '';
  expect(body).not.toMatch(/Dolores|glass shade|\bstudy\b/i);
  expect(body).toMatch(/⟦S1⟧/);
  expect(body).toMatch(/⟦S2⟧/);
  expect(shown.join('\n')).toMatch(/S1/);

  // The ledger holds the very bytes.
  await page.bringToFront();
  const ledger = page.getByRole('region', { name: 'What left this machine' });
  await ledger.locator('summary').first().click();
  await expect(ledger.locator('mark', { hasText: '⟦S1⟧' }).first()).toBeVisible();
  await expect(ledger.locator('pre').first()).not.toContainText('Dolores');
});
