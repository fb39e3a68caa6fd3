import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { openChromium } from '../browser/open-chromium';
import { pageOf } from '../demo/pages';

// Takes the two pictures of the README anew: npx tsx test/screenshots/take.ts
const folder = fileURLToPath(new URL('.', import.meta.url));
mkdirSync(folder, { recursive: true });
const open = await openChromium();
try {
  const tab = await open.context.newPage();
  await tab.goto(pageOf('amazon-co-jp-displeased', 'thread'));
  const panel = await open.sidePanel(tab);
  await expect(panel.getByRole('textbox', { name: 'Reply text' })).not.toHaveValue('', { timeout: 20_000 });
  await panel.setViewportSize({ width: 440, height: 1500 });
  await panel.waitForTimeout(500);
  await panel.screenshot({ path: `${folder}panel.png` });
  await tab.screenshot({ path: `${folder}page.png` });
} finally {
  await open.close();
}
