import { database } from '@/utils/store/database';
import type { SearchSegmentRow } from '@/utils/store/history-rows';
import { open } from '@/utils/store/vault/vault';
import { newestIn } from './facets';
import { type Vocabulary, vocabularyOf, vocabularyOfAll } from './words/vocabulary';

/** A segment with its words. */
export interface OpenSegment extends SearchSegmentRow {
  words: Vocabulary;
  /** Time of its newest document, in seconds. */
  newest: number;
}

export interface OpenIndex {
  /** The newest first, by their newest document. */
  segments: readonly OpenSegment[];
  /** The words of all segments. */
  vocabulary: Vocabulary;
}

type Held = Pick<OpenSegment, 'words' | 'newest'>;

/** Opens the index and keeps it open: a function that answers the index as it is now. */
export function indexOpener(): () => Promise<OpenIndex> {
  const held = new Map<number, Held>();
  let current: OpenIndex | undefined;

  return async () => {
    // A segment never changes: its rows are read again only when there are others.
    if (current && sameIds(current.segments, await segmentIds())) return current;
    const rows = await database().searchSegments.toCollection().toArray();
    for (const id of held.keys()) if (!rows.some((row) => row.id === id)) held.delete(id);
    await Promise.all(
      rows.map(async ({ id, facets }) => {
        if (held.has(id)) return;
        const row = await database().searchVocabulary.get(id);
        // A merge took the segment away meanwhile; the next search sees the new one.
        if (row === undefined) return;
        const words = (await open(`searchVocabulary|${id}`, row.sealed)).split('\n');
        held.set(id, { words: vocabularyOf(words), newest: newestIn(facets) });
      }),
    );
    const segments = rows.flatMap((row): OpenSegment[] => {
      const one = held.get(row.id);
      return one ? [{ ...row, ...one }] : [];
    });
    segments.sort((a, b) => b.newest - a.newest || b.from - a.from);
    current = { segments, vocabulary: vocabularyOfAll(segments.map(({ words }) => words)) };
    return current;
  };
}

/** Numbers of the segments that there are now. */
export function segmentIds(): Promise<number[]> {
  return database().searchSegments.toCollection().primaryKeys();
}

function sameIds(segments: readonly SearchSegmentRow[], ids: readonly number[]): boolean {
  return segments.length === ids.length && segments.every(({ id }) => ids.includes(id));
}
