import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import { erasureOf } from '@/utils/backup/erasure-of';
import type { PrintedOrder } from '@/utils/domain/reading';
import { bringUpToDate, clearIndex, leaveOut } from '@/utils/search/indexer';
import { createSearcher } from '@/utils/search/searcher';
import { keepAudit, nextAudit } from '@/utils/store/commands/append-audit';
import { erase } from '@/utils/store/commands/erase';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { database } from '@/utils/store/database';
import { rowsOfCustomer } from '@/utils/store/queries/rows-of-customer';
import { open } from '@/utils/store/vault/vault';
import { emptyStore, NOW, said, snapshot, thread, tools } from '../../background/world';

let clock = NOW;
const index = (): Promise<void> =>
  bringUpToDate({
    signal: new AbortController().signal,
    now: () => (clock += 3_600_000),
    pause: async () => undefined,
  });

let count = 0;
/** A thread of one buyer, as the background takes it in. */
async function wrote(
  text: string,
  over: { buyer?: string; id?: string; order?: string; market?: 'ebay' | 'amazon' } = {},
) {
  count += 1;
  const { buyer = `Buyer ${count}`, id = `T-${count}`, order = `12-34567-${count}`, market = 'ebay' } = over;
  const page = thread([said('buyer', text, NOW - 3_600_000)], {
    siteConversationId: id,
    buyerName: buyer,
    buyerSiteId: `${buyer}-id`,
    orderIds: [order],
  });
  const at = { readAt: NOW + count, path: `/thread?id=${id}`, marketplace: market } as const;
  return ingest(snapshot({ kind: 'thread', thread: page }, at), tools());
}

const texts = async (words: string, over = {}): Promise<string[]> => {
  const { hits } = await createSearcher().search({ words, kind: 'conversation', ...over });
  return hits.map(({ snippets }) => snippets[0]?.text ?? '').sort();
};
const marked = async (words: string): Promise<string[]> => {
  const { hits } = await createSearcher().search({ words, kind: 'conversation' });
  return hits.flatMap(({ snippets }) =>
    snippets.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
  );
};

/** Every word that the index knows. */
const vocabulary = async (): Promise<string> =>
  (
    await Promise.all(
      (await database().searchVocabulary.toArray()).map((row) => open(`searchVocabulary|${row.segment}`, row.sealed)),
    )
  ).join();

describe('a search', () => {
  beforeEach(async () => {
    await emptyStore();
    count = 0;
  });

  it('finds messages in every language and marks the words as they are written', async () => {
    await wrote('Die Lieferung ist beschädigt angekommen');
    await wrote('商品坏了，我要求退款');
    await wrote('商品が届きません');
    await wrote('สินค้าเสียหายครับ');
    await wrote('أين طردي؟ لم تصل الشحنة');
    await wrote('Где моя посылка?');
    await wrote('배송이 아직 안 왔어요');
    await index();
    expect(await marked('beschadigt')).toEqual(['beschädigt']);
    expect(await marked('退款')).toEqual(['退款']);
    expect(await marked('届きません')).toEqual(['届きません']);
    expect(await marked('เสียหาย')).toEqual(['เสียหาย']);
    expect(await marked('الشحنه')).toEqual(['الشحنة']);
    expect(await marked('посылка')).toEqual(['посылка']);
    expect(await marked('배송')).toEqual(['배송이']);
    expect(await texts('退货')).toEqual([]);
  });

  it('finds the beginning of a word, and a word with a slip, and says what it took instead', async () => {
    await wrote('The replacement has not arrived');
    await index();
    expect(await marked('repl arriv')).toEqual(['replacement', 'arrived']);
    const { hits, instead } = await createSearcher().search({ words: 'replacemnet' });
    expect(hits).toHaveLength(1);
    expect(instead).toEqual([{ word: 'replacemnet', taken: ['replacement'] }]);
  });

  it('takes a short number that is there as it is typed for itself, and another for the beginning of longer ones', async () => {
    await wrote('Article 12 is broken');
    await wrote('Parcel 1234567 is late');
    await index();
    expect(await marked('12')).toEqual(['12']);
    expect(await marked('123')).toEqual(['1234567']);
    expect(await marked('1234')).toEqual(['1234567']);
  });

  it('wants every word, the exact ones first', async () => {
    await wrote('broken lamp');
    await wrote('broken chair');
    await wrote('lamps are broken');
    await index();
    const { hits } = await createSearcher().search({ words: 'broken lamp' });
    expect(hits.map(({ snippets }) => snippets[0]?.text)).toEqual(['broken lamp', 'lamps are broken']);
  });

  it('filters by marketplace, severity, intent, time, and by facts of the order', async () => {
    await wrote('it is broken', { order: 'A-1' });
    await wrote('it is late', { market: 'amazon', order: 'A-2' });
    const order: PrintedOrder = {
      orderId: 'A-1',
      items: [{ title: 'Moon lamp', sku: 'LMP-7' }],
      carrier: 'DHL',
      trackingNumbers: [],
      shipToCountry: 'Germany',
    };
    await ingest(snapshot({ kind: 'order', order }, { readAt: NOW + 50 }), tools());
    await index();
    expect(await texts('is', { marketplace: 'amazon' })).toEqual(['it is late']);
    expect(await texts('is', { severity: 'II' })).toEqual(['it is broken']);
    expect(await texts('is', { intent: 'damaged' })).toEqual(['it is broken']);
    expect(await texts('is', { to: NOW - 7_200_000 })).toEqual([]);
    expect(await texts('', { carrier: 'dhl' })).toEqual(['it is broken']);
    expect(await texts('', { country: 'DE' })).toEqual(['it is broken']);
    expect(await texts('', { sku: 'lmp-7' })).toEqual(['it is broken']);
    expect(await texts('is', { sku: 'LMP-8' })).toEqual([]);
  });

  it('finds a carrier by one word of its name', async () => {
    await wrote('it is broken', { order: 'A-1' });
    const order: PrintedOrder = { orderId: 'A-1', items: [], carrier: 'DHL Paket International', trackingNumbers: [] };
    await ingest(snapshot({ kind: 'order', order }, { readAt: NOW + 50 }), tools());
    await index();
    expect(await texts('', { carrier: 'dhl' })).toEqual(['it is broken']);
    expect(await texts('', { carrier: 'International DHL' })).toEqual(['it is broken']);
    expect(await texts('', { carrier: 'DHL Express' })).toEqual([]);
  });

  it('shows the passage also where it stands far up in a long talk', async () => {
    const talk = Array.from({ length: 120 }, (_, at) =>
      said('buyer', at === 3 ? 'the wombat lamp flickers' : `line ${at}`, NOW - (200 - at) * 60_000),
    );
    const page = thread(talk, { siteConversationId: 'T-long', coverage: 'whole' });
    await ingest(snapshot({ kind: 'thread', thread: page }, { readAt: NOW }), tools());
    await index();
    expect(await marked('wombat')).toEqual(['wombat']);
  });

  it('finds names, orders and notes, and a note as it is now', async () => {
    const { conversation } = await wrote('hello', { buyer: 'Mara Quist', order: '77-88' });
    await index();
    const kinds = async (words: string) =>
      (await createSearcher().search({ words })).hits.map(({ kind }) => kind).sort();
    expect(await kinds('quist')).toEqual(['conversation', 'customer']);
    expect(await kinds('77-88')).toContain('conversation');
    const customer = (await database().conversations.get(conversation as never))?.customer;
    if (customer === undefined) throw new Error('no buyer');
    await noteCustomer(customer, 'prefers a voucher');
    await index();
    expect(await kinds('voucher')).toEqual(['customer']);
    await noteCustomer(customer, 'prefers cash');
    await index();
    expect(await kinds('voucher')).toEqual([]);
  });

  it('takes in only what is new, and answers the same after being built anew', async () => {
    for (let round = 0; round < 30; round++) {
      await wrote(`word${round} parcel ${round % 2 ? 'late' : 'broken'}`);
      await index();
    }
    expect(await database().searchSegments.count()).toBeLessThan(7);
    const before = await texts('parcel late');
    await clearIndex();
    await index();
    expect(await database().searchSegments.count()).toBe(1);
    expect(await texts('parcel late')).toEqual(before);
    expect((await createSearcher().search({ words: 'parcel late', kind: 'conversation' })).found).toBe(15);
  });

  it('answers right after being built anew, though it had opened the old index', async () => {
    await wrote('the parcel is late');
    await index();
    const searcher = createSearcher();
    expect((await searcher.search({ words: 'parcel' })).hits).toHaveLength(1);
    await wrote('a lamp is broken');
    await clearIndex();
    await index();
    expect((await searcher.search({ words: 'lamp' })).hits).toHaveLength(1);
    expect((await searcher.search({ words: 'parcel' })).hits).toHaveLength(1);
  });

  it('knows nothing of an erased buyer any more: neither words nor postings', async () => {
    const { conversation } = await wrote('my secret word is zanzibar');
    await wrote('my parcel is late');
    await index();
    const customer = (await database().conversations.get(conversation as never))?.customer;
    if (customer === undefined) throw new Error('no buyer');
    await erase(await rowsOfCustomer(customer));
    expect(await texts('zanzibar')).toEqual([]);
    await index();
    expect(await vocabulary()).not.toContain('zanzibar');
    expect(await vocabulary()).toContain('parcel');
    const segments = await database().searchSegments.toArray();
    const docs = await database().searchDocs.count();
    expect(segments.reduce((sum, { live }) => sum + live, 0)).toBe(docs);
  });

  it('takes in nobody who was erased while his words were read ahead', async () => {
    await wrote('my parcel is late');
    await index();
    await wrote('a lamp is broken');
    const { conversation } = await wrote('my secret word is zanzibar');
    const customer = (await database().conversations.get(conversation as never))?.customer;
    if (customer === undefined) throw new Error('no buyer');
    const { erasure, ...erasing } = await erasureOf(customer, NOW);
    let erased: Promise<unknown> | undefined;
    await bringUpToDate({
      signal: new AbortController().signal,
      // No sweep is due, which would find what is lost.
      now: () => clock,
      step: 1,
      pause: async () => {
        // The lamp is in the index: what comes next was read already.
        const first = (await database().searchSegments.count()) > 1;
        // Reading and writing both pause, at the same time too: one erasure, for which both wait.
        if (first) erased ??= erase(erasing, (counts) => database().erasures.add({ ...erasure, counts }));
        await erased;
      },
    });
    expect(await database().erasures.count()).toBe(1);
    expect(await texts('lamp')).toHaveLength(1);
    expect(await vocabulary()).not.toContain('zanzibar');
    expect(
      await database()
        .searchDocs.where({ conversation: conversation as string })
        .count(),
    ).toBe(0);
  });

  it('takes in nobody who expired after his words were read and before they were written', async () => {
    await wrote('my parcel is late');
    await index();
    const { conversation } = await wrote('my secret word is zanzibar');
    await wrote('a lamp is broken');
    const rows = await database().conversations.toArray();
    const row = rows.find(({ key }) => key === conversation);
    if (row?.customer === undefined) throw new Error('no buyer');
    const expiring = await rowsOfCustomer(row.customer);
    let pauses = 0;
    await bringUpToDate({
      signal: new AbortController().signal,
      now: () => clock,
      pause: async () => {
        pauses += 1;
        // Everything is read and opened; the segment is being packed.
        if (pauses !== 2) return;
        const audit = await nextAudit('expired', NOW, { table: 'conversations', count: 1 });
        await erase(expiring, () => keepAudit(audit));
      },
    });
    expect(pauses).toBeGreaterThan(2);
    expect(await database().conversations.get(row.key)).toBeUndefined();
    expect(await texts('lamp')).toHaveLength(1);
    expect(await vocabulary()).not.toContain('zanzibar');
    expect(await database().searchDocs.where({ conversation: row.key }).count()).toBe(0);
  });

  it('knows no word of a buyer any more before he is erased, and all of everybody else', async () => {
    const { conversation } = await wrote('my secret word is zanzibar');
    await wrote('my parcel is late');
    await index();
    await wrote('my parcel is lost');
    await index();
    const customer = (await database().conversations.get(conversation as never))?.customer;
    if (customer === undefined) throw new Error('no buyer');
    const { erasure, ...erasing } = await erasureOf(customer, NOW);
    await leaveOut(erasing, async () => undefined);
    // As it is when the receipt is written.
    expect(await vocabulary()).not.toContain('zanzibar');
    expect(await texts('zanzibar')).toEqual([]);
    expect(await texts('parcel')).toHaveLength(2);
    const { hits } = await createSearcher().search({ words: 'Buyer 1' });
    expect(hits.filter((hit) => hit.customer === customer)).toEqual([]);
    await erase(erasing, (counts) => database().erasures.add({ ...erasure, counts }));
    const before = await Promise.all([database().searchPostings.toArray(), database().searchVocabulary.toArray()]);
    await bringUpToDate({ signal: new AbortController().signal, now: () => clock, pause: async () => undefined });
    expect(await Promise.all([database().searchPostings.toArray(), database().searchVocabulary.toArray()])).toEqual(
      before,
    );
  });

  it('finds a buyer again who was to be erased and was not', async () => {
    const { conversation } = await wrote('my secret word is zanzibar');
    await index();
    const customer = (await database().conversations.get(conversation as never))?.customer;
    if (customer === undefined) throw new Error('no buyer');
    await leaveOut(await rowsOfCustomer(customer), async () => undefined);
    expect(await texts('zanzibar')).toEqual([]);
    await index();
    expect(await texts('zanzibar')).toHaveLength(1);
  });

  it('leaves no word readable in the database', async () => {
    await wrote('zanzibar', { buyer: 'Wilhelmina' });
    await index();
    const decoder = new TextDecoder('latin1');
    const { searchDocs, searchPostings, searchSegments, searchVocabulary } = database();
    const rows = (
      await Promise.all([searchDocs, searchPostings, searchSegments, searchVocabulary].map((table) => table.toArray()))
    ).flat();
    const written = JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? decoder.decode(value) : value));
    expect(written.toLowerCase()).not.toMatch(/zanzibar|wilhelmina/);
  });

  it('stopped at any step, goes on where it was and doubles nothing', async () => {
    for (let round = 0; round < 12; round++) await wrote(`parcel number${round}`);
    for (let stop = 1; stop < 8; stop++) {
      const stopper = new AbortController();
      let steps = 0;
      const pause = async () => {
        steps += 1;
        if (steps >= stop) stopper.abort();
      };
      await bringUpToDate({ signal: stopper.signal, now: () => clock, pause, step: 2 }).catch(() => undefined);
    }
    await index();
    expect(await database().searchDocs.count()).toBe(
      (await database().conversations.count()) +
        (await database().customers.count()) +
        (await database().orders.count()),
    );
    expect((await createSearcher().search({ words: 'parcel', kind: 'conversation' })).found).toBe(12);
  });
});
