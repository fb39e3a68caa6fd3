import type { ByteSink } from '@/utils/export/byte-sink';
import { removeFiles } from './remove-files';

/** A file that is being written. Until `keep` nothing of it is seen; after `discard` nothing is left. */
export interface SaveTarget {
  sink: ByteSink;
  /** What the seller called it. */
  name: string;
  /** The browser had no picker: the file is kept apart and then saved as a download. */
  downloads: boolean;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

const FOLDER = 'exports';
/** A download that has not begun by then never will; the file beside it may go. */
const DOWNLOAD_MS = 10 * 60_000;
/** Bytes that are gathered before the disk is asked: many small writes are slow. */
const GATHERED = 1 << 20;

/**
 * Asks the seller where to, and begins a file there; without a picker, in the browser's own storage.
 * @param ask false for what is saved by itself: it goes into the browser's own storage, then to the downloads
 * @returns `undefined` when he closed the picker
 */
export async function openSaveTarget(name: string, ask = true): Promise<SaveTarget | undefined> {
  const pick = 'showSaveFilePicker' in window ? (window.showSaveFilePicker as Picker) : undefined;
  if (!pick || !ask) return downloadTarget(name);
  try {
    const handle = await pick({ suggestedName: name });
    const stream = await handle.createWritable();
    return targetOf(stream, handle.name, false, () => stream.close());
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return undefined;
    throw reason;
  }
}

/**
 * Removes the files of earlier exports: the browser copied them long ago, or never will. They are not sealed, and hold
 * whoever was in the history then.
 * @param evenNew those, too, of which the copy may still be under way
 */
export async function removeExports({ evenNew = false } = {}): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await removeFiles(folder, evenNew ? Number.POSITIVE_INFINITY : Date.now() - DOWNLOAD_MS);
}

/** Removes every file that was kept for a download. */
export async function clearFolder(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch((reason: unknown) => {
    if (!(reason instanceof DOMException && reason.name === 'NotFoundError')) throw reason;
  });
}

async function downloadTarget(name: string): Promise<SaveTarget> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  await removeFiles(folder, Date.now() - DOWNLOAD_MS);
  const kept = `${Date.now()}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(kept, { create: true });
  const stream = await handle.createWritable();
  const target = targetOf(stream, name, true, async () => {
    await stream.close();
    download(await handle.getFile(), name);
    setTimeout(() => void folder.removeEntry(kept).catch(() => undefined), DOWNLOAD_MS);
  });
  return {
    ...target,
    async discard() {
      await target.discard();
      await folder.removeEntry(kept).catch(() => undefined);
    },
  };
}

function targetOf(
  stream: FileSystemWritableFileStream,
  name: string,
  downloads: boolean,
  close: () => Promise<void>,
): SaveTarget {
  let parts: BlobPart[] = [];
  let gathered = 0;
  const flush = async () => {
    if (gathered === 0) return;
    const whole = new Blob(parts);
    parts = [];
    gathered = 0;
    await stream.write(whole);
  };
  return {
    name,
    downloads,
    sink: {
      async write(bytes) {
        parts.push(bytes);
        gathered += bytes.byteLength;
        if (gathered >= GATHERED) await flush();
      },
    },
    async keep() {
      await flush();
      await close();
    },
    // A stream that failed is closed already.
    discard: () => stream.abort().catch(() => undefined),
  };
}

/** Saves a file as a download. Works without any permission. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS);
}
