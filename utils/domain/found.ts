import type { EpochMs, LanguageTag } from './ids';

/** What became of a finding by the time its reply went into the box. */
export const FOUND_ENDS = ['fixed', 'overridden', 'left'] as const;
export type FoundEnd = (typeof FOUND_ENDS)[number];

/** One finding of the examiners in a reply, without the words it was about. */
export interface Found {
  /** Examiner and kind, such as `guard amount`; see `foundRule`. */
  rule: string;
  end: FoundEnd;
}

/** One inserted reply, as far as its errors are counted. */
export interface CheckedReply {
  at: EpochMs;
  /** Who inserted it; empty where the settings named nobody. */
  by?: string;
  language?: LanguageTag;
  found: readonly Found[];
}
