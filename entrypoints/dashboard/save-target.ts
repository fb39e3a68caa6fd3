import type { ByteSink } from '@/utils/export/byte-sink';

/** A file that is being written. Until `keep` nothing of it is seen; after `discard` nothing is left. */
export interface SaveTarget {
  sink: ByteSink;
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
 * @returns `undefined` when he closed the picker
 */
export async function openSaveTarget(name: string): Promise<SaveTarget | undefined> {
  const pick = 'showSaveFilePicker' in window ? (window.showSaveFilePicker as Picker) : undefined;
  if (!pick) return downloadTarget(name);
  try {
    const stream = await (await pick({ suggestedName: name })).createWritable();
    return targetOf(stream, false, () => stream.close());
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return undefined;
    throw reason;
  }
}

async function downloadTarget(name: string): Promise<SaveTarget> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  await removeOld(folder);
  const kept = `${Date.now()}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(kept, { create: true });
  const stream = await handle.createWritable();
  const target = targetOf(stream, true, async () => {
    await stream.close();
    download(await handle.getFile(), name);
  });
  return {
    ...target,
    async discard() {
      await target.discard();
      await folder.removeEntry(kept).catch(() => undefined);
    },
  };
}

function targetOf(stream: FileSystemWritableFileStream, downloads: boolean, close: () => Promise<void>): SaveTarget {
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

/** Files of earlier exports: the browser copied them long ago, or never will. */
async function removeOld(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of folder.keys()) {
    if (Date.now() - Number(name.split('-')[0]) > DOWNLOAD_MS) await folder.removeEntry(name).catch(() => undefined);
  }
}
