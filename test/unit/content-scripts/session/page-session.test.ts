// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReader, SiteAdapter } from '@/content-scripts/adapters/adapter';
import { startPageSession } from '@/content-scripts/session/page-session';
import type { PageKind } from '@/utils/domain/marketplace';
import type { Reading } from '@/utils/domain/reading';

const told = vi.hoisted(() => ({ readings: [] as Reading[], silentFor: 0, hellos: [] as string[], deafFor: 0 }));
vi.mock('@/utils/messaging/client', () => ({
  callBackground: async (name: string, body: { reading: Reading; path: string }) => {
    if (name === 'page/hello') {
      if (told.deafFor-- > 0) throw new Error('nobody there');
      told.hellos.push(body.path);
      return { rows: [], words: {} };
    }
    if (name !== 'page/reading') return undefined;
    if (told.silentFor-- > 0) throw new Error('nobody there');
    told.readings.push(body.reading);
    return { rows: [], words: {} };
  },
}));
vi.mock('@/content-scripts/overlay/overlay', () => ({
  createOverlay: () => ({ over() {}, show() {}, place() {}, clear() {} }),
}));

/** Says `drifted` with the text it sees as the missing field: enough to tell what was read, and when. */
const reader = (kind: PageKind, selector: string, wanted: () => boolean = () => true): PageReader => ({
  name: kind,
  kind,
  matches: wanted,
  findRoot: (doc) => doc.querySelector(selector) ?? undefined,
  // biome-ignore lint/correctness/useYield: a page this small needs no second slice.
  *read(root) {
    return { status: 'drifted', kind, missing: ['page'], provenance: {}, said: root.textContent } as Reading;
  },
});
const consoleOf = (...pages: PageReader[]): SiteAdapter => ({
  id: 'ebay',
  pages,
  findComposer: () => undefined,
  conversationIdentity: () => undefined,
});
const said = () => told.readings.map((one) => ('said' in one ? one.said : one.status));

let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  told.readings = [];
  told.silentFor = 0;
  told.hellos = [];
  told.deafFor = 0;
  stop = new AbortController();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const rest = () => vi.advanceTimersByTimeAsync(3_000);

test('a thread that opens beside an inbox that was read already is read as well', async () => {
  document.body.innerHTML = '<ul>one row</ul>';
  const pane = () => document.querySelector('article') !== null;
  startPageSession(consoleOf(reader('thread', 'article', pane), reader('inbox', 'ul')), stop.signal);
  await rest();
  expect(said()).toEqual(['one row']);
  document.body.append(Object.assign(document.createElement('article'), { textContent: 'the lamp is broken' }));
  await rest();
  expect(said().at(-1)).toBe('the lamp is broken');
});

test('a conversation that the console draws anew in another element is still followed', async () => {
  document.body.innerHTML = '<main><section><article>first</article></section></main>';
  startPageSession(consoleOf(reader('thread', 'article')), stop.signal);
  await rest();
  const again = document.createElement('section');
  again.innerHTML = '<article>first, and second</article>';
  document.querySelector('section')?.replaceWith(again);
  await rest();
  expect(said()).toEqual(['first', 'first, and second']);
});

test('a page that rests is told again when the background did not answer at first, but not for ever', async () => {
  document.body.innerHTML = '<article>first</article>';
  told.silentFor = 2;
  startPageSession(consoleOf(reader('thread', 'article')), stop.signal);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said()).toEqual(['first']);

  told.silentFor = Number.POSITIVE_INFINITY;
  document.querySelector('article')?.append(' more');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page is announced once, again when nobody heard it, and not for ever', async () => {
  document.body.innerHTML = '<article>first</article>';
  startPageSession(consoleOf(reader('thread', 'article')), stop.signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.hellos).toEqual(['/']);

  told.deafFor = 2;
  history.pushState(null, '', '/second');
  dispatchEvent(new PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.hellos).toEqual(['/', '/second']);

  told.deafFor = 2;
  history.pushState(null, '', '/third');
  dispatchEvent(new PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(500);
  history.pushState(null, '', '/fourth');
  dispatchEvent(new PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.hellos).toEqual(['/', '/second', '/fourth']);

  told.deafFor = Number.POSITIVE_INFINITY;
  history.pushState(null, '', '/');
  dispatchEvent(new PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('an open conversation is told at once, though the list beside it is still to come', async () => {
  document.body.innerHTML = '<article>the lamp is broken</article>';
  const talk: PageReader = {
    ...reader('thread', 'article'),
    // biome-ignore lint/correctness/useYield: a page this small needs no second slice.
    *read(root) {
      return { status: 'read', snapshot: { readAt: 0 }, missing: [], provenance: {}, said: root.textContent } as never;
    },
  };
  startPageSession(consoleOf(talk, reader('inbox', 'ul')), stop.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said()).toEqual(['the lamp is broken']);
  document.body.append(Object.assign(document.createElement('ul'), { textContent: 'one row' }));
  await rest();
  expect(said().slice(1)).toEqual(['one row', 'the lamp is broken']);
});
