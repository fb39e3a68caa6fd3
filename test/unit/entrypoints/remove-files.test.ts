import { expect, it } from 'vitest';
import { type Folder, removeFiles } from '@/entrypoints/dashboard/remove-files';

function folderOf(names: string[], busy: string[] = []): Folder {
  return {
    async *keys() {
      yield* [...names];
    },
    async removeEntry(name) {
      if (busy.includes(name)) throw new DOMException('in use', 'NoModificationAllowedError');
      names.splice(names.indexOf(name), 1);
    },
  } as Folder;
}

it('an export that the browser has copied is not left beside the sealed history', async () => {
  const names = ['1000-old', '5000-new'];
  await removeFiles(folderOf(names), 2000);
  expect(names).toEqual(['5000-new']);
  await removeFiles(folderOf(names), Number.POSITIVE_INFINITY);
  expect(names).toEqual([]);
});

it('one that is being written hinders none of the others', async () => {
  const names = ['1000-writing', '1001-old'];
  await removeFiles(folderOf(names, ['1000-writing']), Number.POSITIVE_INFINITY);
  expect(names).toEqual(['1000-writing']);
});
