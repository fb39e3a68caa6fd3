import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import type { CustomerKey } from '@/utils/domain/ids';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import { customerFile } from '@/utils/insights/customer-file';
import { scoreDuplicate } from '@/utils/insights/score-duplicate';
import { allDuplicates } from '@/utils/search/all-duplicates';
import { bringUpToDate } from '@/utils/search/indexer';
import { createSearcher } from '@/utils/search/searcher';
import { suggestDuplicates } from '@/utils/search/suggest-duplicates';
import { changeCase, decideCase } from '@/utils/store/commands/change-case';
import { erase } from '@/utils/store/commands/erase';
import { linkCustomers, unlinkCustomers } from '@/utils/store/commands/link-customers';
import { logDecisions } from '@/utils/store/commands/log-decisions';
import { noteCustomer } from '@/utils/store/commands/note-customer';
import { database } from '@/utils/store/database';
import { readCustomerFile } from '@/utils/store/queries/read-customer-file';
import { dump, emptyStore, HOUR, NOW, said, snapshot, thread, tools } from '../../background/world';

const DAY = 24 * HOUR;

async function took(buyer: string, id: string, text: string, at: number, account = 'shop-one'): Promise<CustomerKey> {
  const page = thread([said('buyer', text, at)], {
    siteConversationId: id,
    buyerName: buyer,
    buyerSiteId: `${buyer} ${account}`,
    orderIds: [`O-${id}`],
  });
  const { conversation } = await ingest(
    snapshot(
      { kind: 'thread', thread: page },
      { account: { siteId: account }, readAt: at + HOUR, path: `/t?id=${id}` },
    ),
    tools(),
  );
  const order = {
    orderId: `O-${id}`,
    buyerName: buyer,
    items: [{ title: 'Moon lamp', sku: 'LMP-7' }],
    trackingNumbers: [],
    total: '$100.00',
    shipToCountry: 'Spain',
    placedAt: { text: '', machine: new Date(at - 5 * DAY).toISOString() },
  };
  await ingest(snapshot({ kind: 'order', order }, { account: { siteId: account }, readAt: at + 2 * HOUR }), tools());
  const row = await database().conversations.get(conversation as never);
  if (row?.customer === undefined) throw new Error('no buyer');
  return row.customer;
}

const file = async (key: CustomerKey, rules = rulesOf()) => {
  const facts = await readCustomerFile(key);
  if (facts === undefined) throw new Error('no file');
  return customerFile(facts, rules, NOW);
};
const rulesOf = () => [
  { id: 'r1', tag: 'Spain, summer', country: 'ES', months: [6, 7, 8] },
  { id: 'r2', tag: 'Spain, winter', country: 'ES', months: [12, 1, 2] },
  { id: 'r3', tag: 'says nothing' },
];

describe('a customer file', () => {
  beforeEach(emptyStore);

  it('tells what was bought, said, wrong, decided and given, on one timeline', async () => {
    const key = await took('Mara Quist', 'T-1', 'The lamp is broken', NOW - 40 * DAY);
    await took('Mara Quist', 'T-2', 'Also broken', NOW - 20 * DAY);
    await took('Mara Quist', 'T-3', 'thank you!', NOW - 2 * DAY);
    const [first] = await database().conversations.where('siteConversationId').equals('T-1').primaryKeys();
    await decideCase(
      first as never,
      { remedy: 'refund_partial', amount: { amount: 40, currency: 'USD' } },
      'Li',
      NOW - 39 * DAY,
    );
    await noteCustomer(key, 'polite', { address: 'Señora Quist', likes: 'a new lamp rather than money' });
    const made = await file(key);
    expect(made.problems.map(({ intent, again, remedy }) => [intent, again, remedy])).toEqual([
      ['damaged', false, 'refund_partial'],
      ['damaged', true, undefined],
    ]);
    expect(made.compensated).toEqual([{ amount: 40, currency: 'USD' }]);
    expect(made.spent).toEqual([{ amount: 300, currency: 'USD' }]);
    expect(made.satisfied.map(({ text }) => text)).toEqual(['thank you!']);
    expect(made.notes[0]?.profile?.address).toBe('Señora Quist');
    expect(made.tags.map(({ tag }) => tag)).toEqual(['Spain, summer']);
    expect(made.signals.map(({ name }) => name)).toEqual(['repeat_problem', 'satisfied']);
    expect(made.timeline.map(({ at }) => at)).toEqual(made.timeline.map(({ at }) => at).sort((a, b) => b - a));
    expect(new Set(made.timeline.map(({ kind }) => kind))).toEqual(new Set(['message-buyer', 'order', 'decided']));
  });

  it('tells what was done with a case when it was done, and counts what it was resolved with', async () => {
    const key = await took('Mara Quist', 'T-1', 'The lamp is broken', NOW - 40 * DAY);
    const [about] = (await database().conversations.toArray()).map((row) => row.key);
    if (about === undefined) throw new Error('one was read');
    const given = { amount: 40, currency: 'USD' };
    await decideCase(about, { remedy: 'refund_partial', amount: given }, 'Li', NOW - 39 * DAY);
    await logDecisions(about, [], 'Li', NOW - 38 * DAY);
    await changeCase(
      about,
      { kind: 'handed-over', at: NOW - 30 * DAY, by: 'Li', to: 'Wu', note: 'rings on Monday' },
      {},
    );
    const compensation = { amount: 25, currency: 'USD' };
    await changeCase(
      about,
      { kind: 'resolved', at: NOW - 9 * DAY, by: 'Wu', outcome: 'kept the lamp', compensation },
      { status: 'resolved', outcome: 'kept the lamp' },
      undefined,
      'case_resolved',
    );
    const made = await file(key);
    const steps = made.timeline.flatMap(({ at, step }) => (step ? [[step.kind, (NOW - at) / DAY]] : []));
    expect(steps).toEqual([
      ['resolved', 9],
      ['handed-over', 30],
      ['decided', 38],
    ]);
    expect(made.timeline.map(({ kind }) => kind)).not.toContain('case_resolved');
    expect(made.compensated).toEqual([compensation]);
    expect(made.signals.map(({ name }) => name)).not.toContain('compensation_share');
  });

  it('leads to no page of a ticket that came from another system', async () => {
    const page = thread([said('buyer', 'where is it', NOW - DAY)], { siteConversationId: 'T-9', buyerName: 'Ana' });
    await ingest(snapshot({ kind: 'thread', thread: page }, { host: IMPORTED_HOST }), tools());
    const [row] = await database().customers.toArray();
    const made = row && (await file(row.key));
    expect(made?.timeline.map(({ url }) => url)).toEqual([undefined]);
  });

  it('shows the likely same person with reasons, and keeps what the seller told apart out', async () => {
    const a = await took('Mara Quist', 'T-1', 'hello', NOW - 3 * DAY);
    const b = await took('Quist Mara', 'T-2', 'hello again', NOW - 2 * DAY, 'shop-two');
    await took('Ole Berg', 'T-3', 'hello too', NOW - DAY);
    await bringUpToDate({ signal: new AbortController().signal, now: () => NOW, pause: async () => undefined });
    const [found, ...more] = await suggestDuplicates(a, createSearcher());
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      customer: b,
      score: 0.75,
      reasons: ['same-name', 'same-country', 'same-item', 'same-language'],
    });
    await linkCustomers({ customers: [a, b], state: 'different', score: 0.75, reasons: [] }, NOW);
    expect(await suggestDuplicates(a, createSearcher())).toEqual([]);
  });

  it('finds every pair of the whole history at once, and none that the seller decided on', async () => {
    const a = await took('Mara Quist', 'T-1', 'hello', NOW - 3 * DAY);
    const b = await took('Quist Mara', 'T-2', 'hello again', NOW - 2 * DAY, 'shop-two');
    const c = await took('Mára QUIST', 'T-3', 'and again', NOW - 2 * DAY, 'shop-three');
    await took('Ole Berg', 'T-4', 'hello too', NOW - DAY);
    const steps: number[] = [];
    const pairs = async () =>
      (
        await allDuplicates({
          signal: new AbortController().signal,
          progress: (done) => steps.push(done),
          pause: async () => undefined,
        })
      ).map(({ people }) => people.map(({ customer }) => customer).sort());
    const sorted = (...keys: CustomerKey[]) => keys.sort();
    expect(new Set(await pairs())).toEqual(new Set([sorted(a, b), sorted(a, c), sorted(b, c)]));
    expect(steps.every((done) => done > 0 && done <= 1)).toBe(true);
    // Joined with one and told apart from the other: nothing is left to ask, for the two of them are one.
    await linkCustomers({ customers: [a, b], state: 'same', score: 0.75, reasons: [] }, NOW);
    expect(await pairs()).toEqual(expect.arrayContaining([sorted(a, c), sorted(b, c)]));
    await linkCustomers({ customers: [b, c], state: 'different', score: 0.75, reasons: [] }, NOW);
    expect(await pairs()).toEqual([]);
    const stop = new AbortController();
    stop.abort();
    const cancelled = allDuplicates({ signal: stop.signal, progress: () => undefined, pause: async () => undefined });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('merges with provenance: both buyers read the same, and each entry says whose it is', async () => {
    const a = await took('Mara Quist', 'T-1', 'hello', NOW - 3 * DAY);
    const b = await took('M. Quist', 'T-2', 'hello again', NOW - 2 * DAY, 'shop-two');
    await linkCustomers({ customers: [a, b], state: 'same', score: 0.6, reasons: ['similar-name'] }, NOW);
    for (const key of [a, b]) {
      const made = await file(key);
      expect(made.orders).toBe(2);
      expect(new Set(made.timeline.map(({ customer }) => customer))).toEqual(new Set([a, b]));
      expect(made.links).toMatchObject([{ score: 0.6, reasons: ['similar-name'], at: NOW }]);
    }
  });

  it('is after merging and unmerging, in any order and number, to the last byte as before', async () => {
    const keys: CustomerKey[] = [];
    for (let at = 0; at < 4; at++) keys.push(await took(`Buyer ${at}`, `T-${at}`, `hello ${at}`, NOW - at * DAY));
    const before = await dump();
    const files = JSON.stringify(await Promise.all(keys.map((key) => file(key))));
    const pair = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(pair, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        async (pairs, order) => {
          for (const [a, b] of pairs) {
            if (a === undefined || b === undefined) continue;
            await linkCustomers({ customers: [a, b], state: 'same', score: 1, reasons: [] }, NOW);
          }
          const ids = await database().customerLinks.toCollection().primaryKeys();
          const keyed = ids.map((id) => ({ id, place: order.next().value as number }));
          for (const { id } of keyed.sort((a, b) => a.place - b.place)) await unlinkCustomers(id);
          expect(await dump()).toEqual(before);
          expect(JSON.stringify(await Promise.all(keys.map((key) => file(key))))).toBe(files);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('takes the other buyers’ share out again when one of several links is taken back', async () => {
    const [a, b, c] = [
      await took('A', 'T-1', 'one', NOW - DAY),
      await took('B', 'T-2', 'two', NOW - DAY),
      await took('C', 'T-3', 'three', NOW - DAY),
    ];
    await linkCustomers({ customers: [a, b], state: 'same', score: 1, reasons: [] }, NOW);
    await linkCustomers({ customers: [b, c], state: 'same', score: 1, reasons: [] }, NOW);
    expect((await file(a)).identities.map(({ customer }) => customer)).toEqual([a, b, c]);
    const link = (await file(a)).links.find(({ customers }) => customers.includes(a));
    await unlinkCustomers(link?.id ?? '');
    expect((await file(a)).identities.map(({ customer }) => customer)).toEqual([a]);
    expect(new Set((await file(b)).identities.map(({ customer }) => customer))).toEqual(new Set([b, c]));
  });

  it('loses the share of a buyer that expired and the link with him, and keeps the other one’s', async () => {
    const a = await took('A', 'T-1', 'one', NOW - DAY);
    const b = await took('B', 'T-2', 'two', NOW - DAY);
    await linkCustomers({ customers: [a, b], state: 'same', score: 1, reasons: [] }, NOW);
    const conversations = await database().conversations.where('customer').equals(a).primaryKeys();
    await erase({ conversations: conversations as never[], orders: [], customers: [a] });
    expect(await database().customerLinks.count()).toBe(0);
    expect(await readCustomerFile(a)).toBeUndefined();
    const left = await file(b);
    expect(left.identities.map(({ name }) => name)).toEqual(['B']);
    expect(left.timeline.map(({ text }) => text)).toContain('two');
  });

  it('scores two buyers alike whichever comes first', () => {
    const likeness = fc.record({
      customer: fc.constant('c' as never),
      marketplace: fc.constantFrom('amazon' as const, 'ebay' as const),
      account: fc.constantFrom('x' as never, 'y' as never),
      siteId: fc.option(fc.constantFrom('s', 't'), { nil: undefined }),
      name: fc.option(fc.constantFrom('mara quist', 'quist mara', 'ole berg', '李 明'), { nil: undefined }),
      orders: fc.array(fc.constantFrom('1', '2')),
      items: fc.array(fc.constantFrom('lamp', 'chair')),
      countries: fc.array(fc.constantFrom('ES', 'DE')),
      language: fc.option(fc.constantFrom('de', 'es'), { nil: undefined }),
    });
    fc.assert(
      fc.property(likeness, likeness, (a, b) => {
        expect(scoreDuplicate(a, b)).toEqual(scoreDuplicate(b, a));
      }),
    );
  });
});
