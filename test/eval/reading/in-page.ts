import { readersFor, readWith, type SiteAdapter } from '@/content-scripts/adapters/adapter';
import { aliexpress } from '@/content-scripts/adapters/aliexpress/adapter';
import { aliexpressDisputes } from '@/content-scripts/adapters/aliexpress/disputes-adapter';
import { amazon } from '@/content-scripts/adapters/amazon/adapter';
import { amazonInbox } from '@/content-scripts/adapters/amazon/inbox-adapter';
import { ebayMessages } from '@/content-scripts/adapters/ebay/messages-adapter';
import { ebayOrders } from '@/content-scripts/adapters/ebay/orders-adapter';
import { generic } from '@/content-scripts/adapters/generic/adapter';
import { offerFinder } from '@/content-scripts/adapters/generic/finder';
import { pageFinder } from '@/content-scripts/adapters/generic/page-finder';
import { forgetRoots, rememberRoots } from '@/content-scripts/dom/query';
import { runInSlices } from '@/content-scripts/session/run-in-slices';
import { siteOf } from '@/utils/domain/hosts';
import type { Reading } from '@/utils/domain/reading';

offerFinder(pageFinder);

const ADAPTERS: Record<string, SiteAdapter[]> = {
  amazon: [amazon, amazonInbox],
  ebay: [ebayMessages, ebayOrders],
  aliexpress: [aliexpress, aliexpressDisputes],
};

export interface PageRead {
  readings: Reading[];
  /** Opening characters of the reply box's own HTML. */
  composer: string | undefined;
  reader: string;
}

/** Looks at the open page as the extension does: the site's own readers, and the generic one where those cannot. */
export function readHere(): PageRead {
  const url = new URL(location.href);
  const sites = ADAPTERS[siteOf(location.host)?.marketplace ?? ''] ?? [];
  const site = sites.find((adapter) => readersFor(adapter, url, document).length > 0) ?? sites[0];
  const known = site ? look(site, url) : undefined;
  if (known && (known.readings.some(({ status }) => status === 'read') || signedOut(url))) return known;
  const general = look(generic, url);
  return general.readings.some(({ status }) => status === 'read') ? general : (known ?? general);
}

/** A sign-in page is no console page. */
function signedOut(url: URL): boolean {
  return /\/ap\/(?:signin|cvf|mfa)/.test(url.pathname);
}

function look(adapter: SiteAdapter, url: URL): PageRead {
  const readings = readersFor(adapter, url, document).map((reader) => {
    const run = readWith(reader, document, url, Date.now());
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
    }
  });
  const composer = adapter.findComposer(document);
  return { readings, composer: composer?.element.outerHTML.slice(0, 200), reader: adapter.id };
}

export interface SlicedRead {
  status: Reading['status'];
  messages: number;
  /** Milliseconds of main-thread time of each step that a look takes between two chances to stop, in order. */
  steps: number[];
  /** Milliseconds of each slice that a page session made of them. */
  slices: number[];
}

/** One look in slices, with all that a page session does around it: at a marketplace's page with its own reader. */
export async function readInSlices(): Promise<SlicedRead> {
  const url = new URL(location.href);
  const sites = ADAPTERS[siteOf(location.host)?.marketplace ?? ''] ?? [generic];
  const adapter = sites.find((site) => readersFor(site, url, document).length > 0);
  const { signal } = new AbortController();
  const slices: number[] = [];
  const steps: number[] = [];
  let from = performance.now();
  let stoodAt = from;
  const cut = (at: number) => {
    slices.push(at - from);
    from = performance.now();
  };
  function* timed<T>(look: Generator<void, T>): Generator<void, T> {
    for (;;) {
      const began = performance.now();
      const step = look.next();
      stoodAt = performance.now();
      steps.push(stoodAt - began);
      if (step.done) return step.value;
      yield;
    }
  }
  const apart = <T>(work: () => T): T => {
    const began = performance.now();
    const done = work();
    steps.push(performance.now() - began);
    return done;
  };
  // Asked after each pause: what went before was one slice.
  const changed = () => {
    cut(stoodAt);
    return false;
  };
  try {
    await runInSlices({ begin: () => timed(rememberRoots(document)), changed, signal });
    const readers = apart(() => (adapter ? readersFor(adapter, url, document) : []));
    const readings: Reading[] = [];
    for (const reader of readers) {
      const begin = () => timed(readWith(reader, document, url, Date.now()));
      readings.push((await runInSlices({ begin, changed, signal })) ?? { status: 'not-ready' });
    }
    apart(() => adapter?.findComposer(document));
    cut(performance.now());
    const [found] = readings;
    const talk =
      found?.status === 'read' && found.snapshot.content.kind === 'thread' ? found.snapshot.content : undefined;
    return { status: found?.status ?? 'not-ready', messages: talk?.thread.messages.length ?? 0, steps, slices };
  } finally {
    forgetRoots();
  }
}

Object.assign(globalThis, { dragomanReadHere: readHere, dragomanReadInSlices: readInSlices });
