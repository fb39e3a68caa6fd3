import type { DragomanDatabase } from '@/utils/store/database';

/** What belongs to this installation alone: its wrapped keys, where its own files lie, and what waits to be taken in. */
const STAYS = new Set(['dataKeys', 'keyBundles', 'names', 'backups', 'audit', 'inbox']);
/** What a colleague's database is not told: settings, own phrases and how the readers fare. */
const PRIVATE = new Set(['settings', 'snippets', 'readings', 'tallies', 'holds', 'erasures']);
/** Written first, because what follows is named after them; and last, so that a conversation appears when all of it is there. */
const FIRST = ['erasures', 'accounts', 'customers', 'orders', 'messages'];
const LAST = ['conversations'];

/** Tables that a file holds, in its order. A table that is not known here is taken along. */
export function tablesFor(db: DragomanDatabase, kind: 'backup' | 'history'): string[] {
  const names = db.tables
    .map(({ name }) => name)
    .filter((name) => !STAYS.has(name) && !DERIVED.test(name) && (kind === 'backup' || !PRIVATE.has(name)));
  return names.sort((a, b) => place(a) - place(b));
}

/** Indexes that are rebuilt from the rows. */
const DERIVED = /index|vocabulary|postings|tokens|backlog|search/i;

function place(name: string): number {
  if (LAST.includes(name)) return FIRST.length + 1;
  const first = FIRST.indexOf(name);
  return first < 0 ? FIRST.length : first;
}
