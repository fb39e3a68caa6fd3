/** Words of all our languages by which dates, sums and codes are found, each a list of alternatives of a pattern. */
export interface EntityWords {
  /** Names of months, longest first. */
  months: string;
  /** Numbers written out. */
  numbers: string;
  /** Currencies as they stand behind a number. */
  currencies: string;
  /** What stands before a tax number, an account or a telephone number. */
  notParcels: string;
}

let known: EntityWords | undefined;

/** From now on entities are found by these words. */
export function learnEntityWords(words: EntityWords): void {
  known = words;
}

/** Throws before the words were learnt: a message would seem to name no dates. */
export function entityWords(): EntityWords {
  if (known === undefined) throw new Error('the words of entities were not read');
  return known;
}
