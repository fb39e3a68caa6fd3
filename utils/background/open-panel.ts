import { browser } from 'wxt/browser';

/** Firefox's own sidebar; Chrome has none. */
interface SidebarAction {
  toggle(): Promise<void>;
  open(): Promise<void>;
}

/** Parts of the browser that only one of the two has. */
interface Parts {
  sidePanel?: { open(where: { tabId: number }): Promise<void>; setPanelBehavior(how: object): Promise<void> };
  sidebarAction?: SidebarAction;
}
const parts = (): Parts => browser as unknown as Parts;

/**
 * Opens the side panel. Must be called in the very turn of the seller's click, before anything is awaited.
 * @returns `opened: false` in Firefox, where a page's click may not open the sidebar
 */
export function openPanel(tabId: number): Promise<{ opened: boolean }> {
  const { sidePanel } = parts();
  if (sidePanel === undefined) return Promise.resolve({ opened: false });
  return sidePanel.open({ tabId }).then(() => ({ opened: true }));
}

/** Opens panel or sidebar from a menu item, a command or the toolbar, in the very turn of the press. */
export function openPanelFromBrowser(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = parts();
  if (sidePanel) return sidePanel.open({ tabId });
  return sidebarAction?.open() ?? Promise.resolve();
}

/**
 * The toolbar button is ours to answer. Where the browser opens the panel by itself, the press does not let us see the
 * address of the page, and the seller could not be asked whether it may be read.
 */
export async function panelOnToolbarClick(): Promise<void> {
  // Absent in Firefox.
  await parts().sidePanel?.setPanelBehavior({ openPanelOnActionClick: false });
}

/** Opens the panel on a press of the toolbar button. In Firefox a press toggles the sidebar. */
export function pressToolbar(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = parts();
  return sidePanel?.open({ tabId }) ?? sidebarAction?.toggle() ?? Promise.resolve();
}

/** Whether a click in the page can open the panel. */
export function pageMayOpenPanel(): boolean {
  return parts().sidePanel !== undefined;
}
