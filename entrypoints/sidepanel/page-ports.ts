import type { i18n } from 'i18next';
import { browser } from 'wxt/browser';
import { followTab } from '@/components/inbox/tab-follower';
import type { Ports, Stop } from '@/components/ports';
import { rememberLanguage } from '@/components/ui/spoken-language';
import { switchLanguage } from '@/utils/i18n/create-interface';
import type { InterfaceLanguage } from '@/utils/i18n/languages';
import { loadWords } from '@/utils/i18n/load-words';
import type { Namespace } from '@/utils/i18n/namespaces';
import { callBackground } from '@/utils/messaging/client';
import { loadKnowledge } from './load-knowledge';
import { openDashboard, openPage } from './open-page';
import { shareSettings } from './shared-settings';
import { watchTabs } from './watch-tabs';

const storeWatch = once(() => import('./store-watch'));
const settings = shareSettings((listener, failed) =>
  later(async () => {
    const { watchQuery, currentSettings } = await storeWatch();
    return watchQuery(currentSettings, listener, failed);
  }, failed),
);
const settingsNow = settings.now;
const now = () => Date.now();

/** What opens a conversation. It needs no words, so that the panel may begin before they are there. */
export const openingPorts: Pick<Ports, 'followTab' | 'watchConversation' | 'replyDesk'> = {
  followTab: (listener) => followTab(watchTabs(), listener),
  watchConversation: (key, listener, failed) =>
    later(async () => {
      const { watchConversation } = await storeWatch();
      return watchConversation(key, listener, failed);
    }, failed),
  replyDesk: once(async () => (await import('./reply-desk')).createReplyDesk(settingsNow, now)),
};

/** The world outside React, for every page of ours. Store, drafting and clocks load when first asked for. */
export function pagePorts(words: i18n, namespaces: readonly Namespace[]): Ports {
  const follow = async (language: InterfaceLanguage) => {
    await switchLanguage(words, loadWords, language, namespaces);
    rememberLanguage(language);
  };
  return {
    ...openingPorts,
    privateWindow: browser.extension.inIncognitoContext,
    now,
    call: callBackground,
    watchQueue: (listener, failed, restMs) =>
      later(async () => {
        const { watchQuery, watchAtRest, readQueue, QUEUE_TABLES } = await storeWatch();
        return restMs === undefined
          ? watchQuery(readQueue, listener, failed)
          : watchAtRest(readQueue, QUEUE_TABLES, restMs, listener, failed);
      }, failed),
    checkRecord: async (id, log) => (await storeWatch()).checkRecord(id, log),
    handOver: async () => (await storeWatch()).readHandOver(),
    watchSettings: settings.watch,
    watchLastBackup: (listener, failed) =>
      later(async () => {
        const { watchQuery, lastBackupAt } = await storeWatch();
        return watchQuery(lastBackupAt, listener, failed);
      }, failed),
    watchSnippets: (listener, failed) =>
      later(async () => {
        const { watchQuery, readSnippets } = await storeWatch();
        return watchQuery(readSnippets, listener, failed);
      }, failed),
    adoptedDesk: once(async () => (await import('./adopted-desk')).createAdoptedDesk(settingsNow, now, loadKnowledge)),
    clockDesk: once(async () => (await import('./clock-desk')).createClockDesk(settingsNow)),
    readerDesk: once(async () => (await import('./reader-desk')).createReaderDesk()),
    engineDesk: once(async () =>
      (await import('./engine-desk')).createEngineDesk(settingsNow, now, () => words.t('engine:browser')),
    ),
    wordDesk: once(async () => (await import('./word-desk')).createWordDesk(loadKnowledge)),
    knowledge: loadKnowledge,
    allowSite: (host) => browser.permissions.request({ origins: [`https://${host}/*`] }),
    copy: (text) => navigator.clipboard.writeText(text),
    openPage: (url) => void openPage(url).catch((reason: unknown) => console.error(reason)),
    openDashboard: (part, about) => void openDashboard(part, about).catch((reason: unknown) => console.error(reason)),
    follow,
    async speak(language) {
      await follow(language);
      await callBackground('settings/change', { path: 'uiLanguage', value: language });
      const { agent } = await settingsNow();
      // Whoever reads the interface in one of its languages reads the drafts in it, too; another choice is left alone.
      if (/^(?:en|zh)\b/.test(agent.locale) && !agent.locale.startsWith(language.slice(0, 2)))
        await callBackground('settings/change', {
          path: 'agent.locale',
          value: language === 'zh-CN' ? 'zh-CN' : 'en-US',
        });
    },
  };
}

/** A subscription whose code must be loaded first. */
function later(start: () => Promise<Stop>, failed: (reason: unknown) => void): Stop {
  let stop: Stop | undefined;
  let over = false;
  start().then(
    (begun) => {
      if (over) begun();
      else stop = begun;
    },
    (reason: unknown) => {
      if (!over) failed(reason);
    },
  );
  return () => {
    over = true;
    stop?.();
  };
}

/** Loads once; a failed load is tried again at the next call. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((reason: unknown) => {
      loading = undefined;
      throw reason;
    });
    return loading;
  };
}
