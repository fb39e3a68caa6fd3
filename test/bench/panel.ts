import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { findBrowser } from '../browser/find-browser';
import { openChromium } from '../browser/open-chromium';
import { linksFor } from '../sandbox/links';
import { loadConversations } from '../sandbox/load-conversations';
import { type BenchFigure, quantile } from './figure';

const BUILT = fileURLToPath(new URL('../../dist/chrome-mv3/manifest.json', import.meta.url));
const GOAL_MS = 50;

/**
 * What a seller waits for in the real panel of the built extension, beside each conversation of the sandbox in turn:
 * from the moment the panel learns which conversation is open to the drafts in its document, after another remedy or
 * tone was chosen, and after a keystroke in the edit box.
 */
export async function panelBench({ quick }: { quick: boolean }): Promise<Record<string, BenchFigure>> {
  if (findBrowser() === undefined || !existsSync(BUILT)) {
    console.warn('the panel was not measured: no Chromium was found, or the extension is not built');
    return {};
  }
  const waiting = loadConversations().filter(({ messages }) => messages.at(-1)?.from === 'buyer');
  const pages = waiting.flatMap((one) => linksFor(one).find(({ words }) => words === 'thread')?.url ?? []);
  const open = await openChromium();
  const laps = { first: [] as number[], drafts: [] as number[], remedy: [] as number[], keystroke: [] as number[] };
  const bare: number[] = [];
  try {
    const tab = await open.context.newPage();
    let panel: Page | undefined;
    for (const url of quick ? pages.slice(0, 6) : pages) {
      await panel?.evaluate(() => performance.clearMeasures());
      await tab.goto(url);
      panel ??= await open.sidePanel(tab);
      const took = await lap(panel, 'dragoman:drafts');
      if (took === undefined) continue;
      (laps.first.length === 0 ? laps.first : laps.drafts).push(took);
      bare.push(...(await bareReads(panel)));
      laps.keystroke.push(...(await keystrokes(panel)));
      // Nothing is drafted for a message that poses as the marketplace.
      if ((await panel.locator('.decision-remedy select').count()) === 0) continue;
      for (const remedy of ['refund_full', 'information', '']) {
        await panel.evaluate(() => performance.clearMeasures('dragoman:rerender'));
        await panel.locator('.decision-remedy select').first().selectOption(remedy);
        const again = await lap(panel, 'dragoman:rerender');
        if (again !== undefined) laps.remedy.push(again);
      }
    }
  } finally {
    await open.close();
  }
  const time = (all: number[], share: number): BenchFigure => {
    const median = quantile(
      [...all].sort((a, b) => a - b),
      share,
    );
    return { median, unit: 'ms', ratio: median / GOAL_MS, reference: `goal of ${GOAL_MS} ms (${all.length} measured)` };
  };
  const read = time(bare, 0.5).median;
  const drafts = time(laps.drafts, 0.5);
  return {
    // A machine that is busy with other things shows here: eight rows are read in a row in the same page.
    'panel: the same, median, to bare reads': { ...drafts, ratio: drafts.median / read, reference: 'eight bare reads' },
    'panel: thread known to drafts shown, p95': time(laps.drafts, 0.95),
    'panel: thread known to drafts shown, median': time(laps.drafts, 0.5),
    'panel: the very first one after opening it': time(laps.first, 0.5),
    'panel: another remedy to drafts shown, p95': time(laps.remedy, 0.95),
    'panel: keystroke to lines and gloss, p95': time(laps.keystroke, 0.95),
  };
}

/** Length of a lap once it has ended; `undefined` where it never does: nothing is drafted there. */
async function lap(panel: Page, name: string): Promise<number | undefined> {
  try {
    const handle = await panel.waitForFunction(
      (wanted) => performance.getEntriesByName(wanted, 'measure').at(-1)?.duration,
      name,
      { timeout: 6_000 },
    );
    return await handle.jsonValue();
  } catch {
    return undefined;
  }
}

/** Milliseconds of eight reads of the open database one after another, with nothing of ours around them. */
function bareReads(panel: Page): Promise<number[]> {
  // No function with a name of its own in here: what the bundler adds to it is not there in the page.
  return panel.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('dragoman');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    });
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const from = performance.now();
      for (let place = 0; place < 8; place++)
        await new Promise<void>((resolve, reject) => {
          const reading = database.transaction('messages').objectStore('messages').openCursor();
          reading.onsuccess = () => resolve();
          reading.onerror = () => reject(reading.error ?? new Error('not read'));
        });
      times.push(performance.now() - from);
    }
    database.close();
    return times;
  });
}

/** Milliseconds from each of some keystrokes to the panel's document being as it should. */
function keystrokes(panel: Page): Promise<number[]> {
  return panel.evaluate(() => {
    const box = document.querySelector('textarea.editor-text');
    if (!(box instanceof HTMLTextAreaElement) || box.value === '') return [];
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    const before = box.value;
    const times = ['a', 'b', 'c'].map((letter) => {
      const from = performance.now();
      write?.call(box, `${box.value}${letter}`);
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      box.getBoundingClientRect();
      return performance.now() - from;
    });
    write?.call(box, before);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return times;
  });
}
