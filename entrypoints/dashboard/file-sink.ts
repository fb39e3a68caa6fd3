/** Where a file is written piece by piece. */
export interface FileSink {
  name: string;
  put(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends the file; it is where the seller finds it. */
  close(): Promise<void>;
  /** Takes back what was written. */
  discard(): Promise<void>;
}

interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** Files of our own storage that are older than this were downloaded long ago. */
const STALE_MS = 3_600_000;

/**
 * A file where the seller says, where the browser has a picker; must be called inside his click. `undefined` when he
 * closed it. Else, and for what is written by itself, a file among the downloads, built on disk first.
 */
export async function openSink(name: string, ask: boolean): Promise<FileSink | undefined> {
  if (!ask || !('showSaveFilePicker' in window)) return downloadSink(name);
  let handle: FileSystemFileHandle;
  try {
    handle = await (window as unknown as SavePicker).showSaveFilePicker({ suggestedName: name });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') return undefined;
    throw fault;
  }
  // The browser puts it in place of an older file when it is closed, not before.
  const stream = await handle.createWritable();
  return {
    name: handle.name,
    put: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    discard: () => stream.abort(),
  };
}

async function downloadSink(name: string): Promise<FileSink> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('files', { create: true });
  const own = `${crypto.randomUUID()}-${name}`;
  const handle = await folder.getFileHandle(own, { create: true });
  const stream = await handle.createWritable();
  return {
    name,
    put: (bytes) => stream.write(bytes),
    async close() {
      await stream.close();
      saveAs(name, await handle.getFile());
    },
    async discard() {
      await stream.abort();
      await folder.removeEntry(own);
    },
  };
}

/** Hands a file to the browser's downloads. */
export function saveAs(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun to read it by then; the file itself goes with the next visit.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Removes what earlier downloads were made from. */
export async function sweepFiles(now: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('files', { create: true });
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (now - lastModified > STALE_MS) await folder.removeEntry(name);
  }
}
