/** One place in a message where a lexicon's pattern says a concept. */
export interface Hit {
  concept: string;
  /** Where it stands in the text that was analysed, in UTF-16 units. */
  start: number;
  end: number;
  /** A negation in the same clause turns it: "not damaged". */
  negated: boolean;
}
