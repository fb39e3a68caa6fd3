/** Letters to add, drop or change until one word is the other; words over 40 letters are cut. */
export function editDistance(one: string, other: string): number {
  const a = [...one.slice(0, 40)];
  const b = [...other.slice(0, 40)];
  let row = b.map((_, index) => index + 1);
  for (const [i, letter] of a.entries()) {
    let corner = i;
    let left = i + 1;
    const next: number[] = [];
    for (const [j, other] of b.entries()) {
      const above = row[j] ?? 0;
      left = Math.min(above + 1, left + 1, corner + (letter === other ? 0 : 1));
      corner = above;
      next.push(left);
    }
    row = next;
  }
  return row.at(-1) ?? a.length;
}
