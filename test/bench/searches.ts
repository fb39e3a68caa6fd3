/** What a search of the bench looks for. */
export const SEARCH_KINDS = ['two words', 'a beginning', 'a slip', 'Chinese letters', 'an article'] as const;
export type BenchSearch = (typeof SEARCH_KINDS)[number];
