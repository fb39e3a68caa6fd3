import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { OpenChromium } from '../browser/open-chromium';
import { pageOf } from './pages';

interface Job {
  id: string;
  box: (tab: Page) => Locator;
  send: (tab: Page) => Locator;
  /** A case of safety: the reply is proofread and checked, each under a name, before it goes in. */
  signed?: true;
}

const JOBS: Job[] = [
  {
    id: 'amazon-de-charger-fire',
    box: (tab) => tab.locator('kat-textarea textarea').first(),
    send: (tab) => tab.getByRole('button', { name: /^(?:send|senden)$/i }).first(),
    signed: true,
  },
  {
    id: 'ebay-com-broken-lamp',
    box: (tab) => tab.locator('#imageupload__sendmessage--textbox'),
    send: (tab) => tab.getByRole('button', { name: 'Send', exact: true }),
  },
  {
    id: 'aliexpress-es-wrong-item',
    box: (tab) => tab.locator('textarea.im-message-input-no-auto-height'),
    send: (tab) => tab.locator('.im-message-input-footer-right-send-icon'),
  },
];

export interface JobDone {
  id: string;
  ok: boolean;
  /** Milliseconds from opening the page to a checked draft in the panel. */
  draftAfterMs?: number;
  drafts?: string[];
  inserted?: string;
  sent?: string;
  failure?: string;
}

/**
 * Does the main job by itself on each marketplace: opens the thread, reads, shows drafts, inserts; then, playing the
 * seller, presses the page's own Send. Leaves a picture of each step and `summary.json` in `folder`.
 */
export async function playMainJob(open: OpenChromium, folder: string): Promise<JobDone[]> {
  const done: JobDone[] = [];
  for (const job of JOBS) {
    const tab = await open.context.newPage();
    done.push(
      await play(open, tab, job, folder).catch((cause: unknown) => ({ id: job.id, ok: false, failure: String(cause) })),
    );
    await tab.close();
  }
  writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(done, undefined, 2)}\n`);
  return done;
}

async function play(open: OpenChromium, tab: Page, { id, box, send, signed }: Job, folder: string): Promise<JobDone> {
  const from = Date.now();
  await tab.goto(pageOf(id, 'thread'));
  const panel = await open.sidePanel(tab);
  const reply = panel.getByRole('textbox', { name: 'Reply text' });
  await expect(reply).not.toHaveValue('', { timeout: 20_000 });
  const draftAfterMs = Date.now() - from;
  await tab.screenshot({ path: join(folder, `${id}-1-page.png`) });
  await panel.screenshot({ path: join(folder, `${id}-2-panel.png`), fullPage: true });
  const drafts = await panel.getByRole('group', { name: 'Drafts by strategy' }).locator('label').allInnerTexts();
  const inserted = await reply.inputValue();
  const insert = panel.getByRole('button', { name: /^Insert/ });
  await insert.click();
  if (signed) {
    await panel.getByRole('textbox', { name: 'Name of who checked it' }).fill('Li Wei');
    await panel.getByRole('button', { name: 'I have proofread this text' }).click();
    await panel.getByRole('button', { name: 'This text may go out' }).click();
    await expect(panel.getByText(/Safety or legal matter/)).toBeHidden();
    await insert.click();
  }
  // Sent before the box was read back, the reply would be taken for refused.
  await expect(panel.getByText(/not yet seen sent/)).toBeVisible({ timeout: 10_000 });
  await expect(box(tab)).toHaveValue(inserted);
  await tab.screenshot({ path: join(folder, `${id}-3-inserted.png`) });
  await send(tab).click();
  await expect(panel.getByText(/Seen sent on the page/)).toBeVisible({ timeout: 15_000 });
  await panel.screenshot({ path: join(folder, `${id}-4-sent.png`), fullPage: true });
  const sent = open.sandbox.state().sends.at(-1)?.text;
  return { id, ok: sent === inserted, draftAfterMs, drafts, inserted, sent };
}
