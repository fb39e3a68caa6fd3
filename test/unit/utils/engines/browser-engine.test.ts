import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BuiltInState } from '@/utils/domain/engine';
import {
  builtInState,
  createBrowserEngine,
  detectInBrowser,
  summariseInBrowser,
} from '@/utils/engines/browser/browser-engine';
import type { Availability, BuiltInApi } from '@/utils/engines/browser/built-in-api';
import { EngineFailure } from '@/utils/engines/engine-failure';

const IDLE_MS = 60_000;

/** Models that behave as a browser's do in one of its states. `steps`: shares of a download, one every 30 s. */
function browserIn(availability: Availability, { steps = [] as number[], hangs = false } = {}): BuiltInApi {
  const maker = <Model>(model: Model) => ({
    availability: async () => availability,
    async create(options: { monitor?: (monitor: never) => void }) {
      const progress = new EventTarget();
      options.monitor?.(progress as never);
      for (const loaded of steps) {
        await new Promise((done) => setTimeout(done, 30_000));
        progress.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
      if (hangs) await new Promise(() => undefined);
      return model;
    },
  });
  return {
    Translator: maker({ translate: async (text: string) => `»${text}«`, destroy: () => undefined }),
    Summarizer: maker({ summarize: async (text: string) => text.slice(0, 4), destroy: () => undefined }),
    LanguageDetector: maker({
      detect: async () => [{ detectedLanguage: 'fr', confidence: 0.9 }],
      destroy: () => undefined,
    }),
    LanguageModel: maker({
      promptStreaming: () =>
        new ReadableStream<string>({
          start(controller) {
            for (const piece of ['a', 'b']) controller.enqueue(piece);
            controller.close();
          },
        }),
      destroy: () => undefined,
    }),
  } as unknown as BuiltInApi;
}

async function translateIn(api: BuiltInApi, signal = new AbortController().signal) {
  const states: BuiltInState['status'][] = [];
  const engine = createBrowserEngine(api, 'Browser', {
    signal,
    idleMs: IDLE_MS,
    onState: ({ status }) => states.push(status),
  });
  const outcome = engine.translate('Hallo', 'de', 'en-US').catch((reason: unknown) => {
    if (!(reason instanceof EngineFailure)) throw reason;
    return reason.fault;
  });
  await vi.runAllTimersAsync();
  return { outcome: await outcome, states };
}

describe('the browser’s own models', () => {
  // The browser's clock is played, so that a slow machine never turns a slow download into a hanging one.
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('ready: used at once', async () => {
    expect(await translateIn(browserIn('available'))).toEqual({ outcome: '»Hallo«', states: ['ready'] });
  });

  test('to be downloaded: the seller sees how far it is, and a slow download is not given up', async () => {
    const { outcome, states } = await translateIn(browserIn('downloadable', { steps: [0.2, 0.5, 0.8, 1] }));
    expect(outcome).toBe('»Hallo«');
    expect(states).toEqual(['downloading', 'downloading', 'downloading', 'downloading', 'downloading', 'ready']);
  });

  test('a download that does not move any more is given up and said to hang', async () => {
    const { outcome, states } = await translateIn(browserIn('downloading', { steps: [0.4], hangs: true }));
    expect(outcome).toBe('timeout');
    expect(states.at(-1)).toBe('hanging');
  });

  test('unavailable, or a browser without any: said so at once', async () => {
    expect((await translateIn(browserIn('unavailable'))).outcome).toBe('unavailable');
    expect((await translateIn({})).outcome).toBe('unavailable');
  });

  test('cancelled while it downloads', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20_000);
    expect((await translateIn(browserIn('downloadable', { hangs: true }), stop.signal)).outcome).toBe('cancelled');
  });

  test('writes piece by piece, summarises and detects', async () => {
    const api = browserIn('available');
    const patience = { signal: new AbortController().signal, idleMs: IDLE_MS };
    const pieces: string[] = [];
    for await (const piece of createBrowserEngine(api, 'Browser', patience).write({
      system: '',
      user: '',
      json: true,
    })) {
      pieces.push(piece);
    }
    expect(pieces).toEqual(['a', 'b']);
    expect(await summariseInBrowser(api, 'summary of it', 'en', patience)).toBe('summ');
    expect(await detectInBrowser(api, 'bonjour', patience)).toBe('fr');
    expect(await detectInBrowser({}, 'bonjour', patience)).toBeUndefined();
  });

  test.each<[Availability, BuiltInState['status']]>([
    ['available', 'ready'],
    ['downloadable', 'downloadable'],
    ['downloading', 'downloading'],
    ['unavailable', 'unavailable'],
  ])('%s is shown as %s, and looking downloads nothing', async (availability, status) => {
    for (const task of ['draft', 'translate_in', 'summarise'] as const) {
      expect(await builtInState(browserIn(availability), task, IDLE_MS)).toEqual({ status });
    }
    expect(await builtInState({}, 'draft', IDLE_MS)).toEqual({ status: 'unavailable' });
  });
});
