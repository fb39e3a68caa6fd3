import { test as base, expect, type Page } from '@playwright/test';
import { type OpenChromium, openChromium } from '../../browser/open-chromium';
import { withHosts } from '../../browser/with-hosts';
import type { Conversation } from '../../sandbox/conversation';
import { linksFor } from '../../sandbox/links';
import { loadConversations } from '../../sandbox/load-conversations';

const conversations = loadConversations();

export function conversation(id: string): Conversation {
  const found = conversations.find((one) => one.id === id);
  if (!found) throw new Error(`no such conversation: ${id}`);
  return found;
}

/** Address of one of a conversation's pages: `thread`, `inbox`, `order`, `orders`, `contact`. */
export function pageOf(id: string, words: string): string {
  const links = linksFor(conversation(id));
  const found = links.find((link) => link.words === words);
  if (!found) throw new Error(`${id} has no page "${words}", only ${links.map((link) => link.words).join(', ')}`);
  return found.url;
}

export interface Desk {
  browser: OpenChromium;
  /** Opens a page of the sandbox in a tab of its own. */
  open(url: string): Promise<Page>;
  /** The side panel beside a tab, wide enough to be read. */
  panelBeside(tab: Page): Promise<Page>;
}

/** A browser of its own for each test: installed as new, nothing left over. */
export const test = base.extend<{ desk: Desk; granted: string[] }>({
  /** Hosts beside the marketplaces' that the browser lets us read without a dialog. */
  granted: [[], { option: true }],
  desk: async ({ granted }, use) => {
    const copy = granted.length > 0 ? withHosts(granted) : undefined;
    const browser = await openChromium({ extension: copy?.path });
    await use({
      browser,
      async open(url) {
        const tab = await browser.context.newPage();
        await tab.goto(url);
        return tab;
      },
      async panelBeside(tab) {
        const panel = await browser.sidePanel(tab);
        const shown = async () => `the panel shows: ${await panel.locator('body').innerText()}`;
        await expect(panel.getByRole('textbox', { name: 'Reply text' }))
          .toBeVisible()
          .catch(async (reason: unknown) => {
            throw new Error(await shown(), { cause: reason });
          });
        return panel;
      },
    });
    await browser.close();
    copy?.remove();
  },
});

/** The reply box of each console, as a person finds it. */
export const BOXES = {
  amazon: (tab: Page) => tab.locator('kat-textarea textarea').first(),
  ebay: (tab: Page) => tab.locator('#imageupload__sendmessage--textbox'),
  aliexpress: (tab: Page) => tab.locator('textarea.im-message-input-no-auto-height'),
} as const;

/** How a person sends on each console. */
export const SEND = {
  amazon: (tab: Page) =>
    tab
      .getByRole('button', { name: /^(?:send|enviar|senden)$/i })
      .first()
      .click(),
  ebay: (tab: Page) => tab.getByRole('button', { name: 'Send', exact: true }).click(),
  aliexpress: (tab: Page) => tab.locator('.im-message-input-footer-right-send-icon').click(),
} as const;

/** What the seller wrote into the reply editor, or what was drafted there. */
export const replyText = (panel: Page) => panel.getByRole('textbox', { name: 'Reply text' });
export const insertButton = (panel: Page) => panel.getByRole('button', { name: /^Insert/ });

/** Waits until a checked draft stands in the panel, and gives it. */
export async function draftIn(panel: Page): Promise<string> {
  await expect(replyText(panel)).not.toHaveValue('');
  await expect(insertButton(panel)).not.toHaveAttribute('aria-disabled', 'true');
  return replyText(panel).inputValue();
}

export { expect };
