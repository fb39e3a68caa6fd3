import type { BrowserContext } from '@playwright/test';
import { LAYOUTS } from '../../layouts/layouts';
import { TALKS } from '../../layouts/talk';
import { draftIn, expect, replyText, test } from './console';

const HOST = 'desk.example';

/** Serves one layout that no reader was written for under a host of its own. */
async function serveLayout(context: BrowserContext, name: string): Promise<{ url: string; first: string }> {
  const layout = LAYOUTS.find((one) => one.name === name);
  const talk = layout && TALKS[layout.talk];
  if (!talk) throw new Error(`no layout ${name}`);
  const body = layout.html(talk);
  await context.route(`https://${HOST}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  const first = talk.lines.find(({ from }) => from === 'buyer')?.text ?? '';
  return { url: `https://${HOST}/chat/1`, first };
}

test.describe('a host that the browser has granted', () => {
  test.use({ granted: [HOST] });

  test('a page of any console is read after the seller allowed its host, and again after a reload', async ({
    desk,
  }) => {
    const { url, first } = await serveLayout(desk.browser.context, 'utility classes, nothing named');
    const tab = await desk.open(url);
    const panel = await desk.browser.sidePanel(tab);
    await expect(panel.getByText(/right-click/)).toBeVisible();
    await panel.getByRole('button', { name: 'Read this page' }).click();
    await expect(replyText(panel)).toBeVisible();
    await draftIn(panel);
    await panel.getByText('Earlier messages').click();
    await expect(panel.locator('main')).toContainText(first.slice(0, 30));

    await panel.getByRole('button', { name: 'More about this page' }).click();
    const opened = desk.browser.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Save this page for a bug report' }).click();
    const readers = await opened;
    await expect(readers.getByRole('textbox', { name: 'Page for a bug report' })).toHaveValue(/^<!doctype html>/);
    const recorded = await readers.getByRole('textbox', { name: 'Page for a bug report' }).inputValue();
    expect(recorded).not.toContain(first.slice(0, 12));
    expect(recorded).toContain('class="flex je"');
    const saving = readers.waitForEvent('download');
    await readers.getByRole('button', { name: 'Save as a file' }).click();
    expect((await saving).suggestedFilename()).toBe('page.html');
    await expect(readers.getByRole('rowheader', { name: 'messages' }).first()).toBeVisible();
    await readers.close();
    await tab.bringToFront();

    await desk.browser.stopWorker();
    await tab.reload();
    await expect(panel.getByText(/^Read (?:now|\d)/).first()).toBeVisible();
    await expect(replyText(panel)).toBeVisible();

    await tab.evaluate(() => document.body.replaceChildren('Settings'));
    await expect(panel.getByRole('heading', { name: 'I cannot read this page' })).toBeVisible();
  });
});

test('a text selected on any page is drafted for, without access to that page', async ({ desk }) => {
  await desk.browser.context.route('https://forum.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Où est mon colis ? Il devait arriver lundi.</p>' }),
  );
  const tab = await desk.open('https://forum.example/thread');
  const worker = await desk.browser.worker();
  // The browser's own menu cannot be pressed in a headless browser; what it tells us when it is, can be told.
  await worker.evaluate(async () => {
    const [found] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const menu = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
    menu.dispatch(
      {
        menuItemId: 'draft-from-selection',
        selectionText: 'Où est mon colis ? Il devait arriver lundi.',
        pageUrl: 'https://forum.example/thread',
      },
      found ?? {},
    );
  });
  const panel = await desk.panelBeside(tab);
  await expect(panel.getByText('From your selection')).toBeVisible();
  await expect(panel.locator('main')).toContainText('Où est mon colis');
  await expect(replyText(panel)).toHaveValue(/Bonjour|colis|commande/);
});

test.describe('teaching', () => {
  test.use({ granted: [HOST] });

  test('what the seller points at is read from then on, and the page notices no click', async ({ desk }) => {
    // A layout that gives nothing away: no names, no sides, no colours.
    const body = `<body style="font:16px sans-serif"><h3 id="w">Nadia K.</h3><div id="t">${[
      ['k', 'Wo bleibt mein Paket? Es sollte am Montag kommen.'],
      ['v', 'Es ist unterwegs.'],
      ['k', 'Danke, aber es ist immer noch nicht da.'],
    ]
      .map(([side, text]) => `<section><p class="${side}">${text}</p></section>`)
      .join('')}</div><textarea name="out" cols="60"></textarea></body>`;
    await desk.browser.context.route(`https://${HOST}/**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    const tab = await desk.open(`https://${HOST}/c/1`);
    const panel = await desk.browser.sidePanel(tab);
    await panel.getByRole('button', { name: 'Read this page' }).click();
    await expect(panel.getByRole('heading', { name: 'I cannot read this page' })).toBeVisible();
    await tab.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const part of document.body.querySelectorAll('*'))
        for (const name of ['pointerdown', 'mousedown', 'click', 'focus'])
          part.addEventListener(name, () => seen.push(name));
    });

    await panel.getByRole('button', { name: 'Teach Dragoman this page' }).click();
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('dragoman-teach').length)).toBe(1);
    await tab.bringToFront();
    for (const selector of ['.k', '.v', '#w', 'textarea']) {
      const box = await tab.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector} is not drawn`);
      await tab.mouse.move(box.x + 20, box.y + box.height / 2);
      await tab.mouse.click(box.x + 20, box.y + box.height / 2);
    }
    // Keep is the last button of a closed shadow root: it is reached as a person would, by the keyboard.
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await tab.keyboard.press(key);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('dragoman-teach').length)).toBe(0);
    expect(await tab.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);

    await expect(panel.getByRole('heading', { name: 'Nadia K.' })).toBeVisible();
    await expect(panel.locator('main')).toContainText('immer noch nicht da');
    await tab.reload();
    await expect(panel.getByText(/^Read /).first()).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'Nadia K.' })).toBeVisible();
  });
});
