/** A stretch of a folded text, and what is to stand there. */
export interface Replacement {
  start: number;
  end: number;
  by: string;
}
