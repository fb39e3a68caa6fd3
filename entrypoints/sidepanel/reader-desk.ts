import { browser } from 'wxt/browser';
import type { OpenPage, ReaderDesk } from '@/components/readers/reader-desk';
import { putTaught } from '@/utils/background/load-reader';
import { parseTaughtReaders, TaughtReaderSchema } from '@/utils/domain/schemas/taught-reader';
import type { TabState } from '@/utils/domain/view';
import { readHealth } from '@/utils/store/queries/read-health';
import { watchQuery } from './store-watch';

const RECORDING = 'recording';

/** What concerns the readers themselves, for every page of ours. */
export function createReaderDesk(): ReaderDesk {
  return {
    watchHealth: (listener, failed) => watchQuery(readHealth, listener, failed),
    async pages() {
      const states = await browser.storage.session.get(null);
      const tabs = await browser.tabs.query({});
      return tabs
        .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
        .flatMap(({ id, title }): OpenPage[] => {
          const state = states[`tab:${id}`] as TabState | undefined;
          const known = state && ['read', 'drifted', 'unreadable'].includes(state.status);
          return id !== undefined && known ? [{ tabId: id, title, state }] : [];
        });
    },
    async teach(tabId, words) {
      const target = { tabId };
      await browser.scripting.executeScript({
        target,
        func: (given: Record<string, string>) => void Object.assign(globalThis, { dragomanTeachWords: given }),
        args: [words],
      });
      const [frame] = await browser.scripting.executeScript({ target, files: ['/teach.js'] });
      const taught: unknown = frame?.result;
      // Nothing that comes out of a page is taken on trust.
      return taught ? TaughtReaderSchema.parse(taught) : undefined;
    },
    async record(tabId) {
      const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/record.js'] });
      await browser.storage.session.set({ [RECORDING]: String(frame?.result ?? '') });
    },
    async recording() {
      return (await browser.storage.session.get(RECORDING))[RECORDING] as string | undefined;
    },
    forgetRecording: () => browser.storage.session.remove(RECORDING),
    offer: putTaught,
    parse: parseTaughtReaders,
  };
}
