import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../browser/find-browser';
import { type BenchFigure, quantile } from './figure';
import type { FilledFigures, HistoryFigures, HistorySize, UsedFigures } from './history-in-page';
import { SEARCH_KINDS } from './searches';

/** The database of a kept profile belongs to this address. */
const KEPT_PORT = 47_811;

/** What the page's script offers. */
type InPage = 'fillHistory' | 'measureHistory';

interface Options {
  quick: boolean;
  /** A million messages, or what `size` says; and a tenth of them, to which it is compared. */
  large?: boolean;
  size?: HistorySize;
  /**
   * A folder whose profile is kept and filled further by the next run: a large history can be made in pieces. A tenth of
   * it lies beside it.
   */
  keep?: string;
}

/**
 * The history in the IndexedDB of a real Chromium, on its disk: sealed rows put, indexed, opened and searched. A page on
 * `localhost` stands for the extension's own; the code, the database and the encryption are the same.
 */
export async function historyBench({
  quick,
  large = false,
  size,
  keep,
}: Options): Promise<Record<string, BenchFigure>> {
  const found = findBrowser();
  if (found === undefined) {
    console.warn('the history was not measured: no Chromium was found');
    return {};
  }
  const wanted =
    size ??
    (large
      ? { customers: 100_000, messages: 1_000_000 }
      : quick
        ? { customers: 200, messages: 2_000 }
        : { customers: 1_000, messages: 10_000 });
  const code = await bundle();
  if (!large) return namedFigures(await measured(code, found.path, wanted, keep), wanted);
  // The same buyers, the first tenth of them, in a profile of their own: both are measured by the same code on one day.
  const tenth = { customers: Math.ceil(wanted.customers / 10), messages: Math.ceil(wanted.messages / 10) };
  const ofTenth = await measured(code, found.path, tenth, keep && `${keep}-tenth`);
  const ofWhole = await measured(code, found.path, wanted, keep);
  return { ...namedFigures(ofWhole, wanted), ...grownFigures(ofTenth, ofWhole, tenth) };
}

/** Fills a history in a browser of its own, and measures it there, and again in one that is started anew. */
async function measured(code: string, browser: string, wanted: HistorySize, keep?: string): Promise<HistoryFigures> {
  const server = createServer((request, answer) => {
    const script = request.url === '/history.js';
    answer.setHeader('content-type', script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    answer.end(script ? code : '<!doctype html><title>history</title><script src="/history.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(keep === undefined ? 0 : KEPT_PORT, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const profile = keep ?? mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  /** In a browser that is started for it and closed after it, over the same profile. */
  const inBrowser = async <Figures>(name: InPage): Promise<Figures> => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browser,
      headless: true,
      args: [
        '--enable-precise-memory-info',
        '--js-flags=--expose-gc',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(`http://localhost:${address.port}/`);
      const asked: [InPage, HistorySize] = [name, wanted];
      return await page.evaluate(
        async ([name, size]) =>
          (
            globalThis as unknown as { dragomanHistory: Record<string, (size: unknown) => Promise<Figures>> }
          ).dragomanHistory[name]?.(size) ?? Promise.reject(new Error(name)),
        asked,
      );
    } finally {
      await context.close();
    }
  };
  try {
    // Nobody fills a million messages and works on in the same minute: what is there is used in a browser started anew.
    const filled = await inBrowser<FilledFigures>('fillHistory');
    return { ...filled, ...(await inBrowser<UsedFigures>('measureHistory')) };
  } finally {
    server.close();
    if (keep === undefined) rmSync(profile, { recursive: true, force: true });
  }
}

/** What a history that is ten times as large costs. */
const MOST_GROWN = 1.3;

function grownFigures(
  tenth: HistoryFigures,
  whole: HistoryFigures,
  { messages }: HistorySize,
): Record<string, BenchFigure> {
  const grown = (before: number, after: number, unit: string): BenchFigure => {
    const ratio = after / before;
    const kept = ratio <= MOST_GROWN ? 'within' : 'NOT within';
    return {
      median: after,
      unit,
      ratio,
      reference: `${before.toPrecision(3)} ${unit} at ${messages.toLocaleString('en')} messages, same run: ${kept} ${MOST_GROWN}`,
    };
  };
  const times = (of: (figures: HistoryFigures) => number[], share: number): BenchFigure =>
    grown(quantile(of(tenth), share), quantile(of(whole), share), 'ms');
  const figures: Record<string, BenchFigure> = {};
  for (const [called, share] of [
    ['median', 0.5],
    ['p95', 0.95],
  ] as const) {
    figures[`history, ten times: open a customer, ${called}`] = times(({ opens }) => opens, share);
    figures[`history, ten times: search, ${called}`] = times(({ searches }) => searches, share);
    for (const kind of SEARCH_KINDS) {
      figures[`history, ten times: search, ${kind}, ${called}`] = times(({ searchesOf }) => searchesOf[kind], share);
    }
  }
  figures['history, ten times: CSV export, a message'] = grown(tenth.exportEach, whole.exportEach, 'µs');
  return figures;
}

function namedFigures(figures: HistoryFigures, { customers, messages }: HistorySize): Record<string, BenchFigure> {
  const of = `${customers.toLocaleString('en')} buyers, ${messages.toLocaleString('en')} messages`;
  const bare = 'bare put of as many plain messages, same run';
  const rate = (value: number): BenchFigure => ({
    median: value,
    unit: '/s',
    ratio: value / figures.barePut,
    reference: bare,
  });
  const time = (sorted: number[], most: number, share = 0.95): BenchFigure => ({
    median: quantile(sorted, share),
    unit: 'ms',
    ratio: quantile(sorted, share) / most,
    reference: `goal of ${most} ms`,
  });
  // Nothing is put when a kept profile holds it all.
  const puts: Record<string, BenchFigure> = {
    [`history of ${of}: bare put of plain messages`]: rate(figures.barePut),
    'history: bare put of our own records': rate(figures.bareSame),
    'history: messages sealed and put': rate(figures.sealedPut),
    'history: the same against no index': {
      median: figures.comparedPut,
      unit: '/s',
      ratio: figures.comparedPut / figures.bareUnindexed,
      reference: 'bare put of plain messages into a store without index, same run',
    },
    'history: the same against our records': {
      median: figures.comparedPut,
      unit: '/s',
      ratio: figures.comparedPut / figures.bareSame,
      reference: 'bare put of our own records, same run',
    },
    'history: messages indexed': rate(figures.indexed),
    'history: sealed, put and indexed': rate(figures.putAndIndexed),
  };
  const put = figures.barePut > 0;
  return {
    ...(put ? puts : {}),
    'history: open a customer, median': time(figures.opens, 30, 0.5),
    'history: open a customer, p95': time(figures.opens, 30),
    'history: search, median': time(figures.searches, 100, 0.5),
    'history: search, p95': time(figures.searches, 100),
    'history: open a customer right after the filling, p95': time(figures.opensAtOnce, 30),
    'history: search right after the filling, p95': time(figures.searchesAtOnce, 100),
    'history: first search, vocabulary opened': time([figures.firstSearch], 1000),
    'history: CSV export, a message': {
      median: figures.exportEach,
      unit: 'µs',
      ratio: put ? (figures.exportEach * figures.barePut) / 1e6 : 1,
      reference: put ? bare : 'itself: nothing was put in this run',
    },
    'history: CSV export, heap at most, garbage too': {
      median: figures.exportHeap / 1e6,
      unit: 'MB',
      ratio: figures.exportHeap / 150e6,
      reference: 'goal of 150 MB',
    },
  };
}

async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('./history-in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'dragomanHistory',
        fileName: 'history',
      },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (first === undefined || !('output' in first)) throw new Error('the bench was not built');
  return first.output[0].code;
}
