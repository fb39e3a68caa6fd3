import type { BuyerLanguage } from '@/utils/domain/buyer-languages';

/**
 * Words around printed times that `Intl` does not know: what consoles write beside a date. All lower case, without
 * abbreviation points. Longer forms need no order; the lexicon sorts.
 */
export interface TimeWords {
  /** Mark a duration as past. */
  ago: readonly string[];
  /** Mark a duration as still to come. */
  left: readonly string[];
  /** Stand for the number one before a unit: `an hour ago`. */
  one: readonly string[];
  /** The present moment. */
  now: readonly string[];
  /** Carry no meaning between the parts of a date. */
  filler: readonly string[];
  am?: readonly string[];
  pm?: readonly string[];
  /** Further month forms, by month number. */
  months?: Record<string, number>;
  /** Further weekday forms, ISO number. */
  weekdays?: Record<string, number>;
  days?: Record<string, number>;
  /** Further unit forms; they win over a clash among the forms of `Intl`. */
  units?: Record<string, TimeUnit>;
}

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** The content of `public/knowledge/page-text/times.json`: a package file, read when first needed. */
export interface TimeWordsFile {
  words: Record<BuyerLanguage, TimeWords>;
  /**
   * What consoles write before a time without a colon: `Sent 2 h`, `Ship by 12 Oct`. It says what the time is for, not
   * when. All lower case.
   */
  labels: Record<BuyerLanguage, readonly string[]>;
}
