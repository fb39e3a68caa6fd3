import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Reading } from '@/utils/domain/reading';
import { noteReading } from '@/utils/store/commands/note-reading';
import { database } from '@/utils/store/database';
import { readHealth } from '@/utils/store/queries/read-health';

const DAY = 86_400_000;
const NOW = 20_000 * DAY + 5_000;

type Noted = Extract<Reading, { status: 'read' | 'drifted' }>;
const drifted = (provenance: Record<string, string>, missing: string[] = []): Noted => ({
  status: 'drifted',
  kind: 'thread',
  missing,
  provenance,
});
const note = (reading: Noted, at = NOW, release = '1.0.0') => noteReading('h.example', 'thread', reading, at, release);

beforeEach(async () => {
  await database().readings.clear();
});

test('each strategy is counted, in all and by day, and what was missing apart', async () => {
  await note(drifted({ messages: 'class' }, ['carrier']));
  await note(drifted({ messages: 'class', carrier: 'label' }), NOW + 1);
  await note(drifted({ messages: 'role' }), NOW + DAY);
  const [row] = await readHealth();
  expect(row?.fields.messages).toMatchObject({
    found: 3,
    missing: 0,
    strategies: { class: 2, role: 1 },
    days: { 20000: { class: 2 }, 20001: { role: 1 } },
    last: 'role',
    foundAt: NOW + DAY,
  });
  expect(row?.fields.carrier).toMatchObject({
    found: 1,
    missing: 1,
    days: { 20000: { '': 1, label: 1 } },
    lastMissing: false,
  });
});

test('counts by day end after thirty days; the sum stays', async () => {
  await note(drifted({ messages: 'class' }));
  await note(drifted({ messages: 'class' }), NOW + 30 * DAY);
  const [row] = await readHealth();
  expect(row?.fields.messages?.days).toEqual({ 20030: { class: 1 } });
  expect(row?.fields.messages?.found).toBe(2);
});

test('an update keeps how each field was found before it', async () => {
  await note(drifted({ messages: 'class', carrier: 'label' }));
  await note(drifted({ messages: 'role' }, ['carrier']), NOW + 1, '1.1.0');
  await note(drifted({ messages: 'pattern' }, ['carrier']), NOW + 2, '1.1.0');
  const [row] = await readHealth();
  expect(row?.fields.messages).toMatchObject({ before: 'class', last: 'pattern' });
  expect(row?.fields.carrier).toMatchObject({ before: 'label', last: '', foundAt: NOW });
});
