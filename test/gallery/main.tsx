/// <reference types="vite/client" />
import '@/components/ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { Dashboard } from '@/components/dashboard/dashboard';
import { Welcome } from '@/components/dashboard/welcome';
import type { HistoryDesk } from '@/components/history/history-desk';
import { HistoryDeskContext } from '@/components/history/use-history-desk';
import { Panel } from '@/components/inbox/panel';
import type { Ports } from '@/components/ports';
import { PortsContext } from '@/components/use-ports';
import { createWordDesk } from '@/entrypoints/sidepanel/word-desk';
import { openCaseFile } from '@/utils/cases/change-case-file';
import type { Draft } from '@/utils/domain/draft';
import type { CaseId } from '@/utils/domain/ids';
import type { InsertOutcome } from '@/utils/domain/insert';
import type { Snippet } from '@/utils/domain/snippet';
import type { ConversationView, TabState } from '@/utils/domain/view';
import { createInterface, type LoadWords, switchLanguage, type Words } from '@/utils/i18n/create-interface';
import { interfaceLanguageOf } from '@/utils/i18n/languages';
import { NAMESPACES } from '@/utils/i18n/namespaces';
import { defaultSettings } from '@/utils/settings/default-settings';
import type { ReadingRow } from '@/utils/store/rows';
import { arabic, arabicDrafts, clocks, findings, german, germanDrafts, NOW, queue } from './samples';

const files = import.meta.glob<{ default: Words }>('../../locales/ui/*/*.json');
const data = import.meta.glob<{ default: unknown }>([
  '../../public/knowledge/**/*.json',
  '../../locales/lexicon/concepts.json',
]);
const load: LoadWords = async (language, namespace) => {
  const file = files[`../../locales/ui/${language}/${namespace}.json`];
  if (!file) throw new Error(`no words: ${language}/${namespace}`);
  return (await file()).default;
};

const query = new URLSearchParams(location.search);
const name = query.get('case') ?? 'german';
const language = interfaceLanguageOf(query.get('lang') ?? 'zh-CN');

interface Sample {
  state: TabState;
  view?: ConversationView;
  drafts?: Draft[];
  outcome?: InsertOutcome;
  failing?: boolean;
}

const host = 'sellercentral.amazon.de';
const read = (view: ConversationView): TabState => ({
  status: 'read',
  host: view.host,
  kind: 'thread',
  conversation: view.key,
  missing: [],
  provenance: {},
  readAt: NOW - 12_000,
});
const typed =
  'Guten Tag Frau Vogelsang,\n\nes tut uns leid, dass Ihre Lampe aus Bestellung 304-5582217-7719064 zerbrochen angekommen ist. Schreiben Sie gern an nordlicht@posteo.example, dann kommt der Ersatz garantiert morgen.';

const SAMPLES: Record<string, Sample> = {
  german: { state: read(german), view: german, drafts: germanDrafts },
  decided: {
    state: read(german),
    view: {
      ...german,
      case: {
        ...openCaseFile('k1' as CaseId, 'Li Wei', NOW),
        log: [],
        decision: { remedy: 'refund_partial', amount: { amount: 70, currency: 'EUR' }, date: '2026-11-27' },
      },
    },
    drafts: germanDrafts,
  },
  findings: {
    state: read(german),
    view: {
      ...german,
      draft: {
        conversation: german.key,
        text: typed,
        strategy: 'resolve',
        savedAt: NOW - 60_000,
        lines: [{ text: typed, gloss: '', move: 'typed', locked: true }],
      },
    },
    drafts: [],
  },
  edited: {
    state: read(german),
    view: {
      ...german,
      draft: {
        conversation: german.key,
        strategy: 'resolve',
        savedAt: NOW - 60_000,
        ...(() => {
          const lines = (germanDrafts[0]?.lines ?? []).map((one) =>
            one.move === 'note.no_return'
              ? { ...one, text: 'Die alte Lampe dürfen Sie gern entsorgen. ', gloss: '', locked: true }
              : one,
          );
          return { lines, text: lines.map((one) => one.text).join('') };
        })(),
      },
    },
    drafts: germanDrafts,
    outcome: 'composer-not-empty',
  },
  corrected: {
    state: read(german),
    view: {
      ...german,
      correction: { severity: 'I', emotion: 85, correctedAt: NOW - 5_000 },
      verdict: german.verdict && { ...german.verdict, severity: 'I', emotion: 85 },
    },
    drafts: germanDrafts,
  },
  arabic: {
    state: { ...read(arabic), missing: ['orderId', 'carrier'] } as TabState,
    view: arabic,
    drafts: arabicDrafts,
  },
  empty: {
    state: read(german),
    view: {
      ...german,
      messages: [],
      verdict: undefined,
      judgedMessage: undefined,
      emotions: [],
      composer: { found: false },
    },
    drafts: [],
  },
  broken: { state: read(german), view: german, failing: true },
  crash: {
    state: read(german),
    view: {
      ...german,
      verdict: german.verdict && { ...german.verdict, reasons: undefined as never },
      draft: { conversation: german.key, text: typed, strategy: 'resolve', savedAt: NOW - 60_000 },
    },
    drafts: germanDrafts,
  },
  hostile: {
    state: read(german),
    view: {
      ...german,
      buyerName: '\u202Eevil <b>name</b>',
      messages: german.messages.map((message) => ({
        ...message,
        text: `<img src=x onerror=alert(1)> <script>alert(2)</script> \u202Ereversed\u202C ${'A'.repeat(300)} ${'x '.repeat(50_000)}`,
      })),
    },
    drafts: germanDrafts,
  },
  phishing: {
    state: read(german),
    view: {
      ...german,
      verdict: german.verdict && {
        ...german.verdict,
        intent: 'other',
        severity: 'III',
        emotion: 0,
        flags: ['phishing'],
      },
    },
    drafts: [],
  },
  inbox: {
    state: { status: 'read', host, kind: 'inbox', entries: 24, missing: [], provenance: {}, readAt: NOW - 90_000 },
  },
  reading: { state: { status: 'reading', host } },
  drifted: {
    state: {
      status: 'drifted',
      host,
      kind: 'thread',
      missing: ['messages'],
      works: ['buyerName', 'orderId', 'composer'],
    },
  },
  unsupported: { state: { status: 'unsupported' } },
  'no-permission': { state: { status: 'no-permission', host: 'sellercentral.amazon.com.be' } },
  off: { state: { status: 'off', host: 'www.ebay.com' } },
  error: { state: { status: 'error', message: 'StoreFailure: unavailable' } },
};

const found = { messages: 'class', buyerName: 'heading', orderId: 'attribute', items: 'link', total: 'labelled' };
const today = Math.floor(NOW / 86_400_000);
const health: ReadingRow[] = [
  {
    key: `${host}|thread`,
    host,
    kind: 'thread',
    lastStatus: 'read',
    lastAt: NOW - 12_000,
    fields: {
      messages: {
        found: 41,
        missing: 0,
        strategies: { class: 38, 'role=log': 3 },
        days: { [today]: { class: 4 }, [today - 1]: { class: 9 }, [today - 4]: { class: 3, 'role=log': 3 } },
        lastAt: NOW,
        foundAt: NOW - 12_000,
        lastMissing: false,
        last: 'class',
        before: 'role=log',
      },
      carrier: {
        found: 12,
        missing: 4,
        strategies: { labelled: 12 },
        days: { [today]: { '': 4 }, [today - 1]: { labelled: 6 }, [today - 9]: { labelled: 6 } },
        lastAt: NOW,
        foundAt: NOW - 86_400_000,
        lastMissing: true,
        last: '',
        before: 'labelled',
      },
    },
  },
];

const sample = SAMPLES[name] ?? { state: { status: 'unsupported' } };
const i18n = await createInterface(load, language, NAMESPACES, [initReactI18next]);

const ports: Ports = {
  privateWindow: false,
  now: () => NOW,
  async call(call, body) {
    console.log('call', call, JSON.stringify(body));
    return (call === 'reply/insert' ? { outcome: sample.outcome ?? 'inserted' } : {}) as never;
  },
  followTab(listener) {
    listener({ tabId: 1, state: sample.state });
    return () => {};
  },
  watchConversation(_key, listener) {
    listener(sample.view);
    return () => {};
  },
  watchQueue(listener) {
    listener(queue);
    return () => {};
  },
  watchSettings(listener) {
    const defaults = defaultSettings({ timeZone: 'Asia/Shanghai', locale: 'zh-CN' });
    const day: [string, string][] = [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ];
    const shifts = { 1: day, 2: day, 3: day, 4: day, 5: [['22:00', '06:00']] as [string, string][] };
    listener({
      ...defaults,
      uiLanguage: language,
      agent: { ...defaults.agent, name: 'Li Wei', shop: 'Nordlicht Home' },
      team: { firstReplyMinutes: 30, calendar: { ...defaults.team.calendar, shifts } },
      hostsOff: ['www.ebay.it'],
      phraseRules: [
        { id: 'a1', phrase: 'zerbrochen angekommen', intent: 'damaged', severity: 'I', madeAt: NOW - 86_400_000 },
        { id: 'a2', phrase: '気になりました', emotion: 70, madeAt: NOW - 9 * 86_400_000 },
      ],
    });
    return () => {};
  },
  async replyDesk() {
    return {
      async drafts() {
        if (sample.failing) throw new Error('phrasebook de-DE could not be read');
        return sample.drafts ?? [];
      },
      drafted: () => undefined,
      warm: () => undefined,
      check: async (text) => findings(text),
    };
  },
  adoptedDesk: async () => ({ adopt: async () => undefined, offer: async () => undefined }),
  readerDesk: async () => ({
    watchHealth(listener) {
      listener(health);
      return () => {};
    },
    teach: async () => undefined,
    offer: async () => {},
    parse: () => undefined,
    record: async () => {},
    recording: async () => undefined,
    forgetRecording: async () => {},
    pages: async () => [
      { tabId: 1, title: 'Messages', state: { ...read(german), missing: ['carrier'], provenance: found } as TabState },
    ],
  }),
  watchLastBackup(listener) {
    listener(undefined);
    return () => undefined;
  },
  watchSnippets(listener) {
    const snippets: Snippet[] = [
      {
        id: 's1',
        title: 'Ersatz unterwegs',
        texts: {
          de: 'Ihr Ersatz zu Bestellung {order} ist mit {carrier} unterwegs, Sendungsnummer {tracking}.',
          en: 'Your replacement for order {order} is on its way with {carrier}, tracking number {tracking}.',
        },
        changedAt: NOW - 86_400_000,
      },
      {
        id: 's2',
        title: 'Gruß',
        texts: { de: 'Herzliche Grüße von {agent} und dem Team von {shop}' },
        changedAt: NOW - 86_400_000,
      },
      { id: 's3', title: '感谢', texts: { zh: '感谢您的支持，{buyer}！' }, changedAt: NOW },
    ];
    listener(query.get('snippets') === 'none' ? [] : snippets);
    return () => {};
  },
  async knowledge(path) {
    const file = data[`../../public/knowledge/${path}`] ?? data[`../../locales/${path.replace('terms/', 'lexicon/')}`];
    if (!file) throw new Error(`no file ${path}`);
    return (await file()).default as never;
  },
  engineDesk: async () => {
    throw new Error('no engines in the gallery');
  },
  wordDesk: async () => createWordDesk((path) => ports.knowledge(path)),
  async clockDesk() {
    return {
      shifts: async () => ({ timeZone: 'Asia/Shanghai' }),
      open: async () => ({
        at: () => clocks,
        explain: () =>
          [
            ['started', { event: '买家来信', at: '2026年11月23日 12:20' }],
            ['budget-hours', { n: 24 }],
            ['due-seller', { at: '2026年11月24日 19:20', zone: 'Asia/Shanghai' }],
          ].map(([step, values]) => ({ key: `deadlines:step.${step}`, values: values as Record<string, string> })),
      }),
    };
  },
  allowSite: async () => true,
  copy: async (text) => console.log('copy', text),
  openPage: (url) => console.log('open', url),
  checkRecord: async () => undefined,
  handOver: async () =>
    queue.map((row) => ({
      file: openCaseFile(row.key as string as CaseId, row.owner ?? '', NOW),
      row,
      dueAt: row.dueAt,
      promises: [],
    })),
  openDashboard: (part) => console.log('dashboard', part),
  follow: (to) => switchLanguage(i18n, load, to, NAMESPACES),
  speak: (to) => switchLanguage(i18n, load, to, NAMESPACES),
};

/** A word of which there are more records than are counted. */
const historyDesk: HistoryDesk = {
  watchCustomers: () => () => undefined,
  watchFile: () => () => undefined,
  suggestions: async () => [],
  allSuggestions: async () => [],
  search: async () => ({
    found: 1000,
    more: true,
    hits: [
      {
        kind: 'conversation',
        key: 'conversations|1',
        marketplace: 'amazon',
        at: NOW,
        title: 'Anna Vogelsang',
        snippets: [{ text: 'Die Lampe ist zerbrochen angekommen.', marks: [{ start: 4, end: 9 }] }],
        severity: 'II',
        intent: 'damaged',
      },
    ],
    next: 1,
    instead: [],
  }),
  watchIndex(listener) {
    listener({ documents: 300_000, backlog: 0, working: false });
    return () => undefined;
  },
  rebuild: async () => undefined,
};
const loadHistoryDesk = async () => historyDesk;

function Page() {
  if (name === 'search') {
    location.hash = 'search/Lampe';
    return (
      <HistoryDeskContext value={loadHistoryDesk}>
        <Dashboard />
      </HistoryDeskContext>
    );
  }
  if (name === 'welcome') return <Welcome shortcut="Alt+Shift+D" />;
  if (['queue', 'rules', 'snippets', 'readers', 'quality', 'settings'].includes(name)) {
    location.hash = name;
    return <Dashboard />;
  }
  return <Panel />;
}

const root = document.getElementById('root');
if (!root) throw new Error('no root');
document.documentElement.lang = language;
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <PortsContext value={ports}>
        <Page />
      </PortsContext>
    </I18nextProvider>
  </StrictMode>,
);
