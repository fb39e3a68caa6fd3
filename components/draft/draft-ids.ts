import type { Draft } from '@/utils/domain/draft';

/** A name for each draft: its strategy, numbered where two drafts pursue the same one by different means. */
export function draftIds(drafts: readonly Draft[]): string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ strategy }) => {
    const times = (seen.get(strategy) ?? 0) + 1;
    seen.set(strategy, times);
    return times === 1 ? strategy : `${strategy}#${times}`;
  });
}
