import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getBrowser } from '../browser/get-browser';
import { type OpenChromium, openChromium } from '../browser/open-chromium';
import { loadConversations } from '../sandbox/load-conversations';
import { playMainJob } from './main-job';
import { pageOf } from './pages';

const OUT = fileURLToPath(new URL('../../.demo/', import.meta.url));
const FIRST = 'amazon-de-charger-fire';

const headless = process.argv.includes('--headless');
const browser = getBrowser(console.log);
if (browser === undefined) {
  console.error('Please install Chromium, Chrome, Edge or Brave, and run npm start again.');
  process.exit(1);
}

let open: OpenChromium | undefined;
let closing: Promise<void> | undefined;
/** Ends browser and server once, however often it is asked to. */
function close(): Promise<void> {
  closing ??= open?.close() ?? Promise.resolve();
  return closing;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    close().finally(() => process.exit(0));
  });

open = await openChromium({ headless, browser });
if (headless) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const done = await playMainJob(open, OUT);
  await close();
  console.log(`${done.filter((job) => job.ok).length} of ${done.length} jobs done; see .demo/summary.json`);
  process.exit(done.every((job) => job.ok) ? 0 : 1);
}

const tab = open.context.pages()[0] ?? (await open.context.newPage());
await tab.goto(pageOf(FIRST, 'thread'));
await open.pressChip(tab);
console.log(`
Dragoman runs in ${browser.name}, on consoles that are played by this machine alone. Try:
  1. Read the panel: severity with its reasons, the deadlines, and what the buyer wrote.
  2. Choose a draft, change the remedy, look at the line-by-line translation, then press Insert.
  3. Press Ctrl+Z in the page's box: the insertion is undone. Insert again and press the page's own Send.
  4. Press "New buyer message" in the yellow bar, or open https://sandbox.dragoman.test/ for ${loadConversations().length} conversations.
  5. Type a web address or a telephone number into the reply: Insert is held back until it is mended.
Ctrl-C here, or closing the window, ends everything.`);
await new Promise<void>((done) => open?.context.once('close', () => done()));
await close().catch(() => undefined);
process.exit(0);
