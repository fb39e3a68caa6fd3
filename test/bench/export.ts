import 'fake-indexeddb/auto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Dexie from 'dexie';
import { EXPORT_COLUMNS } from '@/utils/domain/export';
import type { AccountKey, ConversationKey, MessageKey } from '@/utils/domain/ids';
import { runExport } from '@/utils/export/run-export';
import { writeBatch } from '@/utils/store/commands/write-batch';
import { closeDatabase, DATABASE_NAME } from '@/utils/store/database';
import { exportBatches, exportSize } from '@/utils/store/queries/export-batches';
import { seal } from '@/utils/store/vault/vault';
import type { BenchFigure } from './figure';

const PER_CONVERSATION = 20;
const NOW = Date.UTC(2026, 10, 25, 9);
const TEXT = 'Where is my parcel? 包裹什么时候到? أين طردي؟ "quoted", with a comma\nand a second line. ';

/** Collects garbage, so that what is measured is held and not merely not yet thrown away. */
setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function fill(messages: number): Promise<void> {
  closeDatabase();
  await Dexie.delete(DATABASE_NAME);
  for (let from = 0; from < messages; from += PER_CONVERSATION) {
    const key = `ebay|id:shop|site:${String(from).padStart(9, '0')}` as ConversationKey;
    const account = 'ebay|id:shop' as AccountKey;
    const conversation = {
      key,
      account,
      marketplace: 'ebay' as const,
      host: 'www.ebay.com',
      site: 'ebay.com',
      orders: [],
      depth: 'thread' as const,
      basis: 'thread' as const,
      composer: { found: true },
      readAt: NOW,
      sealed: await seal(`conversations|${key}`, { buyerName: 'Mara Quist', path: '/' }),
    };
    const rows = await Promise.all(
      Array.from({ length: PER_CONVERSATION }, async (_, position) => {
        const message = `${key}|${position}` as MessageKey;
        return {
          key: message,
          conversation: key,
          position,
          from: position % 2 === 0 ? ('buyer' as const) : ('seller' as const),
          digest: '-',
          at: { earliestAt: NOW - position, latestAt: NOW - position },
          attachments: [],
          automatic: false,
          firstReadAt: NOW,
          sealed: await seal(`messages|${message}`, { text: `${TEXT}${from + position}` }),
        };
      }),
    );
    await writeBatch({ put: { conversations: [conversation], messages: rows } });
  }
}

interface Run {
  ms: number;
  bytes: number;
  /** Most bytes of heap that were held above what was held before, garbage collected at every look. */
  growth: number;
}

async function exported(look: boolean): Promise<Run> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  let growth = 0;
  let bytes = 0;
  let batches = 0;
  const from = performance.now();
  await runExport(
    {
      format: 'csv',
      tables: [{ table: 'messages', columns: EXPORT_COLUMNS.messages.map(({ id }) => id) }],
      period: {},
      personal: 'kept',
    },
    { size: exportSize, batches: exportBatches },
    {
      async write(part) {
        bytes += part.byteLength;
        if (!look || batches++ % 8 !== 0) return;
        collectGarbage();
        growth = Math.max(growth, process.memoryUsage().heapUsed - before);
      },
    },
    NOW,
    () => '',
    () => undefined,
    new AbortController().signal,
  );
  return { ms: performance.now() - from, bytes, growth };
}

/**
 * A CSV of all messages out of the store, opened and written batch by batch: time a message at ten times the size, and
 * what is held in memory meanwhile. The store is the in-memory IndexedDB of the tests.
 */
export async function exportBench({
  quick,
  large,
}: {
  quick: boolean;
  large: boolean;
}): Promise<Record<string, BenchFigure>> {
  const few = large ? 10_000 : quick ? 1_000 : 2_000;
  const many = few * 10;
  await fill(few);
  await exported(false);
  const small = Math.min((await exported(false)).ms, (await exported(false)).ms) / few;
  await fill(many);
  const timed = await exported(false);
  const looked = await exported(true);
  return {
    [`CSV export, a message of ${many.toLocaleString('en')}`]: {
      median: (timed.ms / many) * 1000,
      unit: 'µs',
      ratio: timed.ms / many / small,
      reference: `a message of ${few.toLocaleString('en')}`,
    },
    [`CSV export of ${many.toLocaleString('en')}, heap held`]: {
      median: looked.growth / 1_000_000,
      unit: 'MB',
      ratio: looked.growth / looked.bytes,
      reference: `the file of ${(looked.bytes / 1_000_000).toFixed(1)} MB`,
    },
  };
}
