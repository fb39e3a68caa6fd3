import type { Draft } from '@/utils/domain/draft';

/** Which draft an engine worded: there is at most one, and it has no strategy of its own. */
export const ENGINE_DRAFT = 'engine';

/** The reply that the seller once wrote himself; at most one is offered. */
export const ADOPTED_DRAFT = 'adopted';

/** A name for each draft: its strategy, numbered where two drafts pursue the same one by different means. */
export function draftIds(drafts: readonly Draft[]): string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ strategy, by, adopted }) => {
    if (by !== undefined) return ENGINE_DRAFT;
    if (adopted !== undefined) return ADOPTED_DRAFT;
    const times = (seen.get(strategy) ?? 0) + 1;
    seen.set(strategy, times);
    return times === 1 ? strategy : `${strategy}#${times}`;
  });
}
