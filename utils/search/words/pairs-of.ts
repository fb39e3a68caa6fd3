/** The letters of a run, and each two that stand together: 退款了 is 退, 款, 了, 退款, 款了. */
export function pairsOf(run: string): string[] {
  const letters = Array.from(run);
  return letters.flatMap((letter, at) => {
    const next = letters[at + 1];
    return next === undefined ? [letter] : [letter, letter + next];
  });
}

/** What a text that holds this run must have in the index: its pairs, or its only letter. */
export function pairsToFind(run: string): string[] {
  const letters = Array.from(run);
  if (letters.length < 2) return letters;
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}
