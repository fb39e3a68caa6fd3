import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ConversationKey, MessageKey } from '@/utils/domain/ids';
import { closeInterrupted, noteArrival, noteDeparture, readLedger } from '@/utils/engines/keep/egress-ledger';
import { engineDatabase, forgetEngines } from '@/utils/engines/keep/engine-database';
import { openPages } from '@/utils/engines/keep/page-alive';
import { forgetOrphans, keepTranslation, readTranslation } from '@/utils/engines/keep/translations';
import { erase } from '@/utils/store/commands/erase';
import { openDatabase } from '@/utils/store/database';

const MESSAGE = 'm1' as MessageKey;
const made = { text: 'Where is my parcel?', from: 'de', to: 'en-US', by: 'Sandbox', findings: [] };

test('a translation is remembered sealed, by language, and goes with its message', async () => {
  await keepTranslation(MESSAGE, 'c1' as ConversationKey, made);
  expect(await readTranslation(MESSAGE, 'en-US')).toEqual(made);
  expect(await readTranslation(MESSAGE, 'zh-CN')).toBeUndefined();
  const [row] = await engineDatabase().translations.toArray();
  expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('parcel');
  await forgetOrphans(async () => new Set());
  expect(await readTranslation(MESSAGE, 'en-US')).toBeUndefined();
});

test('what was translated and sent of a conversation cannot be read once it was erased; that it was sent stays', async () => {
  await forgetEngines();
  await openDatabase();
  const subject = 'c2' as ConversationKey;
  await keepTranslation(MESSAGE, subject, made);
  const departure = { at: 1, host: 'engine.example', purpose: 'draft' as const, bytesOut: 9, tokensIn: 3 };
  await noteDeparture({ ...departure, text: 'Where is my parcel?', subject }, 100);
  expect(await readLedger(9)).toMatchObject([{ text: 'Where is my parcel?' }]);
  await erase({ conversations: [subject], orders: [], customers: [] });
  expect(await readTranslation(MESSAGE, 'en-US')).toBeUndefined();
  expect(await readLedger(9)).toMatchObject([{ host: 'engine.example', bytesOut: 9, text: '', erased: true }]);
});

test('what a page had under way when it was closed is shown as interrupted; what an open page sends is still under way', async () => {
  await forgetEngines();
  const departure = { at: 1, host: 'engine.example', purpose: 'draft' as const, bytesOut: 9, tokensIn: 3, text: 'Hi' };
  const done = await noteDeparture(departure, 100);
  await noteArrival(done, { state: 'answered' });
  await noteDeparture({ ...departure, at: 2 }, 100);
  await closeInterrupted(await openPages());
  expect((await readLedger(9)).map(({ state }) => state)).toEqual(['sending', 'answered']);
  await closeInterrupted(new Set(['another page']));
  expect((await readLedger(9)).map(({ state }) => state)).toEqual(['interrupted', 'answered']);
});
