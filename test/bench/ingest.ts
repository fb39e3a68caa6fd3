import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { ingest } from '@/utils/background/ingest';
import type { PageSnapshot } from '@/utils/domain/reading';
import { said, snapshot, thread, tools } from '../unit/background/world';
import { type BenchFigure, quantile } from './figure';

/** Threads of twenty messages, taken in one after the other, against a bare `bulkPut` of as many rows. */
export async function ingestBench({ quick }: { quick: boolean }): Promise<Record<string, BenchFigure>> {
  const threads = quick ? 25 : 200;
  const perThread = 20;
  const now = Date.UTC(2026, 10, 25, 9);
  const pages = Array.from({ length: threads }, (_, index): PageSnapshot => {
    const messages = Array.from({ length: perThread }, (_unused, at) =>
      said(
        at % 2 === 0 ? 'buyer' : 'seller',
        `Message ${at} of conversation ${index}: where is my parcel?`,
        now - (perThread - at) * 3_600_000,
      ),
    );
    return snapshot({ kind: 'thread', thread: thread(messages, { siteConversationId: `T-${index}` }) });
  });
  const times: number[] = [];
  for (const page of pages) {
    const from = performance.now();
    await ingest(page, tools());
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const bare = new Dexie('bare');
  bare.version(1).stores({ rows: 'id, at' });
  const bareTimes: number[] = [];
  for (let round = 0; round < threads; round++) {
    const rows = Array.from({ length: perThread }, (_, at) => ({
      id: `${round}-${at}`,
      at,
      text: `Message ${at} of ${round}`,
    }));
    const from = performance.now();
    await bare.table('rows').bulkPut(rows);
    bareTimes.push(performance.now() - from);
  }
  bareTimes.sort((a, b) => a - b);
  const median = quantile(times, 0.5);
  return {
    'taking in a thread of 20 messages': {
      median,
      unit: 'ms',
      ratio: median / quantile(bareTimes, 0.5),
      reference: 'bare bulkPut of 20 rows, same in-memory IndexedDB',
    },
  };
}
