/** The list in lower case, with each letter in either case, so that the rest of a pattern can tell capitals. */
export function anyCase(list: string): string {
  let inClass = false;
  return list.replace(/\\p\{[^}]*\}|\\.|[[\]]|\p{Ll}/gu, (piece) => {
    if (piece === '[' || piece === ']') inClass = piece === '[';
    if (piece.length !== 1 || piece === '[' || piece === ']') return piece;
    const capital = piece.toUpperCase();
    if (capital.length !== 1 || capital === piece) return piece;
    return inClass ? piece + capital : `[${piece}${capital}]`;
  });
}
