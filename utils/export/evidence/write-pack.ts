import type { Bytes } from '../byte-sink';
import { createZip } from '../zip/write-zip';
import { MANIFEST_FORMAT, MANIFEST_NAME, type Manifest, SEAL_LENGTH, SEAL_PREFIX } from './manifest';
import { sha256 } from './sha256';

export interface PackFile {
  name: string;
  bytes: Bytes;
}

/**
 * The pack as one ZIP: files as they are, the manifest, and as the ZIP's comment a seal over every byte before it.
 * @returns the bytes and the seal; who keeps the seal elsewhere can also tell a pack that was made anew
 */
export async function writePack(
  files: readonly PackFile[],
  about: Omit<Manifest, 'format' | 'files' | 'madeAt'>,
  at: number,
): Promise<{ bytes: Bytes; seal: string }> {
  const listed = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, bytes: bytes.byteLength, sha256: await sha256(bytes) })),
  );
  const madeAt = Temporal.Instant.fromEpochMilliseconds(at).toString();
  const manifest: Manifest = { format: MANIFEST_FORMAT, madeAt, ...about, files: listed };
  const parts: Bytes[] = [];
  const zip = createZip({ write: async (bytes) => void parts.push(bytes) }, at, { zip64: true });
  for (const { name, bytes } of files) await zip.file(name, bytes);
  await zip.file(MANIFEST_NAME, new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`));
  let seal = '';
  await zip.finish(async () => {
    seal = await sha256(joined(parts));
    return `${SEAL_PREFIX}${seal}`;
  }, SEAL_LENGTH);
  return { bytes: joined(parts), seal };
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
