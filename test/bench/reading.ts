import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser';
import { bundleReader } from '../eval/reading/bundle-reader';
import type { SlicedRead } from '../eval/reading/in-page';
import { HEAVY } from '../layouts/heavy';
import { type BenchFigure, quantile } from './figure';

/** What one look came to, and the machine's pace in the same page at the same moment. */
export interface HeavyLook extends SlicedRead {
  /** Milliseconds that a plain walk over a thousand drawn elements takes, asking each for its style and its box. */
  walkMs: number;
  elements: number;
  /** Milliseconds of the main thread's own time that the whole look took, whatever else the machine did meanwhile. */
  busyMs: number;
}

/** Reads each heavy page as a page session does, in slices, `rounds` times in a real browser. */
export async function lookAtHeavyPages(rounds: number): Promise<Record<string, HeavyLook[]>> {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium, Chrome, Edge or Brave was found.');
  const script = await bundleReader();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const looks: Record<string, HeavyLook[]> = {};
    for (const [name, html] of Object.entries(HEAVY)) looks[name] = await look(browser, script, html, rounds);
    return looks;
  } finally {
    await browser.close();
  }
}

async function look(browser: Browser, script: string, html: string, rounds: number): Promise<HeavyLook[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><body>${html}</body></html>` }),
    );
    await page.goto('https://desk.example-console.test/chat/1');
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

/** The longest stretch of the main thread that one look takes, and all its stretches together. */
export async function readingBench({ quick }: { quick: boolean }): Promise<Record<string, BenchFigure>> {
  if (!findBrowser()) return {};
  const figures: Record<string, BenchFigure> = {};
  for (const [name, looks] of Object.entries(await lookAtHeavyPages(quick ? 3 : 9))) {
    const walk = median(looks.map(({ walkMs }) => walkMs));
    const put = (what: string, value: (one: HeavyLook) => number) => {
      const ms = median(looks.map(value));
      figures[`${name}: ${what}`] = {
        median: ms,
        unit: 'ms',
        ratio: ms / walk,
        reference: 'style and box of 1,000 elements, same page',
      };
    };
    put('longest slice', ({ slices }) => Math.max(...slices));
    put('whole look', ({ busyMs }) => busyMs);
  }
  return figures;
}

function median(values: number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
