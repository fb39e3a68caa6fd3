import type { Answer } from '@/utils/messaging/answer';

type Listener = (...values: unknown[]) => unknown;

/** What the browser would have done, in the order of the calls. */
export interface FakeBrowser {
  browser: Record<string, unknown>;
  session: Record<string, unknown>;
  calls: { name: string; values: unknown[] }[];
  /** What the content script of a tab answers; by default nobody is there. */
  tabAnswers: (tabId: number, name: string, body: unknown) => unknown;
  tabs: Map<number, { id: number; url?: string }>;
  alarm?: number;
  badge: string;
}

/** Only what the background uses, with the same promises the real one gives. */
export function fakeBrowser(): FakeBrowser {
  const calls: FakeBrowser['calls'] = [];
  const note =
    (name: string, result?: unknown): Listener =>
    (...values) => {
      calls.push({ name, values });
      return Promise.resolve(result);
    };
  const fake: FakeBrowser = {
    browser: {},
    session: {},
    calls,
    tabs: new Map(),
    badge: '',
    tabAnswers: () => {
      throw new Error('Could not establish connection');
    },
  };
  fake.browser = {
    runtime: {
      id: 'our-id',
      getManifest: () => ({
        content_scripts: [{ matches: ['https://www.ebay.de/sh/*'], js: ['content-scripts/ebay.js'] }],
      }),
    },
    scripting: { executeScript: note('inject') },
    i18n: { getUILanguage: () => 'en-US' },
    storage: {
      session: {
        get: async (wanted: string | string[] | null) => {
          const names = wanted === null ? Object.keys(fake.session) : [wanted].flat();
          return structuredClone(Object.fromEntries(names.map((name) => [name, fake.session[name]])));
        },
        set: async (values: Record<string, unknown>) => void Object.assign(fake.session, structuredClone(values)),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete fake.session[key];
        },
      },
    },
    tabs: {
      get: async (tabId: number) => fake.tabs.get(tabId) ?? { id: tabId },
      sendMessage: async (tabId: number, { name, body }: { name: string; body: unknown }): Promise<Answer> => {
        calls.push({ name, values: [tabId, body] });
        return { dragoman: 1, ok: true, value: await fake.tabAnswers(tabId, name, body) };
      },
    },
    permissions: { contains: async () => true },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        fake.badge = text;
      },
      setBadgeBackgroundColor: note('badge-colour'),
    },
    notifications: { create: note('notify') },
    alarms: {
      create: (_: string, { when }: { when: number }) => {
        fake.alarm = when;
      },
      clear: async () => {
        fake.alarm = undefined;
      },
    },
    commands: { getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+D' }] },
    sidePanel: { open: note('open-panel') },
  };
  return fake;
}
