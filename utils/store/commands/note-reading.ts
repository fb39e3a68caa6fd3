import type { PageKind } from '@/utils/domain/marketplace';
import type { Reading, StrategyName } from '@/utils/domain/reading';
import { database } from '../database';
import type { ReadingRow } from '../rows';

const DAY_MS = 86_400_000;
/** Days that are counted apart; older counts remain in the sum alone. */
const DAYS_KEPT = 30;

/**
 * Counts for one kind of page which fields were found by which strategy, and which were missing. A look that found
 * just what the last one did is not counted again.
 * @param release the version of the extension; when it is a new one, how each field was found last is kept beside
 */
export async function noteReading(
  host: string,
  kind: PageKind,
  reading: Extract<Reading, { status: 'read' | 'drifted' }>,
  at: number,
  release: string,
): Promise<void> {
  const key = `${host}|${kind}`;
  const db = database();
  await db.transaction('rw', db.readings, async () => {
    const before = await db.readings.get(key);
    const fields = { ...before?.fields };
    const updated = before?.release !== release;
    const count = (field: string, strategy?: StrategyName): void => {
      const was = fields[field];
      const day = Math.floor(at / DAY_MS);
      const days: Record<string, Record<string, number>> = { ...was?.days };
      days[day] = oneMore(days[day], strategy ?? '');
      for (const one of Object.keys(days)) if (day - Number(one) >= DAYS_KEPT) delete days[one];
      fields[field] = {
        found: (was?.found ?? 0) + (strategy ? 1 : 0),
        missing: (was?.missing ?? 0) + (strategy ? 0 : 1),
        strategies: strategy ? oneMore(was?.strategies, strategy) : (was?.strategies ?? {}),
        days,
        foundAt: strategy ? at : was?.foundAt,
        last: strategy ?? '',
        // What the release before this one ended with; a field that is new has nothing to differ from.
        before: updated ? was?.last : was?.before,
        lastAt: at,
        lastMissing: !strategy,
      };
    };
    for (const [field, strategy] of Object.entries(reading.provenance)) count(field, strategy);
    for (const field of reading.missing) count(field);
    const row: ReadingRow = { key, host, kind, fields, release, lastStatus: reading.status, lastAt: at };
    await db.readings.put(row);
  });
}

function oneMore(counts: Record<string, number> | undefined, name: string): Record<string, number> {
  return { ...counts, [name]: (counts?.[name] ?? 0) + 1 };
}
