/** A language's concept lexicon as it lies in `locales/lexicon/<lang>.json`. Pattern syntax: `parsePattern`. */
export interface LexiconFile {
  lang: string;
  source: string;
  /** Concept id to the patterns that say it. */
  concepts: Record<string, string[]>;
  /** Cues that turn the meaning of what follows or precedes in the same clause. */
  negation: { before: string[]; after: string[] };
  /** Spans in which nothing counts: figures of speech, names. */
  figures: string[];
}
