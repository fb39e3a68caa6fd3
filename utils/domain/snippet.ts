import type { EpochMs, LanguageTag } from './ids';

/** A text of the seller's own, to be put into replies again and again: one entry, a variant for each language. */
export interface Snippet {
  id: string;
  title: string;
  /** May hold variables such as `{buyer}`. */
  texts: Record<LanguageTag, string>;
  changedAt: EpochMs;
  /** Of a reply that was adopted: the case it answered. */
  about?: Record<string, string>;
}

/** What stands between braces in a snippet and is filled from the case. */
export const SNIPPET_VARIABLES = ['buyer', 'order', 'item', 'total', 'carrier', 'tracking', 'agent', 'shop'] as const;
export type SnippetVariable = (typeof SNIPPET_VARIABLES)[number];
