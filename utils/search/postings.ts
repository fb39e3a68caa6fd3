/** Postings of one bucket: for each token, by its hash in order, the documents that hold it. */
export interface Posting {
  high: number;
  low: number;
  /** Rising. */
  docs: number[];
}

/** Packs postings: hash (8 bytes), number of bytes, then the documents as differences in seven-bit groups. */
export function packPostings(postings: readonly Posting[]): Uint8Array<ArrayBuffer> {
  const out = new Bytes();
  const list = new Bytes();
  for (const { high, low, docs } of [...postings].sort((a, b) => a.high - b.high || a.low - b.low)) {
    list.clear();
    let before = 0;
    for (const doc of docs) {
      list.number(doc - before);
      before = doc;
    }
    out.four(high);
    out.four(low);
    out.number(list.length);
    out.bytes(list.view());
  }
  return out.view().slice();
}

/** All postings of a bucket. */
export function unpackPostings(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  walk(bytes, (high, low, from, to) => {
    postings.push({ high, low, docs: docsOf(bytes, from, to) });
    return true;
  });
  return postings;
}

/** Where the documents of one token lie in a bucket. */
export interface Span {
  from: number;
  to: number;
}

/** `undefined` where the token is not in the bucket. */
export function spanOfToken(bytes: Uint8Array, high: number, low: number): Span | undefined {
  let span: Span | undefined;
  walk(bytes, (oneHigh, oneLow, from, to) => {
    if (oneHigh === high && oneLow === low) span = { from, to };
    // In order: what comes later is not it.
    return oneHigh < high || (oneHigh === high && oneLow < low);
  });
  return span;
}

/** Marks of a run of documents. */
export type Marks = Uint8Array | Uint16Array;

/**
 * Marks the documents of a token: those at `mark` come to `mark + 1`.
 * @param first the document that the first place of `marks` is of
 * @param counts where it is given, goes up by one for each that was at `mark`
 * @param raised is given the places of those that were at `mark`
 */
export function raiseMarks(
  bytes: Uint8Array,
  { from, to }: Span,
  marks: Marks,
  first: number,
  mark: number,
  raised: number[],
  counts?: Marks,
): void {
  let at = -first;
  let value = 0;
  let factor = 1;
  for (let place = from; place < to; place++) {
    const byte = bytes[place] ?? 0;
    if (byte >= 128) {
      value += (byte - 128) * factor;
      factor *= 128;
      continue;
    }
    at += value + byte * factor;
    value = 0;
    factor = 1;
    if (marks[at] !== mark) continue;
    marks[at] = mark + 1;
    raised.push(at);
    if (counts) counts[at] = (counts[at] ?? 0) + 1;
  }
}

function walk(bytes: Uint8Array, look: (high: number, low: number, from: number, to: number) => boolean): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 0;
  while (place < bytes.length) {
    const high = view.getUint32(place);
    const low = view.getUint32(place + 4);
    place += 8;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++] ?? 0;
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    if (!look(high, low, place, place + length)) return;
    place += length;
  }
}

function docsOf(bytes: Uint8Array, from: number, to: number): number[] {
  const docs: number[] = [];
  let doc = 0;
  let value = 0;
  let factor = 1;
  for (let place = from; place < to; place++) {
    const byte = bytes[place] ?? 0;
    value += (byte & 127) * factor;
    factor *= 128;
    if (byte >= 128) continue;
    doc += value;
    docs.push(doc);
    value = 0;
    factor = 1;
  }
  return docs;
}

/** Bytes that grow. */
class Bytes {
  private held = new Uint8Array(256);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  view(): Uint8Array<ArrayBuffer> {
    return this.held.subarray(0, this.length);
  }

  number(value: number): void {
    this.room(8);
    let left = value;
    while (left >= 128) {
      this.held[this.length++] = (left % 128) + 128;
      left = Math.floor(left / 128);
    }
    this.held[this.length++] = left;
  }

  four(value: number): void {
    this.room(4);
    for (const shift of [24, 16, 8, 0]) this.held[this.length++] = (value >>> shift) & 255;
  }

  bytes(more: Uint8Array): void {
    this.room(more.length);
    this.held.set(more, this.length);
    this.length += more.length;
  }

  private room(more: number): void {
    if (this.length + more <= this.held.length) return;
    const larger = new Uint8Array(Math.max(this.held.length * 2, this.length + more));
    larger.set(this.held.subarray(0, this.length));
    this.held = larger;
  }
}
