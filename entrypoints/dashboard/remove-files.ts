/** What it needs of a folder of the browser's own storage. */
export type Folder = Pick<FileSystemDirectoryHandle, 'keys' | 'removeEntry'>;

/**
 * Removes files that were kept for a download, whose names begin with the time they were begun. One that is being
 * written stays: it goes with whoever writes it.
 * @param before files begun later stay, too
 */
export async function removeFiles(folder: Folder, before: number): Promise<void> {
  for await (const name of folder.keys()) {
    if (Number(name.split('-')[0]) < before) await folder.removeEntry(name).catch(() => undefined);
  }
}
