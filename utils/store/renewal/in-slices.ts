import type { IndexableType, Table } from 'dexie';
import type { Stage } from './stage';

/** Rows that one slice takes. */
const SLICE = 200;

/** Goes through the rows of tables in the order of their keys; each slice is a turn of its own. */
export async function inSlices<Row>(
  tables: readonly Table<Row, IndexableType>[],
  { turn, told, signal }: Stage,
  work: (rows: Row[], table: Table<Row, IndexableType>) => Promise<void>,
): Promise<void> {
  const counts = await Promise.all(tables.map((table) => table.count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const table of tables) {
    const keyPath = String(table.schema.primKey.keyPath);
    let after: IndexableType | undefined;
    for (let more = true; more; ) {
      signal.throwIfAborted();
      await turn(async () => {
        const rows = await (after === undefined ? table.toCollection() : table.where(':id').above(after))
          .limit(SLICE)
          .toArray();
        more = rows.length === SLICE;
        const last = rows.at(-1) as Record<string, IndexableType> | undefined;
        if (last === undefined) return;
        after = last[keyPath];
        await work(rows, table);
        seen += rows.length;
      });
      told(Math.min(1, seen / Math.max(1, total)));
    }
  }
}
