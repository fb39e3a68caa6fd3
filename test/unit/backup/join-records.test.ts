import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, joinRecords } from '@/utils/backup/join-records';
import type { StoredRecord } from '@/utils/backup/record';

const at = fc.integer({ min: 1, max: 4 });
const word = fc.constantFrom('a', 'b', 'c');
const words = fc.uniqueArray(word);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** What two agents could say of the very same row. */
const record: Record<string, fc.Arbitrary<StoredRecord>> = {
  customers: fc.record({
    table: fc.constant('customers'),
    row: fc.record({ key: fc.constant('k'), firstSeenAt: at, lastSeenAt: at }),
    content: fc.record({
      name: maybe(word),
      note: maybe(fc.constantFrom('late', 'late again', 'polite')),
      tags: words,
    }),
  }),
  conversations: fc.record({
    table: fc.constant('conversations'),
    row: fc.record({ key: fc.constant('k'), orders: words, readAt: at, depth: fc.constantFrom('thread', 'preview') }),
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
    content: fc.record({ owner: maybe(word) }),
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
