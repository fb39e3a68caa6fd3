import { type Browser, chromium } from '@playwright/test';
import { SLICE_MS } from '@/content-scripts/session/run-in-slices';
import { findBrowser } from '../browser/find-browser';
import { bundleReader } from '../eval/reading/bundle-reader';
import type { SlicedRead } from '../eval/reading/in-page';
import { HEAVY, type HeavyPage } from '../layouts/heavy';
import type { BenchFigure } from './figure';

/** What one look came to, and the machine's pace in the same page at the same moment. */
export interface HeavyLook extends SlicedRead {
  /** Milliseconds that a plain walk over a thousand drawn elements takes, asking each for its style and its box. */
  walkMs: number;
  elements: number;
  /** Milliseconds of the main thread's own time that the whole look took, whatever else the machine did meanwhile. */
  busyMs: number;
}

/** Looks at one page: the first ones, each in a browser process that never ran our code before, and those that follow. */
export interface HeavyLooks {
  firsts: HeavyLook[];
  later: HeavyLook[];
}

/** Pages that are opened anew for a first look each. */
const FIRSTS = 4;

/** Reads each heavy page as a page session does, in slices, `rounds` times in a real browser. */
export async function lookAtHeavyPages(rounds: number): Promise<Record<string, HeavyLooks>> {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium, Chrome, Edge or Brave was found.');
  const script = await bundleReader();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const all: Record<string, HeavyLooks> = {};
    for (const [name, heavy] of Object.entries(HEAVY)) {
      const firsts: HeavyLook[] = [];
      for (let page = 1; page < FIRSTS; page++) firsts.push(...(await look(browser, script, heavy, 1)));
      const [last, ...later] = await look(browser, script, heavy, rounds);
      if (last) firsts.push(last);
      all[name] = { firsts, later };
    }
    return all;
  } finally {
    await browser.close();
  }
}

async function look(browser: Browser, script: string, { url, html }: HeavyPage, rounds: number): Promise<HeavyLook[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><body>${html}</body></html>` }),
    );
    await page.goto(url);
    await page.evaluate(script);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    };
    const looks: HeavyLook[] = [];
    for (let round = 0; round < rounds; round++) {
      const { walkMs, elements } = await page.evaluate(() => {
        const elements = [...document.body.querySelectorAll('*')];
        const from = performance.now();
        let drawn = 0;
        for (const element of elements.slice(0, 1_000))
          if (getComputedStyle(element).display !== 'none' && element.getBoundingClientRect().width > 0) drawn++;
        const walkMs = (performance.now() - from) * (drawn > 0 ? 1 : Number.NaN);
        return { walkMs, elements: elements.length };
      });
      const before = await busy();
      const read = await page.evaluate<SlicedRead>('dragomanReadInSlices()');
      looks.push({ ...read, walkMs, elements, busyMs: (await busy()) - before });
    }
    return looks;
  } finally {
    await page.close();
  }
}

/**
 * The longest slice that a session makes of these steps. Looks at an unchanged page take the same steps, so each step
 * counts with the least time it took in any of them: what it took besides was the machine busy with something else.
 */
function longestSlice(looks: readonly HeavyLook[]): number {
  const count = Math.min(...looks.map(({ steps }) => steps.length));
  let longest = 0;
  let slice = 0;
  for (let step = 0; step < count; step++) {
    slice += Math.min(...looks.map(({ steps }) => steps[step] ?? Number.NaN));
    longest = Math.max(longest, slice);
    if (slice >= SLICE_MS) slice = 0;
  }
  return longest;
}

/** The longest stretch of the main thread that one look takes, and all its stretches together. */
export async function readingBench({ quick }: { quick: boolean }): Promise<Record<string, BenchFigure>> {
  if (!findBrowser()) return {};
  const figures: Record<string, BenchFigure> = {};
  for (const [name, { firsts, later }] of Object.entries(await lookAtHeavyPages(quick ? 4 : 9))) {
    const looks = [...firsts, ...later];
    // A page that is not read is looked at quickly; that says nothing.
    const unread = looks.find(({ messages }) => /^10,000|10,000 messages/.test(name) && messages < 200);
    if (unread) throw new Error(`${name}: ${unread.status}, ${unread.messages} messages`);
    const walk = Math.min(...looks.map(({ walkMs }) => walkMs));
    const put = (what: string, ms: number) => {
      const reference = 'style and box of 1,000 elements, same page';
      figures[`${name}: ${what}`] = { median: ms, unit: 'ms', ratio: ms / walk, reference };
    };
    put('first look, longest slice', longestSlice(firsts));
    put('longest slice', longestSlice(later));
    put('whole look', Math.min(...looks.map(({ busyMs }) => busyMs)));
  }
  return figures;
}
