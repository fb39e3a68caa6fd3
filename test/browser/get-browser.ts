import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { type FoundBrowser, findBrowser } from './find-browser';

/**
 * A browser that can take the extension: one that is here, else Playwright's own Chromium, else the Debian package
 * when that can be installed. Undefined when none of it worked.
 */
export function getBrowser(say: (words: string) => void): FoundBrowser | undefined {
  return findBrowser() ?? fromPlaywright(say) ?? fromDebian(say);
}

function fromPlaywright(say: (words: string) => void): FoundBrowser | undefined {
  say("No Chromium, Chrome, Edge or Brave here; trying to get Playwright's Chromium ...");
  const done = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  return done.status === 0 ? { name: 'Chromium', path: chromium.executablePath(), branded: false } : undefined;
}

function fromDebian(say: (words: string) => void): FoundBrowser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  say('That did not work; trying the Debian package chromium ...');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', 'chromium'],
  ])
    if (spawnSync('apt-get', args, { env: environment, timeout: 600_000 }).status !== 0) return undefined;
  return findBrowser();
}
