import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface FoundBrowser {
  name: 'Chromium' | 'Chrome' | 'Edge' | 'Brave';
  path: string;
  /** Branded builds ignore `--load-extension`; they take an extension over the debugging pipe instead. */
  branded: boolean;
}

const PROGRAMS: Record<FoundBrowser['name'], string[]> = {
  Chromium: ['chromium', 'chromium-browser'],
  Chrome: ['google-chrome', 'google-chrome-stable', 'chrome.exe'],
  Edge: ['microsoft-edge', 'microsoft-edge-stable', 'msedge.exe'],
  Brave: ['brave-browser', 'brave', 'brave.exe'],
};

const PLACES: Record<FoundBrowser['name'], string[]> = {
  Chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  Chrome: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '{pf}/Google/Chrome/Application/chrome.exe',
    '{local}/Google/Chrome/Application/chrome.exe',
  ],
  Edge: [
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '{pf86}/Microsoft/Edge/Application/msedge.exe',
  ],
  Brave: [
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    '{pf}/BraveSoftware/Brave-Browser/Application/brave.exe',
  ],
};

function usable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(usable);
}

function expand(place: string): string {
  return place
    .replace('{pf}', process.env.PROGRAMFILES ?? '')
    .replace('{pf86}', process.env['PROGRAMFILES(X86)'] ?? '')
    .replace('{local}', process.env.LOCALAPPDATA ?? '');
}

/**
 * The first browser on this machine that can take the extension: Chromium, then Chrome, Edge, Brave. The variable
 * `CHROMIUM` names another. Undefined where there is none.
 */
export function findBrowser(): FoundBrowser | undefined {
  const named = process.env.CHROMIUM;
  if (named !== undefined && usable(named)) return { name: 'Chromium', path: named, branded: false };
  for (const name of Object.keys(PROGRAMS) as FoundBrowser['name'][]) {
    const path = PROGRAMS[name].map(inPath).find((one) => one !== undefined) ?? PLACES[name].map(expand).find(usable);
    if (path !== undefined) return { name, path, branded: name !== 'Chromium' };
  }
  return undefined;
}

/** Firefox on this machine, or undefined. The variable `FIREFOX` names another. */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX;
  if (named !== undefined && usable(named)) return named;
  return (
    ['firefox-esr', 'firefox', 'firefox.exe'].map(inPath).find((one) => one !== undefined) ??
    ['/Applications/Firefox.app/Contents/MacOS/firefox', expand('{pf}/Mozilla Firefox/firefox.exe')].find(usable)
  );
}
