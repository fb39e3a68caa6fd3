import type { InsertOutcome } from '@/utils/domain/insert';
import type { PageKind } from '@/utils/domain/marketplace';
import type { ReaderFile } from '@/utils/domain/reader-file';
import type { Reading } from '@/utils/domain/reading';
import type { OverlayState } from '@/utils/domain/view';
import { callBackground } from '@/utils/messaging/client';
import type { FromContent, RequestOf, ResponseOf, ToContent } from '@/utils/messaging/protocol';
import { type PageReader, readersFor, readWith, type SiteAdapter } from '../adapters/adapter';
import { insertReply } from '../composer/insert-reply';
import { forgetRoots, rememberRoots } from '../dom/query';
import { createOverlay } from '../overlay/overlay';
import { offeredReaders, onReaderOffered } from './offered-readers';
import { runInSlices } from './run-in-slices';
import { watch } from './watch';

/** The page has settled when nothing changed for this long. */
const QUIET_MS = 250;
/** A page that never rests is read after this long all the same. */
const LONGEST_WAIT_MS = 2_000;
/** A page whose root has not appeared after this long has drifted rather than being slow. */
const PATIENCE_MS = 8_000;

/** How often a background that does not answer is asked again. */
const MOST_TRIES = 3;

export interface PageSession {
  readAgain(): void;
  insert(request: RequestOf<ToContent, 'tab/insert'>): Promise<InsertOutcome>;
  showOverlay(state: OverlayState): void;
}

/**
 * Follows one console page for as long as `signal` lives: reads when the page has settled, again when it changes, and
 * tells the background what was printed. Looks only; the one thing it writes is a reply the seller asked to insert.
 *
 * The site's own readers come first, then readers that were offered later as files of their own; a conversation that
 * none of them can read is left to the reader for any layout.
 */
export function startPageSession(site: SiteAdapter | undefined, signal: AbortSignal): PageSession {
  let path = '';
  let lastSent = '';
  let version = 0;
  let firstChangeAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pageOpenedAt = performance.now();
  let reading = false;
  let unanswered = 0;
  /** Whose readers saw this page last: its reply box is the one that counts. */
  let active = site;
  const asked = new Set<ReaderFile>();

  const overlay = createOverlay({
    signal,
    openPanel: async () => (await ask('page/open-panel', {}))?.opened ?? false,
  });
  const watcher = watch(onChange, signal);

  function onChange(): void {
    version++;
    overlay.place();
    noticeMove();
    schedule();
  }

  /** Consoles move by pushState; a new address is a new page. */
  function noticeMove(): void {
    if (location.pathname + location.search === path) return;
    path = location.pathname + location.search;
    pageOpenedAt = performance.now();
    lastSent = '';
    overlay.clear();
    void greet(path, MOST_TRIES + 1);
    schedule();
  }

  /** Tells the background which page this is; said again when nobody answered. */
  async function greet(said: string, tries: number): Promise<void> {
    if (said === path && tries > 0 && (await ask('page/hello', { path })) === undefined)
      setTimeout(greet, PATIENCE_MS / 8, said, tries - 1);
  }

  function schedule(): void {
    const now = performance.now();
    if (timer === undefined) firstChangeAt = now;
    else clearTimeout(timer);
    const wait = Math.max(0, Math.min(QUIET_MS, firstChangeAt + LONGEST_WAIT_MS - now));
    timer = setTimeout(() => {
      timer = undefined;
      void look();
    }, wait);
  }

  async function look(): Promise<void> {
    if (reading) return schedule();
    reading = true;
    try {
      await runInSlices({ begin: () => rememberRoots(document), changed: () => false, signal });
      await lookAtAll(new URL(location.href));
    } finally {
      forgetRoots();
      reading = false;
    }
  }

  async function lookAtAll(url: URL): Promise<void> {
    const known = [site, ...offeredReaders().filter(({ id }) => id !== 'other')].filter((one) => one !== undefined);
    active = known.find((adapter) => readersFor(adapter, url, document).length > 0) ?? site;
    const readers = active ? readersFor(active, url, document) : [];
    await watcher.over(smallestRoot(readers));
    const wanted = readers.length === 0 ? site?.needs?.(url) : undefined;
    if (wanted !== undefined && fetchReader(wanted)) return;
    const looks = await lookWith(readers, url);
    if (looks === undefined) return;
    if (!looks.some(({ found }) => found.status === 'read') && mayHoldConversation(readers)) {
      const general = offeredReaders().filter(({ id }) => id === 'other');
      for (const any of general) {
        const seen = await lookWith(readersFor(any, url, document), url);
        if (!seen?.some(({ found }) => found.status === 'read')) continue;
        active = any;
        return tell(seen.map((look) => ({ ...look, found: underItsName(look.found) })));
      }
      if (general.length === 0 && fetchReader('any-conversation')) return;
    }
    await tell(looks.length > 0 ? looks : [{ found: { status: 'unsupported' } }]);
  }

  /** Known pages without a talk, such as a list of orders, are no matter for the reader of any layout. */
  function mayHoldConversation(readers: PageReader[]): boolean {
    return site === undefined || readers.some(({ kind }) => kind === 'thread');
  }

  /** A reader for any layout does not know where it is; the session does. */
  function underItsName(found: Reading): Reading {
    if (found.status !== 'read' || site === undefined) return found;
    return { ...found, snapshot: { ...found.snapshot, marketplace: site.id } };
  }

  /** Asks once for a reader's file; true when it is on its way. Its coming starts a new look. */
  function fetchReader(reader: ReaderFile): boolean {
    if (asked.has(reader)) return false;
    asked.add(reader);
    void ask('page/load-reader', { reader }).then((answer) => answer?.loaded || schedule());
    return true;
  }

  /** A page with two panes is an inbox and a thread at once: each is read, the main one comes last and stays. */
  async function lookWith(readers: PageReader[], url: URL): Promise<Look[] | undefined> {
    const looks: Look[] = [];
    for (const reader of readers.toReversed()) {
      let seen = version;
      const found = await runInSlices({
        begin: () => {
          seen = version;
          return readWith(reader, document, url, Date.now());
        },
        changed: () => version !== seen,
        signal,
      });
      if (found === undefined || url.href !== location.href) return undefined;
      looks.push({ reader, found });
    }
    const there = looks.filter(({ found }) => found.status !== 'not-ready');
    if (there.length === looks.length || performance.now() - pageOpenedAt >= PATIENCE_MS) return looks;
    // The main pane is told without the other, whose coming starts a new look.
    if (looks.at(-1)?.found.status === 'read') return there;
    retry = setTimeout(schedule, PATIENCE_MS / 8);
    return undefined;
  }

  function smallestRoot(readers: PageReader[]): Node {
    const [only, ...others] = readers;
    // Two panes, or a pane that is not there yet: the whole page is the smallest root that holds both. A thread may
    // open beside an inbox at any time.
    const alone = others.length === 0 && only?.kind !== 'inbox' ? only?.findRoot(document) : undefined;
    return alone ?? document.documentElement;
  }

  async function tell(looks: Look[]): Promise<void> {
    const list = looks.map(({ reader }) => reader).find((reader) => reader?.rows !== undefined);
    const root = list?.findRoot(document);
    const rows = list?.rows && root ? list.rows(root) : [];
    const composer = active?.findComposer(document);
    overlay.over({ rows: rows.map((row) => row.element), composer: composer?.host ?? composer?.element });
    const told = JSON.stringify(looks.map(({ found }) => withoutReadTime(found)));
    if (told === lastSent) return;
    let shown: OverlayState | undefined;
    for (const { reader, found } of looks) {
      const state = await ask('page/reading', { reading: patient(found, reader?.kind), path });
      if (state === undefined) {
        // A page that rests would never be told again; an answer that never comes ends the trying.
        if (unanswered++ < MOST_TRIES) retry = setTimeout(schedule, PATIENCE_MS / 8);
        return;
      }
      unanswered = 0;
      shown = { ...state, rows: [...(shown?.rows ?? []), ...state.rows] };
    }
    lastSent = told;
    if (shown) overlay.show(shown);
  }

  async function ask<Name extends keyof FromContent>(
    name: Name,
    body: RequestOf<FromContent, Name>,
  ): Promise<ResponseOf<FromContent, Name> | undefined> {
    if (signal.aborted) return undefined;
    try {
      return await callBackground(name, body);
    } catch (error) {
      // The background may be starting anew, or the extension was updated and this session is about to end. The next
      // change of the page, or the new session, tells it again.
      console.warn('Dragoman: the background did not answer', name, error);
      return undefined;
    }
  }

  const navigation = 'navigation' in window ? (window.navigation as EventTarget) : undefined;
  navigation?.addEventListener('currententrychange', noticeMove, { signal });
  window.addEventListener('popstate', noticeMove, { signal });
  window.addEventListener('hashchange', noticeMove, { signal });
  document.addEventListener('visibilitychange', () => !document.hidden && schedule(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(retry);
    watcher.stop();
  });
  onReaderOffered(() => {
    lastSent = '';
    schedule();
  });
  void watcher.over(document.documentElement);
  noticeMove();

  return {
    readAgain: () => {
      lastSent = '';
      schedule();
    },
    insert: (request) => insertReply(active, request),
    showOverlay: (state) => overlay.show(state),
  };
}

interface Look {
  reader?: PageReader;
  found: Reading;
}

/** A root that never came is a drift of the whole page, told as such. */
function patient(found: Reading, kind: PageKind | undefined): Reading {
  if (found.status !== 'not-ready' || kind === undefined) return found;
  return { status: 'drifted', kind, missing: ['page'], provenance: {} };
}

/** Two looks at an unchanged page differ only in their time; the second is not worth telling. */
function withoutReadTime(found: Reading): Reading {
  return found.status === 'read' ? { ...found, snapshot: { ...found.snapshot, readAt: 0 } } : found;
}
