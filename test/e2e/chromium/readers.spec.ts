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
