// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SiteAdapter } from '@/content-scripts/adapters/adapter';
import { startPageSession } from '@/content-scripts/session/page-session';
import type { Reading } from '@/utils/domain/reading';

const looks = vi.hoisted(() => ({ count: 0 }));
vi.mock('@/utils/messaging/client', () => ({ callBackground: async () => ({ rows: [], words: {} }) }));
vi.mock('@/content-scripts/overlay/overlay', () => ({
  createOverlay: () => ({ over() {}, show() {}, place() {}, clear() {} }),
}));

const site: SiteAdapter = {
  id: 'ebay',
  pages: [
    {
      name: 'thread',
      kind: 'thread',
      matches: () => true,
      findRoot: (doc) => doc.querySelector('article') ?? undefined,
      // biome-ignore lint/correctness/useYield: a page this small needs no second slice.
      *read(): Generator<void, Reading> {
        looks.count++;
        return { status: 'drifted', kind: 'thread', missing: ['page'], provenance: {} };
      },
    },
  ],
  findComposer: () => undefined,
  conversationIdentity: () => undefined,
};

const Plain = globalThis.MutationObserver;
let made: { observed: [Node, MutationObserverInit | undefined][] }[];
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'performance', 'Date'] });
  made = [];
  looks.count = 0;
  stop = new AbortController();
  globalThis.MutationObserver = class extends Plain {
    readonly about = { observed: [] as [Node, MutationObserverInit | undefined][] };
    constructor(told: MutationCallback) {
      super(told);
      made.push(this.about);
    }
    override observe(node: Node, options?: MutationObserverInit): void {
      this.about.observed.push([node, options]);
      super.observe(node, options);
    }
    override disconnect(): void {
      this.about.observed = [];
      super.disconnect();
    }
  };
  document.body.innerHTML = '<nav>menu</nav><main><article class="a">first<x-box></x-box></article></main>';
  document.querySelector('x-box')?.attachShadow({ mode: 'open' }).append('inside');
});
afterEach(() => {
  stop.abort();
  globalThis.MutationObserver = Plain;
  vi.useRealTimers();
});

test('a console that rests costs nothing: one observer on the talk and its shadow roots, no attributes, no timer', async () => {
  const everySoOften = vi.spyOn(globalThis, 'setInterval');
  startPageSession(site, stop.signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(made).toHaveLength(1);
  const observed = made[0]?.observed ?? [];
  expect(observed.every(([, options]) => options?.attributes === undefined)).toBe(true);
  const whole = observed.filter(([, options]) => options?.subtree).map(([node]) => node);
  expect(whole).toEqual([document.querySelector('article'), document.querySelector('x-box')?.shadowRoot]);
  expect(everySoOften).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
  const settled = looks.count;
  expect(settled).toBeGreaterThan(0);

  document.querySelector('nav')?.append(' more');
  document.querySelector('article')?.setAttribute('class', 'b');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks.count).toBe(settled);

  document.querySelector('x-box')?.shadowRoot?.append(' and a second');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks.count).toBe(settled + 1);
  expect(vi.getTimerCount()).toBe(0);
});
