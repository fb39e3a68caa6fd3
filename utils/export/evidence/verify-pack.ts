import type { Bytes } from '../byte-sink';
import { ExportFailure } from '../export-failure';
import { readZip } from '../zip/read-zip';
import { brokenLink, RECORD_NAME } from './case-record';
import { MANIFEST_FORMAT, MANIFEST_NAME, type Manifest, SEAL_PREFIX } from './manifest';
import { sha256 } from './sha256';

export type PackProblem =
  /** Not a ZIP, or its structure is damaged. */
  | { kind: 'unreadable'; detail: string }
  /** Some byte before the seal, or the seal itself, was changed. */
  | { kind: 'seal-broken' }
  /** The seal is whole, but not the one that was noted when the pack was made. */
  | { kind: 'other-seal' }
  | { kind: 'no-manifest' }
  | { kind: 'changed' | 'missing' | 'extra'; file: string }
  /** A link of the case's record does not follow from what stands beside it. */
  | { kind: 'chain-broken'; detail: string };

export interface PackReport {
  /** True when every byte is as it was sealed. */
  whole: boolean;
  seal?: string;
  problems: PackProblem[];
  manifest?: Manifest;
}

const LIMITS = { entries: 2_000, entryBytes: 500_000_000, totalBytes: 1_000_000_000 };

/**
 * Whether a pack is as it was made. Any changed, added or missing byte breaks the seal; the manifest says which file it
 * was in. Who makes a whole new pack can seal it, too: only a seal noted elsewhere tells that.
 * @param noted the seal as it was noted when the pack was made
 */
export async function verifyPack(bytes: Bytes, noted?: string): Promise<PackReport> {
  const problems: PackProblem[] = [];
  let seal: string | undefined;
  let manifest: Manifest | undefined;
  try {
    const zip = readZip(bytes, LIMITS);
    seal = await sha256(bytes.subarray(0, zip.commentAt).slice());
    if (zip.comment !== `${SEAL_PREFIX}${seal}`) problems.push({ kind: 'seal-broken' });
    else if (noted !== undefined && noted.toLowerCase() !== seal) problems.push({ kind: 'other-seal' });
    const listing = zip.entries.find(({ name }) => name === MANIFEST_NAME);
    manifest = listing && manifestOf(await zip.read(listing));
    if (!manifest) problems.push({ kind: 'no-manifest' });
    else {
      const expected = new Map(manifest.files.map((file) => [file.name, file.sha256]));
      for (const entry of zip.entries) {
        if (entry.name === MANIFEST_NAME) continue;
        const wanted = expected.get(entry.name);
        expected.delete(entry.name);
        if (wanted === undefined) problems.push({ kind: 'extra', file: entry.name });
        else if ((await digestOf(() => zip.read(entry))) !== wanted)
          problems.push({ kind: 'changed', file: entry.name });
      }
      for (const file of expected.keys()) problems.push({ kind: 'missing', file });
      const record = zip.entries.find(({ name }) => name === RECORD_NAME);
      const broken = record && (await brokenRecord(() => zip.read(record)));
      if (broken !== undefined) problems.push({ kind: 'chain-broken', detail: String(broken) });
    }
  } catch (reason) {
    if (!(reason instanceof ExportFailure)) throw reason;
    problems.push({ kind: 'unreadable', detail: reason.message });
  }
  return { whole: problems.length === 0, seal, problems, manifest };
}

/** The first link that does not follow; an entry that cannot be read at all is told as changed already. */
async function brokenRecord(read: () => Promise<Bytes>): Promise<number | undefined> {
  try {
    return await brokenLink(new TextDecoder().decode(await read()));
  } catch (reason) {
    if (reason instanceof ExportFailure) return undefined;
    throw reason;
  }
}

/** `undefined` when the entry cannot be read at all. */
async function digestOf(read: () => Promise<Bytes>): Promise<string | undefined> {
  try {
    return await sha256(await read());
  } catch (reason) {
    if (reason instanceof ExportFailure) return undefined;
    throw reason;
  }
}

function manifestOf(bytes: Bytes): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== 'object' || value === null || !('format' in value) || !('files' in value)) return undefined;
    if (value.format !== MANIFEST_FORMAT || !Array.isArray(value.files)) return undefined;
    const listed = value.files.every(
      (file: unknown) =>
        typeof file === 'object' &&
        file !== null &&
        'name' in file &&
        typeof file.name === 'string' &&
        'sha256' in file &&
        typeof file.sha256 === 'string',
    );
    return listed ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
