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
  private text = '';
  private starts: Int32Array;
  private ends: Int32Array;

  constructor(private readonly original: string) {
    this.starts = new Int32Array(original.length + 16);
    this.ends = new Int32Array(original.length + 16);
  }

  /** Appends `piece`, every unit of which came from `original.slice(start, end)`. */
  add(piece: string, start: number, end: number): void {
    const from = this.reserve(piece);
    for (let i = from; i < this.text.length; i++) {
      this.starts[i] = start;
      this.ends[i] = end;
    }
  }

  /** Appends a part of a text that was folded from the same original. */
  addFrom(folded: Folded, start: number, end: number): void {
    const from = this.reserve(folded.text.slice(start, end));
    this.starts.set(folded.starts.subarray(start, end), from);
    this.ends.set(folded.ends.subarray(start, end), from);
  }

  build(): Folded {
    const { original, text } = this;
    return { original, text, starts: this.starts.slice(0, text.length), ends: this.ends.slice(0, text.length) };
  }

  /** Appends the text and makes room for its places; where it begins. */
  private reserve(piece: string): number {
    const from = this.text.length;
    this.text += piece;
    if (this.text.length > this.starts.length) {
      this.starts = grown(this.starts, this.text.length);
      this.ends = grown(this.ends, this.text.length);
    }
    return from;
  }
}

function grown(places: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(Math.max(size, places.length * 2));
  larger.set(places);
  return larger;
}
