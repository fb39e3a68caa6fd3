import { browser } from 'wxt/browser';
import { patternHolds } from './followed-page';

/**
 * Starts our content scripts in marketplace tabs that are already open, so that an install or update needs no reload
 * of them. The new script removes what an older one left. A tab that refuses (discarded, an error page) is passed over.
 * @returns how many tabs were reached
 */
export async function startInOpenTabs(): Promise<number> {
  let reached = 0;
  for (const { matches = [], exclude_matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (exclude_matches.some((pattern) => patternHolds(pattern, tab.url ?? ''))) continue;
      if (tab.id !== undefined && !tab.discarded && (await start(tab.id, js))) reached += 1;
    }
  }
  return reached;
}

/** Starts the content script that belongs to a tab's address. Answers false where none does or the tab refuses. */
export async function startInTab(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined) return false;
  for (const { matches = [], exclude_matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
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
