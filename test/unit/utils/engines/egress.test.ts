import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Engine, EngineSettings } from '@/utils/domain/engine';
import { EngineFailure } from '@/utils/engines/engine-failure';
import { noteArrival, noteDeparture, readLedger, tokensOfDay } from '@/utils/engines/keep/egress-ledger';
import { engineDatabase, forgetEngines } from '@/utils/engines/keep/engine-database';
import {
  enginesWithKey,
  NO_ENGINES,
  readEngineSettings,
  readKey,
  removeEngine,
  saveEngine,
} from '@/utils/engines/keep/engine-settings';
import { createEgress, type EgressDeps } from '@/utils/engines/net/egress';
import { eventually } from '../../eventually';

const KEY = 'sk-secret-4711';
const ENGINE: Engine = {
  id: 'e1',
  name: 'Sandbox',
  kind: 'openai',
  preset: 'custom',
  baseUrl: 'https://engine.example/v1',
  price: { input: 2, output: 10, currency: 'USD' },
};
const KNOWN = {
  names: ['Mara Quist'],
  addresses: [],
  phones: [],
  emails: [],
  orderIds: ['305-1234567-1234567'],
  trackingIds: [],
};
const NOW = Date.UTC(2026, 10, 26, 12);

interface World {
  deps: EgressDeps;
  sent: { url: string; init: RequestInit }[];
  waited: number[];
  goOffline(): void;
}

function world(answers: (() => Response | Promise<Response>)[], settings: Partial<EngineSettings> = {}): World {
  const sent: World['sent'] = [];
  const waited: number[] = [];
  let offline = (): void => undefined;
  return {
    sent,
    waited,
    goOffline: () => offline(),
    deps: {
      send: async (url, init) => {
        sent.push({ url: String(url), init: init ?? {} });
        const signal = init?.signal;
        const answer = answers[Math.min(sent.length, answers.length) - 1];
        return Promise.race([
          Promise.resolve(answer?.() ?? new Response('', { status: 204 })),
          new Promise<never>((_, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
          }),
        ]);
      },
      now: () => NOW,
      wait: async (ms) => void waited.push(ms),
      settings: async () => ({ ...NO_ENGINES, ...settings }),
      permitted: async () => true,
      whenOffline: (listener) => {
        offline = listener;
        return () => undefined;
      },
      ledger: { noteDeparture, noteArrival },
    },
  };
}

const post = (body: string, headers: HeadersInit = {}): RequestInit => ({ method: 'POST', body, headers });
const URL_OF_CHAT = `${ENGINE.baseUrl}/chat/completions`;
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (reason: unknown) => (reason instanceof EngineFailure ? reason.fault : String(reason)),
  );

beforeEach(async () => {
  await forgetEngines();
});

describe('the way out', () => {
  test('writes down what it sends before it goes, and what became of it', async () => {
    const seen: number[] = [];
    const { deps, sent } = world([
      async () => {
        seen.push((await readLedger(9)).length);
        return new Response('{"a":1}');
      },
    ]);
    const egress = createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN, key: KEY });
    const answer = await egress.fetch(URL_OF_CHAT, post(`{"api_key":"${KEY}","text":"⟦N1⟧ asks"}`));
    expect(await answer.text()).toBe('{"a":1}');
    await egress.finished({ input: 100, output: 20 });
    expect(seen).toEqual([1]);
    const [row] = await readLedger(9);
    expect(row).toMatchObject({
      host: 'engine.example',
      purpose: 'draft',
      state: 'answered',
      tokensIn: 100,
      tokensOut: 20,
    });
    expect(row?.cost?.amount).toBeCloseTo(0.0004, 6);
    expect(row?.text).toBe('{"api_key":"•••","text":"⟦N1⟧ asks"}');
    expect(sent[0]?.init.body).toContain(KEY);
  });

  test('tells the server nothing but what the protocol needs', async () => {
    const { deps, sent } = world([() => new Response('{}')]);
    const headers = { Authorization: `Bearer ${KEY}`, 'X-Stainless-OS': 'Linux', 'User-Agent': 'x', Cookie: 'a=b' };
    await createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN }).fetch(
      URL_OF_CHAT,
      post('{}', headers),
    );
    expect([...new Headers(sent[0]?.init.headers).keys()]).toEqual(['authorization']);
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
  });

  test.each([
    ['offline', { offline: true }, '{}', URL_OF_CHAT],
    ['budget', { dailyTokens: 10 }, `"${'x'.repeat(100)}"`, URL_OF_CHAT],
    ['leak', {}, '{"text":"Dear Mara Quist"}', URL_OF_CHAT],
    ['leak', {}, '{"text":"order 305-1234567-1234567"}', URL_OF_CHAT],
    ['leak', {}, '{"text":"write to mara@post.example"}', URL_OF_CHAT],
    ['refused', {}, '{}', 'https://elsewhere.example/v1/chat/completions'],
    ['refused', {}, '{}', 'http://engine.example/v1/chat/completions'],
  ])('%s: nothing is sent', async (fault, settings, body, url) => {
    const { deps, sent } = world([() => new Response('{}')], settings);
    const egress = createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN });
    expect(await faultOf(egress.fetch(url, post(body)))).toBe(fault);
    expect(sent).toEqual([]);
    expect(await readLedger(9)).toEqual([]);
  });

  test('a host that the browser does not allow is not asked', async () => {
    const { deps, sent } = world([() => new Response('{}')]);
    const egress = createEgress({ ...deps, permitted: async () => false })({
      engine: ENGINE,
      purpose: 'draft',
      known: KNOWN,
    });
    expect(await faultOf(egress.fetch(URL_OF_CHAT, post('{}')))).toBe('no-permission');
    expect(sent).toEqual([]);
  });

  test.each([
    [401, 'unauthorised', 1],
    [403, 'forbidden', 1],
    [404, 'not-found', 1],
    [400, 'refused', 1],
    [429, 'rate-limited', 3],
    [500, 'server', 3],
    [503, 'server', 3],
  ])('%i is %s after %i tries', async (status, fault, tries) => {
    const { deps, sent } = world([() => new Response('no', { status })]);
    const egress = createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN });
    expect(await faultOf(egress.fetch(URL_OF_CHAT, post('{}')))).toBe(fault);
    expect(sent).toHaveLength(tries);
    expect(await readLedger(9)).toMatchObject([{ state: 'failed', status, attempts: tries }]);
  });

  test('waits as long as the server asks, in seconds or until a date, and longer each time when it does not say', async () => {
    const ask = async (...headers: Record<string, string>[]) => {
      const all = headers.map((one) => () => new Response('', { status: 503, headers: one }));
      const { deps, waited } = world([...all, () => new Response('{}')]);
      await createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN }).fetch(URL_OF_CHAT, post('{}'));
      return waited;
    };
    expect(await ask({ 'retry-after': '7' })).toEqual([7_000]);
    expect(await ask({ 'retry-after': new Date(NOW + 9_000).toUTCString() })).toEqual([9_000]);
    expect(await ask({}, {})).toEqual([500, 1_000]);
  });

  test('does not wait for a server that wants minutes', async () => {
    const { deps, sent, waited } = world([() => new Response('', { status: 429, headers: { 'retry-after': '600' } })]);
    const egress = createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN });
    expect(await faultOf(egress.fetch(URL_OF_CHAT, post('{}')))).toBe('rate-limited');
    expect([sent.length, waited.length]).toEqual([1, 0]);
  });

  test('going offline stops what is under way', async () => {
    const { deps, goOffline } = world([() => new Promise<Response>(() => undefined)]);
    const egress = createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN });
    const fault = faultOf(egress.fetch(URL_OF_CHAT, post('{}')));
    await eventually(async () => expect(await readLedger(9)).toHaveLength(1));
    goOffline();
    expect(await fault).toBe('offline');
  });

  test('a refusal takes nothing from the day’s budget, an answer does', async () => {
    const refused = world([() => new Response('', { status: 401 })]);
    await faultOf(
      createEgress(refused.deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN }).fetch(
        URL_OF_CHAT,
        post('x'.repeat(300)),
      ),
    );
    expect(await tokensOfDay(NOW)).toBe(0);
    const answered = world([() => new Response('{}')]);
    const answer = await createEgress(answered.deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN }).fetch(
      URL_OF_CHAT,
      post('x'.repeat(300)),
    );
    await answer.text();
    expect(await tokensOfDay(NOW)).toBeGreaterThanOrEqual(100);
  });

  test('an answer without end is stopped', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const { deps } = world([() => new Response(endless)]);
    const egress = createEgress(deps)({ engine: ENGINE, purpose: 'draft', known: KNOWN });
    const answer = await egress.fetch(URL_OF_CHAT, post('{}'));
    expect(await faultOf(answer.text())).toBe('huge');
  });
});

describe('what is kept of engines', () => {
  test('a key comes back for its request, lies sealed, and is in no setting', async () => {
    await saveEngine(ENGINE, KEY);
    expect(await readKey('e1')).toBe(KEY);
    expect(await enginesWithKey()).toEqual(['e1']);
    const raw = JSON.stringify(
      await Promise.all(engineDatabase().tables.map((table) => table.toArray())),
      (_, value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value),
    );
    expect(raw).not.toContain(KEY);
    expect(JSON.stringify(await readEngineSettings())).not.toContain('key');
  });

  test('an engine goes with its key and its tasks', async () => {
    await saveEngine(ENGINE, KEY);
    await removeEngine('e1');
    expect(await readEngineSettings()).toMatchObject({ engines: [], tasks: {} });
    expect(await readKey('e1')).toBeUndefined();
  });

  test('what was sent is sealed in the ledger', async () => {
    const id = await noteDeparture(
      { at: NOW, host: 'h', purpose: 'draft', text: 'Where is my parcel', bytesOut: 3, tokensIn: 1 },
      100,
    );
    const row = await engineDatabase().ledger.get(id);
    expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('parcel');
  });
});
