import { MERGED } from '@/utils/checks/guard/guard-lines';
import type { DraftLine } from '@/utils/domain/draft';

/**
 * The reply as it stands in the edit box: lines whose texts, white space between them included, are joined without
 * anything. A line that the seller touched is locked and survives every re-render; a line that he emptied stays as an
 * empty locked line, so that it does not come back. A touched line keeps its gloss: it is what the line is meant to
 * say, and the guard holds the new text against it.
 */
export type EditLine = DraftLine;

/** Move name of a line that the seller added himself. */
export const TYPED = 'typed';

export function textOf(lines: readonly EditLine[]): string {
  return lines.map((line) => line.text).join('');
}

/** Where each line stands in the joined text, without the white space after it. */
export function lineSpans(lines: readonly EditLine[]): { start: number; end: number }[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.text.length;
    return { start, end: start + line.text.trimEnd().length };
  });
}

/** Whether the seller typed anything. */
export function isEdited(lines: readonly EditLine[]): boolean {
  return lines.some((line) => line.locked);
}

/**
 * Lines of a draft, stretched over its whole text: whatever stands between two lines belongs to the one before.
 * Text that no line accounts for becomes a locked line of the seller's own.
 */
export function spread(text: string, lines: readonly DraftLine[]): EditLine[] {
  const found: { line: DraftLine; start: number; end: number }[] = [];
  let at = 0;
  for (const line of lines) {
    const core = line.text.trim();
    const start = core === '' ? at : text.indexOf(core, at);
    if (start < 0) continue;
    found.push({ line, start, end: start + core.length });
    at = start + core.length;
  }
  const result: EditLine[] = [];
  const head = text.slice(0, found[0]?.start ?? text.length);
  if (head) result.push({ text: head, gloss: '', move: TYPED, locked: true });
  found.forEach(({ line, start, end }, place) => {
    const next = found[place + 1]?.start ?? text.length;
    const gap = text.slice(end, next);
    const own = gap.trim() === '' ? gap : (/^\s*/.exec(gap)?.[0] ?? '');
    result.push({ ...line, text: text.slice(start, end) + own });
    if (own !== gap) result.push({ text: gap.slice(own.length), gloss: '', move: TYPED, locked: true });
  });
  return result;
}

/** The lines after the seller changed the text of the box to `next`; only what he touched becomes locked. */
export function applyEdit(lines: readonly EditLine[], next: string): EditLine[] {
  const before = textOf(lines);
  if (before === next) return [...lines];
  const most = Math.min(before.length, next.length);
  let start = 0;
  while (start < most && before[start] === next[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  const end = before.length - tail;
  const inserted = next.slice(start, next.length - tail);
  return start === end ? insertAt(lines, start, inserted) : replaceIn(lines, start, end, inserted);
}

function insertAt(lines: readonly EditLine[], at: number, inserted: string): EditLine[] {
  const spans = placed(lines);
  const own = spans.find(({ line, from, to }) => line.locked && line.text !== '' && from <= at && at <= to);
  const inside = spans.find(({ from, core }) => from < at && at < core);
  const touched = inside ?? own ?? spans.find((span) => continues(span, at, inserted));
  if (touched) {
    const { line, from } = touched;
    const text = line.text.slice(0, at - from) + inserted + line.text.slice(at - from);
    return lines.map((one) => (one === line ? locked(one, text) : one));
  }
  const typed: EditLine = { text: inserted, gloss: '', move: TYPED, locked: true };
  const host = spans.find(({ from, to }) => from < at && at < to);
  if (host) {
    const { line, from } = host;
    const first = { ...line, text: line.text.slice(0, at - from) };
    const rest = line.text.slice(at - from);
    return lines.flatMap((one) => (one === line ? [first, { ...typed, text: inserted + rest }] : [one]));
  }
  const place = spans.findIndex(({ from }) => from >= at);
  return place < 0 ? [...lines, typed] : [...lines.slice(0, place), typed, ...lines.slice(place)];
}

/** Whether text put in at the edge of a line goes on with its words rather than standing beside them. */
function continues(span: Placed, at: number, inserted: string): boolean {
  const atEnd = at === span.core && span.core > span.from && /^[\p{L}\p{N}\p{P}]/u.test(inserted);
  const atStart = at === span.from && span.core > span.from && /[\p{L}\p{N}]$/u.test(inserted);
  return atEnd || atStart;
}

function replaceIn(lines: readonly EditLine[], start: number, end: number, inserted: string): EditLine[] {
  const spans = placed(lines);
  const first = spans.findIndex(({ from, to }) => from <= start && start < to);
  let pending = inserted;
  const meanings = spans.flatMap(({ line, from, core }) =>
    from < end && start < core && line.gloss !== '' ? [line.gloss] : [],
  );
  return spans.map(({ line, from, to, core }, place) => {
    if (to <= start || from >= end) return line;
    const left = line.text.slice(0, Math.max(0, start - from));
    const right = line.text.slice(Math.min(line.text.length, end - from));
    const middle = place === first ? pending : '';
    if (place === first) pending = '';
    const onlyGap = start >= core && middle.trim() === '';
    const text = left + middle + right;
    if (onlyGap) return { ...line, text };
    // Text that runs over several lines stands for all of them.
    const meant = meanings.length < 2 ? line.gloss : place === first ? meanings.join(MERGED) : '';
    return locked({ ...line, gloss: meant }, text);
  });
}

/** A locked line keeps its move, by which it finds its place again, and its meaning while it says anything. */
function locked(line: EditLine, text: string): EditLine {
  return { text, gloss: text.trim() === '' ? '' : line.gloss, move: line.move, locked: true };
}

/** The lines after the seller said, in his own language, what one of them is to say; empty: it is not compared. */
export function withMeaning(lines: readonly EditLine[], place: number, meant: string): EditLine[] {
  return lines.map((line, at) => (at === place ? { ...line, gloss: meant.trim(), locked: true } : line));
}

/** A reply that an engine translated from the seller's own words; it stands for all lines that were there. */
export function ownWords(lines: readonly EditLine[], text: string, meant: string): EditLine[] {
  const emptied = lines.filter(({ move }) => move !== TYPED).map((line) => locked(line, ''));
  return [{ text, gloss: meant.trim(), move: TYPED, locked: true }, ...emptied];
}

interface Placed {
  line: EditLine;
  from: number;
  /** End without the white space after it. */
  core: number;
  to: number;
}

function placed(lines: readonly EditLine[]): Placed[] {
  let at = 0;
  return lines.map((line) => {
    const from = at;
    at += line.text.length;
    return { line, from, core: from + line.text.trimEnd().length, to: at };
  });
}

/**
 * Fresh lines of a newly rendered draft with the seller's locked lines kept: a locked line replaces the fresh line of
 * the same move; one whose move is gone, or which he added, stays behind the line that it followed.
 */
export function rerender(old: readonly EditLine[], fresh: readonly EditLine[]): EditLine[] {
  const keysOld = moveKeys(old);
  const keysFresh = moveKeys(fresh);
  const typedGap = new Set(old.filter((line) => line.locked && /\s$/.test(line.text)));
  const kept = new Map(old.flatMap((line, place) => (line.locked ? [[keysOld[place] ?? '', line] as const] : [])));
  const result = fresh.map((line, place) => {
    const key = keysFresh[place] ?? '';
    const own = kept.get(key);
    if (!own) return { line, key };
    kept.delete(key);
    return { line: withGap(own, line), key };
  });
  old.forEach((line, place) => {
    const key = keysOld[place] ?? '';
    if (!line.locked || kept.get(key) !== line || line.text === '') return;
    const before = keysOld.slice(0, place).findLast((one) => result.some((entry) => entry.key === one));
    const after = before === undefined ? 0 : result.findIndex((entry) => entry.key === before) + 1;
    result.splice(after, 0, { line, key });
  });
  return result.map(({ line }, place) => {
    const next = result.slice(place + 1).find((entry) => entry.line.text !== '')?.line;
    // What the seller typed last ends where he ended it: a gap is there only to keep lines apart.
    if (line.locked && next === undefined && !typedGap.has(line)) return { ...line, text: line.text.trimEnd() };
    const glued = line.text !== '' && next !== undefined && !/\s$/.test(line.text) && /^\S/.test(next.text);
    return glued && line.locked ? { ...line, text: `${line.text}\n` } : line;
  });
}

function withGap(own: EditLine, fresh: EditLine): EditLine {
  if (own.text === '' || /\s$/.test(own.text)) return own;
  return { ...own, text: own.text + fresh.text.slice(fresh.text.trimEnd().length) };
}

function moveKeys(lines: readonly EditLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const times = (seen.get(line.move) ?? 0) + 1;
    seen.set(line.move, times);
    return `${line.move}#${times}`;
  });
}
