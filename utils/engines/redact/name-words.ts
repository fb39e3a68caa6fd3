/**
 * Words beside which a name stands, of twenty languages: the content of `public/knowledge/redaction/name-words.json`.
 * Most are alternatives of a pattern, in lower case.
 */
export interface NameWords {
  /** Forms of address before a name. */
  titles: string;
  /** Forms of address after a name. */
  afterTitles: string;
  /** Greetings before a name. */
  greetings: string;
  /** "My name is" and its like. */
  introductions: string;
  /** Who took the parcel, whom it was left with. */
  handovers: string;
  /** Labels of a form before a name. */
  labels: string;
  /** How letters end; the name of the writer follows. */
  closings: string;
  /** Kinship and neighbours: the name follows. */
  relations: string;
  /** Words with a capital that stand where a name might, parted by spaces: whom one greets without naming, shops, days. */
  noNames: string;
  /** Given names that are common enough to tell a person before another capital, parted by spaces. */
  given: string;
}

let read: (() => NameWords) | undefined;

/** Tells where the words are, before any name is looked for; they are read at the first use. */
export function provideNameWords(source: () => NameWords): void {
  read = source;
}

/** Throws without its words: a text in which no name was looked for is not free of names. */
export function nameWords(): NameWords {
  if (read === undefined) throw new Error('the words beside names were not read');
  return read();
}
