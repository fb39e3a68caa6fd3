import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser';
import { bundleReader } from '../eval/reading/bundle-reader';
import type { DriftLook } from './changed-page';
import type { Layout } from './layouts';
import { TALKS } from './talk';

/** Takes every element out of each layout once, and renames every class, and tells what the reader then says wrongly. */
export async function measureDrift(layouts: readonly Layout[]): Promise<Record<string, DriftLook>> {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium, Chrome, Edge or Brave was found.');
  const script = await bundleReader('test/layouts/drift-in-page.ts');
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const looks: Record<string, DriftLook> = {};
    for (const { name, talk: id, html } of layouts) {
      const talk = TALKS[id];
      if (!talk) throw new Error(`no talk ${id}`);
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: 'UTC' });
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(talk) }));
      await page.goto('https://desk.example-console.test/chat/1');
      looks[name] = await page.evaluate<DriftLook>(`${script};globalThis.dragomanTryChanges()`);
      await page.close();
    }
    return looks;
  } finally {
    await browser.close();
  }
}
