let known = '';

/** From now on dates are found by these month names of all our languages: alternatives of a pattern, longest first. */
export function learnMonths(names: string): void {
  known = names;
}

/** Throws before the names were learnt: a message would seem to name no dates. */
export function monthNames(): string {
  if (known === '') throw new Error('the month names were not read');
  return known;
}
