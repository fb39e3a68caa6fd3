import { foldWord } from './words/fold-word';

/** What a filter on a sealed fact is found by; no word of a text can look like it. */
export function filterToken(fact: 'country' | 'carrier' | 'sku', value: string): string {
  return `\u0000${fact}:${foldWord(value.trim())}`;
}
