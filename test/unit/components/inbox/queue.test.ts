import { expect, test } from 'vitest';
import { queueKey } from '@/components/dashboard/queue-key';
import { type QueueFilter, queueFiltered, queueOrder } from '@/components/inbox/queue-order';
import type { ConversationKey } from '@/utils/domain/ids';
import type { QueueRow } from '@/utils/domain/view';

const row = (name: string, more: Partial<QueueRow>): QueueRow => ({
  key: name as ConversationKey,
  marketplace: 'amazon',
  site: 'amazon.de',
  buyerName: name,
  readAt: 0,
  status: 'open',
  url: 'https://sellercentral.amazon.de/',
  ...more,
});

test('what is due first stands first, then the graver, then the angrier, without deadline last', () => {
  const rows = [
    row('none', { severity: 'I' }),
    row('calm', { dueAt: 5, severity: 'II', emotion: 20 }),
    row('angry', { dueAt: 5, severity: 'II', emotion: 90 }),
    row('grave', { dueAt: 5, severity: 'I' }),
    row('first', { dueAt: 1, severity: 'III' }),
  ];
  expect(queueOrder(rows).map((one) => one.buyerName)).toEqual(['first', 'grave', 'angry', 'calm', 'none']);
});

test('filters are all to be met; words are found in name and preview', () => {
  const rows = [
    row('Ada', { severity: 'I', preview: 'Lampe KAPUTT' }),
    row('Bo', { severity: 'I', marketplace: 'ebay' }),
    row('Cy', { severity: 'III', preview: 'lampe' }),
  ];
  expect(queueFiltered(rows, { words: 'lampe' }).map((one) => one.buyerName)).toEqual(['Ada', 'Cy']);
  expect(queueFiltered(rows, { words: 'kaputt', severity: 'I' }).map((one) => one.buyerName)).toEqual(['Ada']);
  expect(queueFiltered(rows, { marketplace: 'ebay' }).map((one) => one.buyerName)).toEqual(['Bo']);
  expect(queueFiltered(rows, {})).toHaveLength(3);
});

test('owner, state and language narrow the queue; nobody’s cases can be found, too', () => {
  const rows = [
    row('Ada', { owner: 'Li', status: 'waiting-inside', language: 'de' }),
    row('Bo', { owner: 'Ana', language: 'de' }),
    row('Cy', {}),
  ];
  const names = (filter: QueueFilter) => queueFiltered(rows, filter).map((one) => one.buyerName);
  expect(names({ owner: 'Li' })).toEqual(['Ada']);
  expect(names({ owner: '' })).toEqual(['Cy']);
  expect(names({ language: 'de', status: 'open' })).toEqual(['Bo']);
});

test('keys move and open, but leave the browser’s own and the field that is typed in alone', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(queueKey(press('j'), false)).toBe(1);
  expect(queueKey(press('k'), false)).toBe(-1);
  expect(queueKey(press('Enter'), false)).toBe('open');
  expect(queueKey(press('/'), false)).toBe('find');
  expect(queueKey(press('j', { ctrlKey: true }), false)).toBeUndefined();
  expect(queueKey(press('j'), true)).toBeUndefined();
  expect(queueKey(press('Escape'), true)).toBe('leave');
});
