/** Whether data that is kept now would go: a number of days where there was none, or a smaller one. Absent means for good. */
export function isShorter(next: number | undefined, before: number | undefined): boolean {
  return next !== undefined && (before === undefined || next < before);
}
