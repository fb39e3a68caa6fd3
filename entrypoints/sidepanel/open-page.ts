import { browser } from 'wxt/browser';
import type { DashboardPart } from '@/components/ports';

/** Shows a console page: in the tab that already has it, else in a new one. Only web addresses are opened. */
export async function openPage(url: string): Promise<void> {
  if (!/^https:\/\//.test(url)) throw new RangeError(`not a web page: ${url}`);
  const tabs = await browser.tabs.query({});
  const shown = tabs.find((tab) => tab.url === url);
  if (shown?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(shown.id, { active: true });
  if (shown.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true });
}

/** Opens our own page at one of its parts, in the tab that has it where there is one. */
export async function openDashboard(part: DashboardPart, about?: string): Promise<void> {
  const page = new URL('/dashboard.html', location.href).href;
  const tabs = await browser.tabs.query({});
  const shown = tabs.find((tab) => tab.url?.startsWith(page))?.id;
  const url = `${page}#${part}${about === undefined ? '' : `/${encodeURIComponent(about)}`}`;
  if (shown === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(shown, { active: true, url });
}
