import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { z } from 'zod';
import type { PrintedTime, Reading } from '@/utils/domain/reading';
import { readPrintedTime } from '@/utils/page-text/read-printed-time';
import { findBrowser } from '../../browser/find-browser';
import { loadTimeWords } from '../load-time-words';
import { bundleReader } from '../reading/bundle-reader';
import type { PageRead } from '../reading/in-page';
import type { EvalTask } from '../task';

const CASE = z.object({ id: z.string(), dir: z.string() });
const ABOUT = z.object({ url: z.string(), now: z.string(), timeZone: z.string() });
/** Later than any page needs to draw itself. */
const SETTLE_MS = 400;

/** Serves each page under its own address in a real browser and reads it with the extension's readers. */
export const task: EvalTask = async function* (cases, folder) {
  const found = findBrowser();
  if (found === undefined) throw new Error('No Chromium, Chrome, Edge or Brave was found.');
  const script = await bundleReader();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    for (const one of cases) {
      const { id, dir } = CASE.parse(one);
      const about = ABOUT.parse(JSON.parse(readFileSync(join(folder, dir, 'case.json'), 'utf8')));
      const html = readFileSync(join(folder, dir, 'page.html'), 'utf8');
      yield { id, ...answerOf(await readPageOf(browser, script, html, about), about) };
    }
  } finally {
    await browser.close();
  }
};

type About = z.infer<typeof ABOUT>;

async function readPageOf(browser: Browser, script: string, html: string, about: About): Promise<PageRead> {
  const context = await browser.newContext({ timezoneId: about.timeZone, viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.clock.install({ time: new Date(about.now) });
    const wanted = new URL(about.url);
    await context.route('**/*', (route) => {
      const asked = new URL(route.request().url());
      const isPage = route.request().isNavigationRequest() && asked.host === wanted.host;
      return isPage ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort();
    });
    await page.goto(about.url, { waitUntil: 'load' });
    await page.clock.runFor(SETTLE_MS);
    await page.clock.setFixedTime(new Date(about.now));
    return await page.evaluate(`${script};globalThis.dragomanReadHere()`);
  } finally {
    await context.close();
  }
}

function answerOf({ readings, composer, reader }: PageRead, about: About) {
  const read = readings.filter((one): one is Extract<Reading, { status: 'read' }> => one.status === 'read');
  const contents = read.map(({ snapshot }) => snapshot.content);
  const threads = contents.flatMap((one) => ('thread' in one && one.thread ? [one.thread] : []));
  const thread = threads[0];
  const inbox = contents.find((one) => one.kind === 'inbox');
  const orders = contents.find((one) => one.kind === 'order-list');
  const order = contents.find((one) => one.kind === 'order');
  const uiLanguage = read[0]?.snapshot.uiLanguage;
  return {
    status: read[0]?.status ?? readings[0]?.status ?? 'unsupported',
    conversation: thread && {
      buyerName: thread.buyerName ?? null,
      orderIds: thread.orderIds,
      messages: thread.messages.map(({ from, text, at }) => ({ from, text, at: instantOf(at, about, uiLanguage) })),
    },
    threads: inbox?.rows.map(({ buyerName, preview, unread }) => ({ buyerName: buyerName ?? null, preview, unread })),
    orders: (orders?.orders ?? (order ? [order.order] : undefined))?.map((one) => ({
      orderId: one.orderId,
      buyerName: one.buyerName ?? null,
      status: one.status ?? null,
      items: one.items.map(({ title, quantity }) => ({ title, quantity })),
    })),
    composer: { found: composer !== undefined, html: composer },
    provenance: { reader, ...Object.assign({}, ...read.map(({ provenance }) => provenance)) },
  };
}

const timeWords = loadTimeWords();

/** A full time stamp as it is; of an interval the middle. */
function instantOf(at: PrintedTime | undefined, about: About, uiLanguage: string | undefined): string | null {
  if (at === undefined) return null;
  const known = readPrintedTime(at, {
    words: timeWords,
    now: Date.parse(about.now),
    timeZone: about.timeZone,
    uiLanguage,
  });
  if (known === undefined) return null;
  const wide = known.latestAt - known.earliestAt > 60_000;
  return new Date(wide ? (known.earliestAt + known.latestAt) / 2 : known.earliestAt).toISOString();
}
