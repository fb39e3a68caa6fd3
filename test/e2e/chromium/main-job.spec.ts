import type { Page } from '@playwright/test';
import { BOXES, conversation, draftIn, expect, insertButton, pageOf, replyText, SEND, test } from './console';

const JOBS = [
  { site: 'amazon', id: 'amazon-es-delivered-not-received' },
  { site: 'ebay', id: 'ebay-com-broken-lamp' },
  { site: 'aliexpress', id: 'aliexpress-es-wrong-item' },
] as const;

for (const { site, id } of JOBS) {
  test(`${site}: a seller opens a message and has a checked reply in the box, and can take it back`, async ({
    desk,
  }) => {
    const tab = await desk.open(pageOf(id, 'thread'));
    const box = BOXES[site](tab);
    await expect(box).toBeVisible();
    const panel = await desk.panelBeside(tab);

    const wanted = conversation(id)
      .messages.filter(({ from }) => from === 'buyer')
      .at(-1);
    await expect(
      panel.getByText(wanted?.text.split('\n')[0]?.slice(0, 60) ?? 'no buyer message').first(),
    ).toBeVisible();
    const draft = await draftIn(panel);
    expect(draft).not.toMatch(/undefined|\{[a-z]+\}|\[[a-z]+\]/i);

    await insertButton(panel).click();
    await expect(panel.getByText(/^Inserted .*not yet seen sent/)).toBeVisible();
    await expect(box).toHaveValue(draft);
    expect(desk.browser.sandbox.state().sends).toEqual([]);

    await box.focus();
    await tab.keyboard.press('ControlOrMeta+z');
    await expect(box).toHaveValue('');
  });

  test(`${site}: what the seller then sends on the page is seen as sent`, async ({ desk }) => {
    const tab = await desk.open(pageOf(id, 'thread'));
    const panel = await desk.panelBeside(tab);
    const draft = await draftIn(panel);
    await insertButton(panel).click();
    await expect(panel.getByText(/not yet seen sent/)).toBeVisible();
    await expect(BOXES[site](tab)).toHaveValue(draft);
    await SEND[site](tab);
    await expect(panel.getByText(/Seen sent on the page/)).toBeVisible();
    const [sent] = desk.browser.sandbox.state().sends;
    expect(sent?.text).toBe(draft);
    expect(sent?.trusted).toBe(true);
  });
}

test('a box that is not empty is left as it is, and the reply can be added at the cursor', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const box = BOXES.ebay(tab);
  await box.fill('My own beginning. ');
  const panel = await desk.panelBeside(tab);
  const draft = await draftIn(panel);
  await insertButton(panel).click();
  await expect(panel.getByText('The reply box is not empty.')).toBeVisible();
  await expect(box).toHaveValue('My own beginning. ');
  await panel.getByRole('button', { name: 'Add at the cursor' }).click();
  await expect(box).toHaveValue(`My own beginning. ${draft}`);
});

test('a second draft replaces the first one in the box', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  const first = await draftIn(panel);
  await insertButton(panel).click();
  await expect(panel.getByText(/not yet seen sent/)).toBeVisible();
  await expect(BOXES.ebay(tab)).toHaveValue(first);
  await replyText(panel).fill(`${first}\nOne more line.`);
  await expect(insertButton(panel)).not.toHaveAttribute('aria-disabled', 'true');
  await insertButton(panel).click();
  await expect(BOXES.ebay(tab)).toHaveValue(`${first}\nOne more line.`);
});

test('a reply meant for one buyer never goes into the box of another', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  const draft = await draftIn(panel);
  const where = await panel.evaluate(async () => {
    const kept: Record<string, { conversation?: string }> = await chrome.storage.session.get();
    const [key, state] = Object.entries(kept).find(([name, one]) => name.startsWith('tab:') && one.conversation) ?? [];
    return { tabId: Number(key?.slice(4)), conversation: state?.conversation };
  });
  await tab.goto(pageOf('ebay-com-vi-question', 'thread'));
  await expect(BOXES.ebay(tab)).toBeVisible();
  const answer = await panel.evaluate(
    ({ tabId, conversation: to, text }) =>
      chrome.runtime.sendMessage({
        dragoman: 1,
        name: 'reply/insert',
        body: { tabId, conversation: to, text, mode: 'replace-own', promises: [], wordings: [], overrides: [] },
      }),
    { ...where, text: draft },
  );
  expect(answer).toMatchObject({ ok: true, value: { outcome: 'target-moved' } });
  await expect(BOXES.ebay(tab)).toHaveValue('');
});

test('a new message arrives in the open page and the panel follows', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  desk.browser.sandbox.deliver('ebay-com-broken-lamp', { text: 'Also, the plug is of the wrong kind.' });
  await expect(panel.getByText('Also, the plug is of the wrong kind.').first()).toBeVisible();
});

test('the panel changes its language at once', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  await panel
    .getByRole('button', { name: /中文|Chinese/ })
    .first()
    .click();
  await expect(panel.getByRole('button', { name: /^插入|^填入/ })).toBeVisible();
});

test('what was typed is still there after the page, the panel and the worker were gone', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  let panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await replyText(panel).fill('Half a sentence that must not');
  await expect.poll(() => savedDrafts(panel)).toBeGreaterThan(0);
  await desk.browser.stopWorker();
  await tab.reload();
  await panel.reload();
  panel = await desk.browser.openedPanel();
  await expect(replyText(panel)).toHaveValue('Half a sentence that must not');
});

test('the worker may stop between every two steps', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const panel = await desk.panelBeside(tab);
  const draft = await draftIn(panel);
  await desk.browser.stopWorker();
  await insertButton(panel).click();
  await expect(panel.getByText(/not yet seen sent/)).toBeVisible();
  await expect(BOXES.ebay(tab)).toHaveValue(draft);
  await desk.browser.stopWorker();
  await panel.getByRole('button', { name: 'I sent it' }).click();
  await expect(panel.getByText(/Sent, as you said/)).toBeVisible();
  await desk.browser.stopWorker();
  await tab.locator('[data-sandbox-arrive]').click();
  await expect(panel.getByText(/Sent, as you said/)).toBeVisible();
});

/** Drafts in the extension's own database, counted from one of its pages. */
function savedDrafts(panel: Page): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const open = indexedDB.open('dragoman');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction('drafts').objectStore('drafts').count();
          count.onsuccess = () => done(count.result);
        };
      }),
  );
}
