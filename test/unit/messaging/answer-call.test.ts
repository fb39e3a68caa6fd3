import { describe, expect, it, vi } from 'vitest';
import type { SenderFacts } from '@/utils/messaging/sender';
import type { BackgroundHandlers } from '@/utils/messaging/serve';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { answerCall, MAX_CALL_SIZE } = await import('@/utils/messaging/serve');

const own = { id: 'our-id', origin: 'chrome-extension://our-id' };
const page: SenderFacts = {
  id: 'our-id',
  url: 'https://www.ebay.de/cnt/thread?id=1',
  origin: 'https://www.ebay.de',
  frameId: 0,
  tab: { id: 7 },
};
const panel: SenderFacts = { id: 'our-id', url: 'chrome-extension://our-id/sidepanel.html', origin: own.origin };

const reading = (host = 'www.ebay.de', marketplace = 'ebay') => ({
  path: '/cnt/thread',
  reading: {
    status: 'read',
    missing: [],
    provenance: {},
    snapshot: {
      marketplace,
      host,
      path: '/cnt/thread',
      readAt: 1_790_000_000_000,
      content: { kind: 'inbox', rows: [{ unread: true, preview: 'Hallo' }], coverage: 'window' },
    },
  },
});

function world() {
  const calls: string[] = [];
  const handlers = new Proxy({} as BackgroundHandlers, {
    get: (_, name) => async () => {
      calls.push(String(name));
      return { ok: name };
    },
  });
  const call = (name: string, body: unknown, sender: SenderFacts, allowed?: (host: string) => boolean) =>
    answerCall({ dragoman: 1, name, body }, sender, own, handlers, allowed);
  return { calls, call, handlers };
}

describe('answerCall', () => {
  it('answers our content script and our own page', async () => {
    const { call, calls } = world();
    expect(await call('page/reading', reading(), page)).toMatchObject({ ok: true });
    expect(await call('panel/tab-state', { tabId: 7 }, panel)).toMatchObject({ ok: true });
    expect(calls).toEqual(['page/reading', 'panel/tab-state']);
  });

  const foreign: [string, SenderFacts][] = [
    ['another extension', { ...page, id: 'other-id' }],
    ['no id', { ...page, id: undefined }],
    [
      'a host that is no marketplace',
      { ...page, url: 'https://ebay.de.evil.example/cnt', origin: 'https://ebay.de.evil.example' },
    ],
    ['a marketplace host over http', { ...page, url: 'http://www.ebay.de/cnt', origin: 'http://www.ebay.de' }],
    ['another port', { ...page, url: 'https://www.ebay.de:8443/cnt', origin: 'https://www.ebay.de:8443' }],
    [
      'a frame of a foreign origin in a marketplace page',
      { ...page, url: 'https://ads.example/x', origin: 'https://ads.example', frameId: 3 },
    ],
    ['an origin that is not that of the address', { ...page, origin: 'https://ads.example' }],
    ['a frame without an address', { ...page, url: 'about:srcdoc', origin: 'null', frameId: 4 }],
    ['no tab', { ...page, tab: undefined }],
    ['our own page inside a foreign frame', { ...panel, frameId: 2, tab: { id: 7 } }],
    ['an address that is none', { ...page, url: 'not a url' }],
    ['a page that looks like ours', { ...panel, url: 'https://our-id/sidepanel.html', origin: 'https://our-id' }],
  ];
  it.each(foreign)('refuses %s', async (_, sender) => {
    const { call, calls } = world();
    expect(await call('page/reading', reading(), sender)).toMatchObject({ ok: false, error: 'foreign-sender' });
    expect(await call('panel/tab-state', { tabId: 7 }, sender)).toMatchObject({ ok: false, error: 'foreign-sender' });
    expect(calls).toEqual([]);
  });

  it('lets a page ask only what pages may, and the panel only what the panel may', async () => {
    const { call, calls } = world();
    expect(await call('settings/change', { path: 'agent.name', value: 'x' }, page)).toMatchObject({
      error: 'wrong-place',
    });
    expect(await call('page/reading', reading(), panel)).toMatchObject({ error: 'wrong-place' });
    expect(await call('no/such', {}, panel)).toMatchObject({ error: 'unknown-call' });
    expect(await call('constructor', {}, panel)).toMatchObject({ error: 'unknown-call' });
    expect(calls).toEqual([]);
  });

  it('refuses a page that speaks for another host or marketplace', async () => {
    const { call } = world();
    expect(await call('page/reading', reading('www.ebay.com'), page)).toMatchObject({ error: 'wrong-place' });
    expect(await call('page/reading', reading('www.ebay.de', 'amazon'), page)).toMatchObject({ error: 'wrong-place' });
  });

  it('takes a host that the seller allowed himself as `other`', async () => {
    const { call } = world();
    const shop = { ...page, url: 'https://shop.example/inbox', origin: 'https://shop.example' };
    expect(
      await call('page/reading', reading('shop.example', 'other'), shop, (host) => host === 'shop.example'),
    ).toMatchObject({ ok: true });
    expect(await call('page/reading', reading('shop.example', 'ebay'), shop, () => true)).toMatchObject({
      error: 'wrong-place',
    });
  });

  it('refuses more, less and other than the schema says', async () => {
    const { call } = world();
    const more = reading();
    Object.assign(more.reading.snapshot, { extra: 1 });
    expect(await call('page/reading', more, page)).toMatchObject({ error: 'malformed' });
    expect(await call('page/reading', {}, page)).toMatchObject({ error: 'malformed' });
    expect(await call('panel/tab-state', { tabId: '7' }, panel)).toMatchObject({ error: 'malformed' });
    const { handlers } = world();
    expect(await answerCall('hello', page, own, handlers)).toMatchObject({ error: 'malformed' });
  });

  it('refuses what is too large, and a text over its cap', async () => {
    const { call } = world();
    const rows = Array.from({ length: 50 }, () => ({ unread: true, preview: 'x'.repeat(50_000) }));
    const large = reading();
    large.reading.snapshot.content.rows = rows;
    expect(await call('page/reading', large, page)).toMatchObject({ error: 'too-large' });
    const long = reading();
    long.reading.snapshot.content.rows = [{ unread: true, preview: 'x'.repeat(200_001) }];
    expect(await call('page/reading', long, page)).toMatchObject({ error: 'malformed' });
    expect(MAX_CALL_SIZE).toBeLessThanOrEqual(2_000_000);
  });

  it('takes a message of 100 kB of hostile text', async () => {
    const { call } = world();
    const hostile = reading();
    hostile.reading.snapshot.content.rows = [{ unread: true, preview: '<script>\u202e'.repeat(9_000) }];
    expect(await call('page/reading', hostile, page)).toMatchObject({ ok: true });
  });

  it('starts the handler in the turn of the call', () => {
    const { call, calls } = world();
    void call('page/open-panel', {}, page);
    expect(calls).toEqual(['page/open-panel']);
  });

  it('answers a fault of the handler as a value', async () => {
    const { handlers } = world();
    const broken = {
      ...handlers,
      'panel/tab-state': () => Promise.reject(new Error('no such tab')),
    } as BackgroundHandlers;
    const answer = await answerCall({ dragoman: 1, name: 'panel/tab-state', body: { tabId: 1 } }, panel, own, broken);
    expect(answer).toEqual({ dragoman: 1, ok: false, error: 'failed', detail: 'no such tab' });
  });
});
