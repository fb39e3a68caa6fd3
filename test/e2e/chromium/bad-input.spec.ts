import { bundleReader } from '../../eval/reading/bundle-reader';
import type { PageRead } from '../../eval/reading/in-page';
import { type BadPage, badPages } from '../../layouts/bad-pages';
import { CONSOLES } from '../../layouts/consoles';
import { type Desk, expect, test } from './console';

/** What the extension says of the open tab, once it has made up its mind. */
async function saidOf(desk: Desk, address: string): Promise<{ status: string; conversation?: string }> {
  const worker = await desk.browser.worker();
  const said = () =>
    worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url.split(/[?#]/)[0]}*` });
      const key = `tab:${tab?.id}`;
      return (await chrome.storage.session.get(key))[key] as { status: string; conversation?: string } | undefined;
    }, address);
  await expect.poll(async () => (await said())?.status ?? 'reading', { timeout: 60_000 }).not.toBe('reading');
  return (await said()) ?? { status: 'reading' };
}

/** Messages as the readers see them now, in the page itself. */
function messagesOf({ readings }: PageRead): string[] {
  const talk = readings.flatMap((one) =>
    one.status === 'read' && one.snapshot.content.kind === 'thread' ? [one.snapshot.content.thread] : [],
  )[0];
  return (talk?.messages ?? []).map(({ from, text }) => `${from}: ${text}`);
}

async function look(desk: Desk, script: string, url: string, { body, frames = {}, reads }: BadPage): Promise<void> {
  const { origin } = new URL(url);
  await desk.browser.context.route(`${origin}/**`, (route) => {
    const inside = frames[new URL(route.request().url()).pathname];
    const html = inside ?? `<html lang="en"><head><title>Console</title></head><body>${body}</body></html>`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html>${html}` });
  });
  const tab = await desk.browser.context.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (line) => /error|warning/.test(line.type()) && complaints.push(line.text()));
  try {
    await tab.goto(url);
    const { status, conversation } = await saidOf(desk, url);
    expect.soft(complaints, 'on the console of the page').toEqual([]);
    if (reads === undefined) {
      expect.soft(status).toBe('drifted');
      expect.soft(conversation).toBeUndefined();
      return;
    }
    expect.soft(status).toBe('read');
    const messages = messagesOf(await tab.evaluate<PageRead>(`${script};globalThis.dragomanReadHere()`));
    if (reads.length > 0)
      for (const [i, line] of reads.entries()) expect.soft(messages[i]?.startsWith(line), `${messages[i]}`).toBe(true);
    else expect.soft(messages).toHaveLength(200);
    if (reads.length > 0) expect.soft(messages).toHaveLength(reads.length);
  } finally {
    await tab.close();
    await desk.browser.context.unroute(`${origin}/**`);
  }
}

for (const [name, page] of Object.entries(CONSOLES))
  test(`${name}: bad pages are read right or refused, and its console shows no word of ours`, async ({ desk }) => {
    const script = await bundleReader();
    for (const [what, bad] of Object.entries(badPages(name, page)))
      await test.step(what, () => look(desk, script, page.url, bad));
  });
