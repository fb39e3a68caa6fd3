import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import type { IngestTools } from '@/utils/background/tools';
import type { Verdict } from '@/utils/domain/judgement';
import type { PageSnapshot, PrintedMessage, PrintedThread, Reading } from '@/utils/domain/reading';
import type { Settings } from '@/utils/domain/settings';
import { defaultSettings } from '@/utils/settings/default-settings';
import { closeDatabase, DATABASE_NAME, database } from '@/utils/store/database';
import { loadTimeWords } from '../../eval/load-time-words';

export const NOW = Date.UTC(2026, 8, 1, 12);
export const HOUR = 3_600_000;

export const settings = (): Settings => defaultSettings({ timeZone: 'Asia/Shanghai', locale: 'zh-CN' });

/** A judge whose verdict follows visibly from the words, so that tests can tell verdicts apart. */
export function plainJudge(version = 'test-1', calls: string[] = []): IngestTools['judge'] {
  return {
    version,
    async judge(text, context): Promise<Verdict> {
      calls.push(text);
      const thanks = /thank/i.test(text);
      return {
        language: { status: 'sure', lang: /[äöü]/.test(text) ? 'de' : 'en', margin: 1 },
        intent: thanks ? 'praise_thanks' : /broken/i.test(text) ? 'damaged' : 'other',
        also: [],
        severity: /fire/i.test(text) ? 'I' : /broken/i.test(text) ? 'II' : 'III',
        emotion: thanks ? 0 : Math.min(100, context.earlierLanguages.length * 10),
        flags: [],
        entities: { orderIds: [], trackingNumbers: [], amounts: [], dates: [] },
        reasons: [{ label: 'intent', quote: text.slice(0, 10) }],
      };
    },
  };
}

/** Twenty-four hours from the oldest unanswered buyer message. */
export const dayClock: IngestTools['clockWork'] = {
  async clocks({ events }, _settings, now) {
    let startedAt: number | undefined;
    for (const event of events) {
      if (event.kind === 'buyer_message' && !event.thanksOnly) startedAt ??= event.at;
      if (event.kind === 'human_reply' || event.kind === 'no_response_needed') startedAt = undefined;
    }
    if (startedAt === undefined) return [];
    const dueAt = startedAt + 24 * HOUR;
    return [{ rule: 'DAY', startedAt, dueAt, state: now > dueAt ? 'overdue' : 'running' }];
  },
};

export const tools = (over: Partial<IngestTools> = {}): IngestTools => ({
  judge: plainJudge(),
  clockWork: dayClock,
  settings: settings(),
  timeWords: loadTimeWords(),
  ...over,
});

export const said = (from: PrintedMessage['from'], text: string, at?: number | string): PrintedMessage => ({
  from,
  text,
  at:
    at === undefined
      ? undefined
      : typeof at === 'number'
        ? { text: '', machine: new Date(at).toISOString() }
        : { text: at },
  attachments: [],
});

export const thread = (messages: PrintedMessage[], over: Partial<PrintedThread> = {}): PrintedThread => ({
  siteConversationId: 'T-1',
  buyerName: 'Mara Quist',
  buyerSiteId: 'mara_q',
  orderIds: ['12-34567-89012'],
  messages,
  coverage: 'whole',
  deadlines: [],
  composer: { found: true, maxLength: 2000 },
  ...over,
});

export const snapshot = (content: PageSnapshot['content'], over: Partial<PageSnapshot> = {}): PageSnapshot => ({
  marketplace: 'ebay',
  host: 'www.ebay.com',
  path: '/cnt/thread?id=T-1',
  account: { siteId: 'shop-one', name: 'Shop One' },
  uiLanguage: 'en-US',
  readAt: NOW,
  content,
  ...over,
});

export const read = (of: PageSnapshot): Reading => ({ status: 'read', snapshot: of, missing: [], provenance: {} });

/** Every row of every table, sealed bytes included, as one comparable value. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of database().tables) all[table.name] = await table.toArray();
  return all;
}

export async function emptyStore(): Promise<void> {
  closeDatabase();
  await Dexie.delete(DATABASE_NAME);
}
