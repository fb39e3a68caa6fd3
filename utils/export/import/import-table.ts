/** A cell that holds a formula: its value is what some program computed, and nobody wrote it. */
export const FORMULA = Symbol('formula');
export type ImportCell = string | typeof FORMULA;

/** What a file holds: headings and rows. `number` is the row's own in its file, the heading being 1. */
export interface ImportTable {
  headings: string[];
  rows: { number: number; cells: ImportCell[] }[];
}
