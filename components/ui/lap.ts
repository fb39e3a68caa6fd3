/**
 * Times that a person waits for, as marks on the page's own timeline: the bench reads them there, and so does whoever
 * opens the browser's tools. One lap of a name runs at a time.
 */
export type LapName = 'dragoman:drafts' | 'dragoman:rerender';

/** Begins a lap anew. */
export function startLap(name: LapName): void {
  performance.clearMarks(name);
  performance.mark(name);
}

/** Ends the lap that runs, if one does. Its length stands in the timeline under the same name. */
export function endLap(name: LapName): void {
  if (performance.getEntriesByName(name, 'mark').length === 0) return;
  performance.clearMeasures(name);
  performance.measure(name, name);
  performance.clearMarks(name);
}
