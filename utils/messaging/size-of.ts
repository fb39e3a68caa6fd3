/**
 * Roughly how many bytes a plain value takes as JSON: characters of its strings and keys, and a little for each value.
 * Stops counting once past `limit`. Counts are of UTF-16 units.
 */
export function sizeOf(value: unknown, limit: number): number {
  let size = 0;
  const rest: unknown[] = [value];
  while (rest.length > 0 && size <= limit) {
    const next = rest.pop();
    if (typeof next === 'string') size += next.length + 2;
    else if (typeof next !== 'object' || next === null) size += 8;
    else {
      for (const [key, inner] of Object.entries(next)) {
        size += key.length + 4;
        rest.push(inner);
      }
    }
  }
  return size;
}
