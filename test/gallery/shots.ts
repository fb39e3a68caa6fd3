/**
 * Draws the gallery: `tsx test/gallery/shots.ts <folder> [filter]`. Each state at panel width, some also wide, dark and
 * in English.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';

interface Shot {
  sample: string;
  width: number;
  lang: 'zh-CN' | 'en';
  scheme: 'light' | 'dark';
  press?: string;
}

const shot = (
  sample: string,
  width = 380,
  lang: Shot['lang'] = 'zh-CN',
  scheme: Shot['scheme'] = 'light',
  press?: string,
): Shot => ({
  sample,
  width,
  lang,
  scheme,
  press,
});

const SHOTS: Shot[] = [
  shot('german'),
  shot('german', 640),
  shot('german', 380, 'en', 'dark'),
  shot('german', 640, 'zh-CN', 'dark'),
  shot('german', 320, 'en'),
  shot('german', 380, 'zh-CN', 'light', 'Tab'),
  shot('decided'),
  shot('findings'),
  shot('findings', 640, 'en', 'dark'),
  shot('edited', 380, 'zh-CN', 'light', 'Control+Enter'),
  shot('corrected'),
  shot('arabic'),
  shot('arabic', 640, 'en'),
  shot('phishing', 380, 'en'),
  shot('broken'),
  shot('hostile'),
  shot('empty'),
  shot('crash'),
  ...['inbox', 'reading', 'drifted', 'unsupported', 'no-permission', 'off', 'error'].map((one) => shot(one)),
  shot('drifted', 380, 'en', 'dark'),
  shot('inbox', 640, 'en'),
  ...['queue', 'search', 'rules', 'snippets', 'readers', 'quality', 'settings', 'welcome'].flatMap((one) => [
    shot(one, 900),
    shot(one, 420, 'en', 'dark'),
  ]),
];

const folder = process.argv[2] ?? '.demo/gallery';
const filter = process.argv[3] ?? '';
mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
  server: { port: 5199, strictPort: false },
  logLevel: 'error',
});
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? 'http://localhost:5199/';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
let failures = 0;
try {
  for (const { sample, width, lang, scheme, press } of SHOTS) {
    const name = [sample, width, lang, scheme, press?.toLowerCase()].filter(Boolean).join('-');
    if (!name.includes(filter)) continue;
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      deviceScaleFactor: 1.5,
    });
    page.on('pageerror', (error) => {
      failures += 1;
      console.error(name, error.message);
    });
    page.on('console', (line) => {
      if (sample === 'crash' || (line.type() !== 'error' && line.type() !== 'warning')) return;
      failures += 1;
      console.error(name, line.text());
    });
    await page.goto(`${origin}?case=${sample}&lang=${lang}`);
    await page.locator('main').waitFor();
    await page.waitForTimeout(700);
    if (press) {
      await page.keyboard.press(press);
      await page.waitForTimeout(200);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) console.error(name, `wider than the window by ${overflow}px`);
    if (!press)
      await page.setViewportSize({
        width,
        height: await page.evaluate(() => Math.max(600, document.body.scrollHeight)),
      });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(name);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = failures > 0 ? 1 : 0;
