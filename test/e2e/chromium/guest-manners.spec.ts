import { BOXES, conversation, expect, pageOf, test } from './console';

test('the overlay is one element under html and leaves no mark on the page’s own nodes', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await expect.poll(() => desk.browser.overlayTexts(tab)).not.toEqual([]);
  const found = await tab.evaluate(() => ({
    under: [...document.documentElement.children].map((child) => child.localName),
    inside: document.body.querySelectorAll('dragoman-overlay, [class*=dragoman], [data-dragoman]').length,
    open: document.querySelector('dragoman-overlay')?.shadowRoot ?? undefined,
  }));
  expect(found.under.filter((name) => name === 'dragoman-overlay')).toHaveLength(1);
  expect(found.inside).toBe(0);
  expect(found.open).toBeUndefined();
});

test('the chip beside the box opens the panel', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await desk.browser.pressChip(tab);
  const panel = await desk.browser.openedPanel();
  await expect(panel.getByText('dolly_whit52').first()).toBeVisible();
});

test('inbox rows bear a badge without any of them being opened', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'inbox'));
  await expect.poll(async () => (await desk.browser.overlayTexts(tab)).length).toBeGreaterThan(2);
  expect(desk.browser.sandbox.state().opened ?? []).toEqual([]);
});

test('a message full of markup, script and direction signs is shown as text', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-hostile-markup', 'thread'));
  const panel = await desk.panelBeside(tab);
  expect(conversation('ebay-com-hostile-markup').messages.some(({ text }) => /<script|onerror/i.test(text))).toBe(true);
  await expect(panel.locator('body')).toContainText(/<(?:script|img)/i);
  const made = await panel.evaluate(() => document.querySelectorAll('img[src="x"], script:not([src])').length);
  expect(made).toBe(0);
});

test('a message of a hundred thousand characters does not stop the panel', async ({ desk }) => {
  const tab = await desk.open(pageOf('amazon-com-huge-text', 'thread'));
  const panel = await desk.panelBeside(tab);
  await expect(panel.getByRole('textbox', { name: 'Reply text' })).toBeVisible();
});

test('a missing field is named and nothing is guessed in its place', async ({ desk }) => {
  const tab = await desk.open(`${pageOf('ebay-com-broken-lamp', 'thread')}&drift=messages:gone`);
  const panel = await desk.browser.sidePanel(tab);
  await expect(panel.getByText(/messages/i).first()).toBeVisible();
  await expect(panel.locator('body')).not.toContainText(conversation('ebay-com-broken-lamp').messages[0]?.text ?? '-');
});

test('the extension asks the network for nothing', async ({ desk }) => {
  const asked: string[] = [];
  desk.browser.context.on('request', (request) => {
    const url = request.url();
    const byUs = request.serviceWorker() !== null || request.frame().url().startsWith('chrome-extension://');
    if (byUs && !url.startsWith('chrome-extension://')) asked.push(url);
  });
  const tab = await desk.open(pageOf('aliexpress-es-wrong-item', 'thread'));
  const panel = await desk.panelBeside(tab);
  await expect(panel.getByRole('textbox', { name: 'Reply text' })).toBeVisible();
  await expect(BOXES.aliexpress(tab)).toBeVisible();
  expect(asked).toEqual([]);
  const foreign = desk.browser.sandbox
    .state()
    .requests.filter((request) => request.origin?.startsWith('chrome-extension://'));
  expect(foreign).toEqual([]);
});

test('a page cannot speak to the extension, and a content script finds no secrets', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  const reached = await tab.evaluate(async (id) => {
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
    return { speaks: typeof runtime?.sendMessage === 'function', id };
  }, desk.browser.extensionId);
  expect(reached.speaks).toBe(false);
  const worker = await desk.browser.worker();
  const kept = await worker.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    sync: await chrome.storage.sync.get(),
  }));
  expect(JSON.stringify(kept)).not.toMatch(/key|secret|token|password/i);
});

test('after an update, open tabs go on without a reload and with one overlay', async ({ desk }) => {
  const tab = await desk.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await expect.poll(() => desk.browser.overlayTexts(tab)).not.toEqual([]);
  await tab.evaluate(() => Object.assign(window, { before: document.querySelector('html > dragoman-overlay') }));
  const worker = await desk.browser.worker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  const overlays = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll('html > dragoman-overlay')].map(
        (one) => one !== (window as { before?: unknown }).before,
      ),
    );
  await expect.poll(overlays, { timeout: 20_000 }).toEqual([true]);
});
