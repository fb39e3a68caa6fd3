import { browser } from 'wxt/browser';

/**
 * Starts our content scripts in marketplace tabs that are already open, so that an install or update needs no reload
 * of them. The new script removes what an older one left. A tab that refuses (discarded, an error page) is passed over.
 * @returns how many tabs were reached
 */
export async function startInOpenTabs(): Promise<number> {
  let reached = 0;
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined || tab.discarded) continue;
      try {
        await browser.scripting.executeScript({ target: { tabId: tab.id }, files: js });
        reached += 1;
      } catch (refusal) {
        console.warn(`tab ${tab.id} could not be reached`, refusal);
      }
    }
  }
  return reached;
}
