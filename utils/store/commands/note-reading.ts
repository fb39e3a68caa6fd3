import type { PageKind } from '@/utils/domain/marketplace';
import type { Reading } from '@/utils/domain/reading';
import { database } from '../database';
import type { ReadingRow } from '../rows';

/**
 * Counts for one kind of page which fields were found by which strategy, and which were missing. A look that found
 * just what the last one did is not counted again.
 */
export async function noteReading(
  host: string,
  kind: PageKind,
  reading: Extract<Reading, { status: 'read' | 'drifted' }>,
  at: number,
): Promise<void> {
  const key = `${host}|${kind}`;
  const db = database();
  await db.transaction('rw', db.readings, async () => {
    const before = await db.readings.get(key);
    const row: ReadingRow = before ?? { key, host, kind, fields: {}, lastStatus: reading.status, lastAt: at };
    const fields = { ...row.fields };
    for (const [field, strategy] of Object.entries(reading.provenance)) {
      const { found = 0, missing = 0, strategies = {} } = fields[field] ?? {};
      const count = (strategies[strategy] ?? 0) + 1;
      fields[field] = {
        found: found + 1,
        missing,
        strategies: { ...strategies, [strategy]: count },
        lastAt: at,
        lastMissing: false,
      };
    }
    for (const field of reading.missing) {
      const { found = 0, missing = 0, strategies = {} } = fields[field] ?? {};
      fields[field] = { found, missing: missing + 1, strategies, lastAt: at, lastMissing: true };
    }
    await db.readings.put({ ...row, fields, lastStatus: reading.status, lastAt: at });
  });
}
