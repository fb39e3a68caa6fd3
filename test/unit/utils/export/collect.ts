import type { ByteSink } from '@/utils/export/byte-sink';

/** A sink that keeps everything, for files small enough to be looked at. */
export function collect(): ByteSink & { bytes(): Buffer } {
  const parts: Buffer[] = [];
  return {
    async write(bytes) {
      parts.push(Buffer.from(bytes));
    },
    bytes: () => Buffer.concat(parts),
  };
}
