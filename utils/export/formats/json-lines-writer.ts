import type { Column } from '@/utils/domain/export';
import type { ByteSink, TableWriter } from '../byte-sink';
import { instantText } from './instant-text';

/** One JSON object a line; what is not known is `null`, an instant is ISO 8601 in UTC. */
export function jsonLinesWriter(sink: ByteSink, columns: readonly Column[]): TableWriter {
  const encoder = new TextEncoder();
  return {
    async rows(rows) {
      const lines = rows.map((row) => {
        const object = Object.fromEntries(
          columns.map(({ id, kind }, at) => {
            const cell = row[at];
            return [id, kind === 'instant' && typeof cell === 'number' ? instantText(cell) : (cell ?? null)];
          }),
        );
        return `${JSON.stringify(object)}\n`;
      });
      if (lines.length > 0) await sink.write(encoder.encode(lines.join('')));
    },
    async end() {},
  };
}
