import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, joinRecords } from '@/utils/backup/join-records';
import type { StoredRecord } from '@/utils/backup/record';

const at = fc.integer({ min: 1, max: 4 });
const word = fc.constantFrom('a', 'b', 'c');
const words = fc.uniqueArray(word);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** A history as the store writes it: each step once, in the order of time. */
const steps = fc
  .uniqueArray(fc.record({ at, home: word, link: at, note: word }), {
    maxLength: 3,
    selector: (step) => canonical(step),
  })
  .map((all) => all.toSorted((a, b) => (Object.values(a).join() < Object.values(b).join() ? -1 : 1)));

/** What two agents could say of the very same row. */
const record: Record<string, fc.Arbitrary<StoredRecord>> = {
  customers: fc.record({
    table: fc.constant('customers'),
    row: fc.record({ key: fc.constant('k'), firstSeenAt: at, lastSeenAt: at }),
    content: fc.record({
      name: maybe(word),
      note: maybe(fc.constantFrom('late', 'late again', 'polite')),
      tags: words,
      profile: maybe(fc.record({ address: maybe(fc.constantFrom('Sie / Frau Q', 'Sie', 'du')), likes: maybe(word) })),
    }),
  }),
  conversations: fc.record({
    table: fc.constant('conversations'),
    row: fc.record({
      key: fc.constant('k'),
      orders: words,
      readAt: at,
      depth: fc.constantFrom('thread', 'preview'),
      correction: maybe(fc.record({ correctedAt: at, severity: fc.constantFrom('I', 'II') })),
    }),
    content: fc.record({ path: word, subject: maybe(word) }),
  }),
  messages: fc.record({
    table: fc.constant('messages'),
    row: fc.record({ key: fc.constant('k'), firstReadAt: at, position: at, judgedBy: maybe(word) }),
    content: fc.record({ text: word, translation: maybe(word) }),
  }),
  accounts: fc.record({
    table: fc.constant('accounts'),
    row: fc.record({ key: fc.constant('k'), hosts: words }),
    content: fc.record({ name: maybe(word) }),
  }),
  promises: fc.record({
    table: fc.constant('promises'),
    row: fc.record({ id: fc.constant('k'), state: fc.constantFrom('open', 'kept', 'broken'), changedAt: maybe(at) }),
    content: fc.record({ text: word }),
  }),
  cases: fc.record({
    table: fc.constant('cases'),
    row: fc.record({ id: fc.constant('k'), openedAt: at, closedAt: maybe(at), changedAt: maybe(at) }),
    content: fc.record({
      owner: maybe(word),
      log: maybe(steps),
    }),
  }),
  orders: fc.record({
    table: fc.constant('orders'),
    row: fc.record({ key: fc.constant('k'), customer: maybe(word), placedAt: maybe(at) }),
    content: fc.record({
      buyerName: maybe(word),
      order: fc.record({
        orderId: fc.constant('o'),
        items: fc.array(fc.record({ title: word }), { maxLength: 2 }),
        total: maybe(fc.record({ amount: at, currency: word })),
        deliveredAt: maybe(at),
        trackingNumber: maybe(word),
        status: maybe(word),
      }),
    }),
  }),
  'a table of tomorrow': fc.record({
    table: fc.constant('something'),
    row: fc.record({ id: fc.constant('k'), value: at }),
    content: fc.record({ text: word }),
  }),
};

describe('what several databases know of one row', () => {
  it.each(Object.entries(record))('%s: any order and any repetition ends in the same state', (_, one) => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (files, chance) => {
        const fold = (records: StoredRecord[]) => canonical(records.reduce(joinRecords));
        const shuffled = [...files, ...files].sort(() => ((chance.next().value ?? 0) % 2 === 0 ? 1 : -1));
        // Grouped differently: two agents meet before the manager sees either.
        const half = Math.ceil(shuffled.length / 2);
        const grouped = [shuffled.slice(0, half), shuffled.slice(half)].filter((part) => part.length > 0);
        expect(fold(shuffled)).toBe(fold(files));
        expect(fold(grouped.map((part) => part.reduce(joinRecords)))).toBe(fold(files));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what the seller typed and judged after a file was made, when the file comes back', () => {
    const buyer = (profile?: object): StoredRecord => ({
      table: 'customers',
      row: { key: 'k', firstSeenAt: 1, lastSeenAt: 1 },
      content: { name: 'Mara', siteId: 'mara', tags: [], profile },
    });
    const typed = buyer({ address: 'Sie / Frau Quist', likes: 'a new part rather than money' });
    expect(joinRecords(buyer(), typed).content).toEqual(typed.content);
    expect(joinRecords(typed, buyer({ likes: 'no calls' })).content).toMatchObject({
      profile: { address: 'Sie / Frau Quist', likes: expect.stringContaining('no calls') },
    });
    const talk = (correction?: object): StoredRecord => ({
      table: 'conversations',
      row: { key: 'k', customer: 'c', depth: 'thread', orders: [], readAt: 1, correction },
      content: { path: '/' },
    });
    const judged = talk({ severity: 'I', correctedAt: 2 });
    expect(joinRecords(talk(), judged).row).toEqual(judged.row);
    expect(joinRecords(judged, talk()).row).toEqual(judged.row);
  });

  it('keeps every step that either agent took in one case, in the order of time', () => {
    const worked = (home: string, changedAt: number, ...at: number[]): StoredRecord => ({
      table: 'cases',
      row: { id: 'k', openedAt: 1, changedAt },
      content: {
        owner: home,
        log: at.map((one, link) => ({ kind: 'noted', at: one, home, link, note: `${home} ${one}` })),
      },
    });
    const both = joinRecords(worked('Li', 5, 1, 5), worked('Wu', 4, 2, 4)).content as { log: { note: string }[] };
    expect(both.log.map(({ note }) => note)).toEqual(['Li 1', 'Wu 2', 'Wu 4', 'Li 5']);
  });

  it('keeps what any page told of an order', () => {
    const order = (more: object, customer?: string): StoredRecord => ({
      table: 'orders',
      row: { key: 'k', customer },
      content: { order: { orderId: 'o', items: [], ...more } },
    });
    const both = joinRecords(order({ deliveredAt: 9 }), order({ trackingNumber: 'T1', carrier: 'DHL' }, 'mara'));
    expect(both.row.customer).toBe('mara');
    expect(both.content).toEqual({
      order: { orderId: 'o', items: [], deliveredAt: 9, trackingNumber: 'T1', carrier: 'DHL' },
    });
  });

  it('keeps what either agent noted about a buyer, and nothing twice', () => {
    const noted = (note: string): StoredRecord => ({
      table: 'customers',
      row: { key: 'k', firstSeenAt: 1, lastSeenAt: 1 },
      content: { tags: [], note },
    });
    const both = [noted('Wants invoices'), noted('Deaf, write only'), noted('Wants invoices')].reduce(joinRecords);
    const { note } = both.content as { note: string };
    expect(note).toContain('Wants invoices');
    expect(note).toContain('Deaf, write only');
    expect(note.match(/Wants invoices/g)).toHaveLength(1);
  });
});
