/** `2026-03-04T17:09:00.000Z` */
export function instantText(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 });
}
