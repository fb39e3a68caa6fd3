import type { Span } from '@/utils/domain/finding';

/**
 * A text in a plainer form, with the way back. `starts[i]` and `ends[i]` are the UTF-16 offsets in the original of
 * what became `text[i]`.
 */
export interface Folded {
  /** What it was made from. */
  original: string;
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

/** The span in the original text that `folded.text.slice(start, end)` came from. An empty span stays empty. */
export function toOriginal(folded: Folded, start: number, end: number): Span {
  const size = folded.text.length;
  const from = start < size ? (folded.starts[start] ?? 0) : folded.original.length;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: folded.ends[Math.min(end, size) - 1] ?? from };
}

/** Builds a {@link Folded} piece by piece, each piece with the part of the original that it stands for. */
export class FoldedBuilder {
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(private readonly original: string) {}

  /** Appends `piece`, every unit of which came from `original.slice(start, end)`. */
  add(piece: string, start: number, end: number): void {
    if (piece === '') return;
    this.pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  build(): Folded {
    return {
      original: this.original,
      text: this.pieces.join(''),
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
    };
  }
}
