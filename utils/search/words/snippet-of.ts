import { foldWord } from './fold-word';
import { piecesOf } from './pieces-of';

/** What was looked for: whole words as the index has them, and runs of letters. */
export interface Sought {
  /** For each word of the query the words that stand for it. */
  words: ReadonlySet<string>[];
  runs: string[];
}

export interface Found {
  /** How many of the sought words and runs are in the text. */
  matches: number;
  text: string;
  marks: { start: number; end: number }[];
}

/** Characters before the first mark, and of the whole part. */
const BEFORE = 50;
const LENGTH = 200;

/** The part of a text that shows what was found; `undefined` when nothing of it is there. */
export function snippetOf(text: string, sought: Sought): Found | undefined {
  const marks: { start: number; end: number }[] = [];
  const matched = new Set<number | string>();
  for (const { start, end, folded, run } of piecesOf(text)) {
    if (!run) {
      if (!sought.words.some((words) => words.has(folded))) continue;
      for (const [which, words] of sought.words.entries()) if (words.has(folded)) matched.add(which);
      marks.push({ start, end });
      continue;
    }
    for (const wanted of sought.runs) {
      for (const mark of inRun(text.slice(start, end), wanted)) {
        matched.add(wanted);
        marks.push({ start: start + mark.start, end: start + mark.end });
      }
    }
  }
  if (marks.length === 0) return undefined;
  marks.sort((a, b) => a.start - b.start);
  const from = beginning(text, Math.max(0, (marks[0]?.start ?? 0) - BEFORE));
  const to = beginning(text, Math.min(text.length, from + LENGTH));
  const head = from > 0 ? '…' : '';
  return {
    matches: matched.size,
    text: `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.end <= to)
      .map(({ start, end }) => ({ start: start - from + head.length, end: end - from + head.length })),
  };
}

/** Places of a folded run in a run as it is written. */
function inRun(written: string, wanted: string): { start: number; end: number }[] {
  const starts: number[] = [];
  let folded = '';
  let place = 0;
  for (const letter of written) {
    const plain = foldWord(letter);
    for (let unit = 0; unit < plain.length; unit++) starts.push(place);
    folded += plain;
    place += letter.length;
  }
  const places: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    places.push({ start: starts[at] ?? 0, end: starts[at + wanted.length] ?? written.length });
  }
  return places;
}

/** Never between the two halves of one character. */
function beginning(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
