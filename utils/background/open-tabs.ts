import { browser } from 'wxt/browser';
import { patternHolds } from './followed-page';

interface PageScript {
  matches?: string[];
  exclude_matches?: string[];
  js?: string[];
}

/** The manifest's content scripts, and the one for hosts that the seller allowed himself. */
function pageScripts(hosts: readonly string[]): PageScript[] {
  const scripts: PageScript[] = [...(browser.runtime.getManifest().content_scripts ?? [])];
  // No pattern at all would match every tab.
  if (hosts.length > 0)
    scripts.push({ matches: hosts.map((host) => `https://${host}/*`), js: ['page-base.js', 'page-session.js'] });
  return scripts;
}

/**
 * Starts our content scripts in marketplace tabs that are already open, so that an install or update needs no reload
 * of them. The new script removes what an older one left. A tab that refuses (discarded, an error page) is passed over.
 * @returns how many tabs were reached
 */
export async function startInOpenTabs(hosts: readonly string[]): Promise<number> {
  let reached = 0;
  for (const { matches = [], exclude_matches = [], js = [] } of pageScripts(hosts)) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (exclude_matches.some((pattern) => patternHolds(pattern, tab.url ?? ''))) continue;
      if (tab.id !== undefined && !tab.discarded && (await start(tab.id, js))) reached += 1;
    }
  }
  return reached;
}

/** Starts the content script that belongs to a tab's address. Answers false where none does or the tab refuses. */
export async function startInTab(tabId: number, hosts: readonly string[]): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined) return false;
  for (const { matches = [], exclude_matches = [], js = [] } of pageScripts(hosts)) {
    if (exclude_matches.some((pattern) => patternHolds(pattern, url))) continue;
    if (matches.some((pattern) => patternHolds(pattern, url))) return start(tabId, js);
  }
  return false;
}

async function start(tabId: number, files: string[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files });
    return true;
  } catch (refusal) {
    console.warn(`tab ${tabId} could not be reached`, refusal);
    return false;
  }
}
