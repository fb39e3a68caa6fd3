import { browser } from 'wxt/browser';
import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { PageSnapshot, Reading } from '@/utils/domain/reading';
import type { Settings } from '@/utils/domain/settings';
import type { OverlayState, TabState } from '@/utils/domain/view';
import { type InterfaceLanguage, interfaceLanguageOf } from '@/utils/i18n/languages';
import { CallFailed, callTab } from '@/utils/messaging/client';
import type { BackgroundHandlers } from '@/utils/messaging/serve';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import { changeCase, decideCase } from '@/utils/store/commands/change-case';
import { correctVerdict } from '@/utils/store/commands/correct-verdict';
import { erase } from '@/utils/store/commands/erase';
import { linkCustomers, unlinkCustomers } from '@/utils/store/commands/link-customers';
import { logDecisions } from '@/utils/store/commands/log-decisions';
import { markReplySent } from '@/utils/store/commands/log-reply';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { noteReading } from '@/utils/store/commands/note-reading';
import { discardDraft, saveDraft } from '@/utils/store/commands/save-draft';
import { saveSnippet } from '@/utils/store/commands/save-snippet';
import { tellEvent } from '@/utils/store/commands/tell-event';
import { database } from '@/utils/store/database';
import { dueConversations } from '@/utils/store/queries/due-conversations';
import { isHeld } from '@/utils/store/queries/is-held';
import { overduePromises } from '@/utils/store/queries/overdue-promises';
import { readReply } from '@/utils/store/queries/read-reply';
import { unsettled } from '@/utils/store/queries/unsettled';
import { isLocked } from '@/utils/store/store-failure';
import { forgetDataKeys } from '@/utils/store/vault/data-keys';
import { lockedNow } from '@/utils/store/vault/locked-now';
import { forgetKeyring } from '@/utils/store/vault/vault';
import { asWriter } from '@/utils/store/writer-lock';
import type { Speech } from './badge-of';
import { applySetting, currentSettings, settingsEvenLocked } from './change-settings';
import { createClockWork } from './clock-work';
import { expire } from './expire';
import { stateWithoutReading } from './followed-page';
import { importHistory } from './import-history';
import { keepForLater, type Later, takeInbox } from './inbox';
import { type IngestResult, ingest } from './ingest';
import { insertReply } from './insert-reply';
import { createJudge, type LoadKnowledge } from './judge';
import { loadReader } from './load-reader';
import { oneAfterAnother } from './one-after-another';
import { openPanel, pageMayOpenPanel } from './open-panel';
import { startInTab } from './open-tabs';
import { overlayState } from './overlay-state';
import { selectionSnapshot } from './selection';
import { settle } from './settle';
import { clearTabs, forgetTab, keepTab, keepTabState, type TabPage, tabPage, tabPages, tabState } from './tab-pages';
import type { IngestTools } from './tools';
import { watchDeadlines } from './watch-deadlines';
import { type WordFile, wordsOf } from './words';

export interface Background {
  handlers: BackgroundHandlers;
  /** Hosts beside the marketplaces' that the seller allowed, as last read; empty until the settings were read. */
  hostsAllowed(): readonly string[];
  /** Badge, notices and the next alarm. */
  watch(): Promise<void>;
  /** Lets expire what the seller does not keep; returns at once when it was looked at lately. */
  expire(): Promise<void>;
  /** Finishes what a stopped worker left, after an update with new rules of judgement. */
  catchUp(): Promise<void>;
  /** A text selected on any page becomes a conversation that the panel shows for that tab. */
  takeSelection(tabId: number, selected: string, address: string): Promise<void>;
  /** The seller pressed our button beside a page: its address can be seen now. */
  pressedOn(tabId: number, address: string | undefined): Promise<void>;
  /** A tab begins to show another page: what was selected in the one before is not of this one. */
  tabLeft(tabId: number, address: string | undefined): Promise<void>;
  /** A tab has loaded another page, or none of ours. A page may be selected from long before it has loaded. */
  tabLoaded(tabId: number, address: string | undefined): Promise<void>;
  /** The passphrase was given, or the installation was locked. */
  lockChanged(): Promise<void>;
  /** Words of the interface, for menus. */
  speech(): Promise<Speech>;
}

export interface Surroundings {
  load: LoadKnowledge;
  release: string;
  now(): EpochMs;
}

/** Who works at this browser; without a name it is left open. */
const personOf = ({ agent }: Settings): string => agent.name ?? '';

/**
 * The background's work. Everything it keeps in memory is a cache of files or an order of work; all that matters lies
 * in the database or in session storage before a call is answered.
 */
export function createBackground({ load, release, now }: Surroundings): Background {
  const judge = createJudge(load, release);
  const clockWork = createClockWork(load);
  const turn = oneAfterAnother();
  // The dashboard restores backups itself, and holds the lock while it writes.
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => turn(() => asWriter(work));
  const wordFiles = new Map<InterfaceLanguage, Promise<WordFile[]>>();

  const machine = () => ({
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: browser.i18n.getUILanguage(),
  });
  let hostsAllowed: readonly string[] = [];
  const noted = (settings: Settings): Settings => {
    hostsAllowed = settings.hostsAllowed;
    return settings;
  };
  const settingsNow = async (): Promise<Settings> => noted(await currentSettings(machine()));
  /** For what goes on while locked. Never to be saved, and nothing is judged by them. */
  const settingsSeen = async (): Promise<Settings> => noted(await settingsEvenLocked(machine()));
  let timeWords: Promise<TimeWordsFile> | undefined;
  const tools = async (settings: Settings): Promise<IngestTools> => {
    timeWords ??= (load('page-text/times.json') as Promise<TimeWordsFile>).catch((fault: unknown) => {
      timeWords = undefined;
      throw fault;
    });
    return { judge, clockWork, settings, timeWords: await timeWords };
  };

  async function speechFor(settings: Settings): Promise<Speech> {
    const language =
      settings.uiLanguage === 'auto' ? interfaceLanguageOf(browser.i18n.getUILanguage()) : settings.uiLanguage;
    let files = wordFiles.get(language);
    if (files === undefined) {
      files = Promise.all(
        ['overlay', 'labels'].map((name) => load(`ui/${language}/${name}.json`) as Promise<WordFile>),
      );
      wordFiles.set(language, files);
      files.catch(() => wordFiles.delete(language));
    }
    return { language, words: wordsOf(language, ...(await files)) };
  }

  async function hint(speech: Speech): Promise<string | undefined> {
    if (pageMayOpenPanel()) return undefined;
    const commands = await browser.commands.getAll();
    const keys = commands.find((command) => command.name === '_execute_action')?.shortcut;
    return keys ? speech.words('shortcut', { keys }) : speech.words('toolbar');
  }

  async function draw(page: TabPage, settings: Settings): Promise<OverlayState> {
    const speech = await speechFor(settings);
    const enabled = settings.overlay.enabled && !settings.hostsOff.includes(page.host);
    return overlayState(page, enabled, speech, now(), await hint(speech));
  }

  /** Brings the marks of open pages up to date; pages that are gone are forgotten. */
  async function redraw(settings: Settings, showing?: ConversationKey): Promise<void> {
    for (const { tabId, page } of await tabPages(showing)) {
      try {
        await callTab(tabId, 'tab/overlay', { state: await draw(page, settings) });
      } catch (failure) {
        if (!(failure instanceof CallFailed)) throw failure;
      }
    }
  }

  async function watch(): Promise<void> {
    const at = now();
    await unlessLocked(async () => {
      const settings = await settingsNow();
      // A promise whose time passed breaks by itself; that makes the case graver.
      for (const { id, conversation } of await overduePromises(at)) {
        await changeCase(conversation, { kind: 'promise-overdue', id, at }, { opener: personOf(settings) });
        await settle(conversation, await tools(settings), at);
      }
    });
    const settings = await settingsSeen();
    await watchDeadlines(settings, await speechFor(settings), at);
  }

  /** Whether something may wait in the inbox: it is asked once, and again after it was filled. */
  let waiting = true;
  async function takeWaiting(): Promise<void> {
    if (!waiting) return;
    await takeInbox(async (later) => {
      if ('draft' in later) return saveDraft(later.draft);
      const settings = await settingsNow();
      if ('selected' in later) return takeSelected(later.selected, later.address);
      if (later.reading.status === 'read' && !settings.hostsOff.includes(later.host))
        await takeFacts(later.host, later.reading, settings);
    });
    waiting = false;
  }

  /** Does it, or, while locked, keeps what it is about until it can be done. */
  async function orLater<Result>(work: () => Promise<Result>, later: Later): Promise<Result | undefined> {
    try {
      return await work();
    } catch (fault) {
      if (!isLocked(fault)) throw fault;
      waiting = true;
      await keepForLater(later);
      return undefined;
    }
  }

  /** After the seller told us something: what follows from it, then marks and badge. */
  async function afterwards(conversation: ConversationKey): Promise<void> {
    const settings = await settingsNow();
    await settle(conversation, await tools(settings), now());
    await redraw(settings, conversation);
    await watch();
  }

  async function takeFacts(host: string, reading: Extract<Reading, { status: 'read' }>, settings: Settings) {
    const { snapshot } = reading;
    const result = await ingest(snapshot, await tools(settings));
    if (result.changed) await noteReading(host, snapshot.content.kind, reading, snapshot.readAt, release);
    return result;
  }

  async function takeSelected(selected: string, address: string) {
    const taken = await selectionSnapshot(selected, address, now());
    if (taken === undefined) return undefined;
    const { conversation } = await ingest(taken.snapshot, await tools(await settingsNow()));
    return conversation && { text: taken.text, conversation, readAt: taken.snapshot.readAt };
  }

  async function takeReading(tabId: number, host: string, reading: Reading): Promise<OverlayState> {
    const settings = await settingsNow();
    const before: TabPage = (await tabPage(tabId)) ?? { host, rows: [] };
    if (settings.hostsOff.includes(host)) {
      await keepTab(tabId, { status: 'off', host }, { host, rows: [] });
      return draw({ host, rows: [] }, settings);
    }
    const shown = await tabState(tabId);
    // What the seller selected stays until the page moves on or he asks for it.
    const keep = async (state: TabState, page: TabPage): Promise<void> =>
      shown?.status === 'selection' ? keepTab(tabId, shown, page) : keepTab(tabId, state, page);

    switch (reading.status) {
      case 'read': {
        const result = await takeFacts(host, reading, settings);
        const page = pageAfter(before, reading.snapshot, result);
        await keep(readState(reading.snapshot, reading, result), page);
        if (result.changed) await watch();
        return draw(drawnFor(reading.snapshot, page), settings);
      }
      case 'drifted': {
        const { kind, missing, provenance } = reading;
        const same = shown?.status === 'drifted' && shown.kind === kind && shown.missing.join() === missing.join();
        if (!same) await noteReading(host, kind, reading, now(), release);
        await keep({ status: 'drifted', host, kind, missing, works: Object.keys(provenance) }, before);
        return draw({ ...before, rows: [], conversation: undefined }, settings);
      }
      case 'not-ready':
        await keep({ status: 'reading', host }, before);
        return draw({ ...before, rows: [], conversation: undefined }, settings);
      case 'unsupported':
        await keep(hostsAllowed.includes(host) ? { status: 'unreadable', host } : reading, { host, rows: [] });
        return draw({ host, rows: [] }, settings);
    }
  }

  /** What a page shows while locked: that it is, and nothing of anyone. */
  async function drawLocked(host: string): Promise<OverlayState> {
    const settings = await settingsSeen();
    const state = await draw({ host, rows: [] }, settings);
    if (!state.enabled) return state;
    const { words } = await speechFor(settings);
    const label = words('locked');
    return {
      ...state,
      chip: { level: 'calm', basis: 'thread', label, title: label, drafts: false, openLabel: words('openPanel') },
    };
  }

  async function catchUp(): Promise<void> {
    await unlessLocked(async () => {
      const settings = await settingsNow();
      await takeWaiting();
      for (const key of await unsettled(judge.version)) await settle(key, await tools(settings), now());
    });
    await watch();
  }

  const handlers: BackgroundHandlers = {
    'page/hello': (_, { tabId, host }) =>
      inTurn(async () => {
        const settings = await settingsSeen();
        const page = { host, rows: [] };
        await keepTab(
          tabId,
          settings.hostsOff.includes(host) ? { status: 'off', host } : { status: 'reading', host },
          page,
        );
        return draw(page, settings);
      }),
    'page/reading': ({ reading }, { tabId, host }) =>
      inTurn(async () => {
        try {
          const drawn = await orLater(
            async () => {
              await takeWaiting();
              return takeReading(tabId, host, reading);
            },
            { tabId, host, reading },
          );
          return drawn ?? (await drawLocked(host));
        } catch (fault) {
          // The panel shows it; the page is refused loudly. Nothing is written over what could not be read.
          await keepTabState(tabId, {
            status: 'error',
            message: fault instanceof Error ? fault.message : String(fault),
          });
          throw fault;
        }
      }),
    'page/open-panel': (_, { tabId }) => openPanel(tabId),
    'page/load-reader': async ({ reader }, { tabId, host }) => {
      const { taughtReaders } = await settingsSeen();
      const taught = taughtReaders.filter((one) => one.host === host);
      return { loaded: await loadReader(tabId, reader, taught) };
    },

    'panel/tab-state': async ({ tabId }) => {
      const known = await tabState(tabId);
      if (known) return known;
      const tab = await browser.tabs.get(tabId);
      const state = await stateWithoutReading(tab.url, await settingsSeen());
      if (state.status === 'reading') await readAgain(tabId, hostsAllowed);
      return state;
    },
    'panel/read-again': async ({ tabId }) => {
      const shown = await tabState(tabId);
      if (shown?.status === 'selection') await forgetTab(tabId);
      await readAgain(tabId, hostsAllowed);
      return {};
    },
    // Out of turn: it waits for the page, and nothing else should.
    'reply/insert': async (request) => {
      const result = await insertReply(request, now());
      if (result.outcome === 'inserted') {
        const settings = await settingsNow();
        await inTurn(() => logDecisions(request.conversation, request.overrides, personOf(settings), now()));
        await redraw(settings, request.conversation);
      }
      return result;
    },
    'reply/sent': ({ conversation, replyId, at }) =>
      inTurn(async () => {
        const reply = await readReply(replyId);
        if (reply === undefined || !(await markReplySent(conversation, reply, at))) {
          throw new Error('no such reply was inserted here');
        }
        await afterwards(conversation);
        return {};
      }),
    'draft/save': async ({ draft }) => {
      await orLater(() => saveDraft(draft), { draft });
      return {};
    },
    'draft/discard': async ({ conversation }) => {
      await discardDraft(conversation);
      return {};
    },
    'case/decide': ({ conversation, decision }) =>
      inTurn(async () => {
        await decideCase(conversation, decision, personOf(await settingsNow()), now());
        return {};
      }),
    'case/change': ({ conversation, step, left, seen, event }) =>
      inTurn(async () => {
        const by = personOf(await settingsNow());
        const refusal = await changeCase(conversation, { ...step, at: now(), by }, left, seen, event);
        if (refusal === undefined) await afterwards(conversation);
        return { refusal };
      }),
    'case/step': async ({ conversation, step, done }) => {
      await tellEvent(conversation, `step_${done ? 'done' : 'undone'}.${step}`, now());
      return {};
    },
    'case/no-response-needed': ({ conversation, at }) =>
      inTurn(async () => {
        await tellEvent(conversation, 'no_response_needed', at);
        await afterwards(conversation);
        return {};
      }),
    'verdict/correct': ({ conversation, correction }) =>
      inTurn(async () => {
        await correctVerdict(conversation, correction && { ...correction, correctedAt: now() });
        const by = personOf(await settingsNow());
        await changeCase(conversation, { kind: 'corrected', at: now(), by, ...correction }, { opener: by });
        await afterwards(conversation);
        return {};
      }),
    'customer/note': ({ customer, note, profile }) =>
      inTurn(async () => {
        await noteCustomer(customer, note, profile);
        return {};
      }),
    'customer/link': (linking) =>
      inTurn(async () => {
        await linkCustomers(linking, now());
        return {};
      }),
    'customer/unlink': ({ id }) =>
      inTurn(async () => {
        await unlinkCustomers(id);
        return {};
      }),
    'snippet/save': async ({ id, content }) => {
      await saveSnippet(id, content, now());
      return {};
    },
    'history/import': ({ readings }) => inTurn(async () => importHistory(readings, await tools(await settingsNow()))),
    'privacy/erase': ({ erasure, ...erasing }) =>
      inTurn(async () => {
        if (await isHeld(erasing)) throw new Error('on legal hold');
        const { erasures } = database();
        const gone = await erase(erasing, (counts) => erasures.add({ ...erasure, counts }));
        await watch();
        return { gone };
      }),
    'settings/change': ({ path, value }) =>
      inTurn(async () => {
        const settings = await applySetting(await settingsNow(), path, value);
        // A new rule holds at once for what is still to be answered; the rest follows when it is read again.
        if (path === 'phraseRules') {
          for (const { key } of (await dueConversations()).slice(0, 500))
            await settle(key, await tools(settings), now());
        }
        await redraw(settings);
        await watch();
        return {};
      }),
  };

  return {
    handlers,
    hostsAllowed: () => hostsAllowed,
    watch: () =>
      inTurn(async () => {
        await watch();
        await redraw(await settingsSeen());
      }),
    expire: () => unlessLocked(async () => expire(await settingsNow(), now(), inTurn)),
    catchUp: () => inTurn(catchUp),
    takeSelection: (tabId, selected, address) =>
      inTurn(async () => {
        const taken = await orLater(() => takeSelected(selected, address), { tabId, selected, address });
        if (taken === undefined) return;
        await keepTabState(tabId, { status: 'selection', ...taken });
        await watch();
      }),
    lockChanged: () => {
      // At once, not in turn: what waits finds the keys gone.
      forgetKeyring();
      forgetDataKeys();
      return inTurn(async () => {
        const locked = await lockedNow();
        if (locked) await clearTabs();
        else await catchUp();
        for (const { tabId, page } of await tabPages()) {
          const reach = locked
            ? callTab(tabId, 'tab/overlay', { state: await drawLocked(page.host) })
            : readAgain(tabId, hostsAllowed);
          await reach.catch((failure) => {
            if (!(failure instanceof CallFailed)) throw failure;
          });
        }
      });
    },
    pressedOn: (tabId, address) =>
      inTurn(async () => {
        if (!(await tabState(tabId)))
          await keepTabState(tabId, await stateWithoutReading(address, await settingsSeen()));
      }),
    tabLeft: (tabId, address) =>
      inTurn(async () => {
        if ((await tabState(tabId))?.status !== 'selection') return;
        const state = await stateWithoutReading(address, await settingsSeen());
        if (state.status === 'unsupported') await forgetTab(tabId);
      }),
    tabLoaded: (tabId, address) =>
      inTurn(async () => {
        const state = await stateWithoutReading(address, await settingsSeen());
        if (state.status === 'unsupported') {
          if ((await tabState(tabId))?.status !== 'selection') await forgetTab(tabId);
        }
        // The manifest starts our scripts on the marketplaces; on a host that the seller allowed we do.
        else if ('host' in state && hostsAllowed.includes(state.host)) await readAgain(tabId, hostsAllowed);
      }),
    speech: async () => speechFor(await settingsSeen()),
  };
}

/** Does it, if no passphrase is needed first. */
async function unlessLocked(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!isLocked(fault)) throw fault;
  }
}

/** Has the page read once more; where our script is not running yet, it is started, and reads by itself. */
async function readAgain(tabId: number, hosts: readonly string[]): Promise<void> {
  try {
    await callTab(tabId, 'tab/read-again', {});
  } catch (failure) {
    if (!(failure instanceof CallFailed) || failure.code !== 'no-receiver') throw failure;
    await startInTab(tabId, hosts);
  }
}

/** A list and a thread may stand side by side: each reading replaces its own part only. */
function pageAfter(before: TabPage, { host, content }: PageSnapshot, result: IngestResult): TabPage {
  if (content.kind === 'inbox') return { ...before, host, rows: result.rows };
  return { ...before, host, conversation: result.conversation };
}

/** What one reading draws; the page itself puts the parts of several readings together. */
function drawnFor({ content }: PageSnapshot, page: TabPage): TabPage {
  return content.kind === 'inbox' ? { host: page.host, rows: page.rows } : { ...page, rows: [] };
}

function readState(
  snapshot: PageSnapshot,
  { missing, provenance }: Extract<Reading, { status: 'read' }>,
  { conversation, rows }: IngestResult,
): TabState {
  const { host, content, readAt } = snapshot;
  const entries =
    content.kind === 'inbox'
      ? rows.length
      : content.kind === 'order-list'
        ? content.orders.length
        : content.kind === 'case'
          ? content.cases.length
          : undefined;
  return { status: 'read', host, kind: content.kind, conversation, entries, missing, provenance, readAt };
}
