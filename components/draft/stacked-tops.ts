/**
 * Space to leave above each block of a stack so that it begins at its wanted height, or right below the block before
 * where that one reaches further down. All in pixels from the top of the stack.
 */
export function stackedTops(wanted: readonly number[], heights: readonly number[]): number[] {
  let bottom = 0;
  return wanted.map((top, place) => {
    const gap = Math.max(0, top - bottom);
    bottom += gap + (heights[place] ?? 0);
    return gap;
  });
}
