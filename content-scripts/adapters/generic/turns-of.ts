import { boxOf } from '../../dom/geometry';
import { lineText } from '../../dom/visible-text';
import { grouped } from './grouped';
import { hasWords } from './has-words';
import { lacksCells } from './inner-lean';
import { looksLikeTime, timedLine } from './looks-like-time';
import { isDrawn, isPainted, renderedElements } from './rendered';
import { isWho, plainName, wordsOf } from './slots';
import { anyIn, isCalled, signatureOf, tokensOf } from './tokens-of';
import { spacedText, wordParts } from './word-parts';
import { LIST_TOKENS } from './words';

/** One turn of the talk, or a row between turns, and the group it stands in (whose author or side it shares). */
export interface Turn {
  element: Element;
  group: Element;
  /** Rows beside it that only say who speaks and when. */
  beside: Element[];
  /** Rows behind it that go on with what it says. */
  more?: Element[];
}

const DEEPEST = 6;
const LONGEST_HEADING = 90;

/**
 * Splits the rows of a list into single turns. A row may be one turn, or a group of several under one author or one
 * day: a group holds two or more boxes that look alike and are each a bubble of their own. Or a turn is several rows:
 * one that says who speaks, and then what is said.
 */
export function* turnsOf(all: readonly Element[]): Generator<void, Turn[]> {
  const turns: Turn[] = [];
  const rows: Element[] = [];
  const parts: Element[][] = [];
  for (const row of all) {
    yield;
    if (headsColumns(row)) continue;
    rows.push(row);
    parts.push(split(row, 0));
  }
  yield;
  yield* splitAlike(rows, parts);
  const isRecord = areRecords(parts) || endLonger(rows, parts);
  for (const [index, row] of rows.entries())
    for (const element of isRecord ? [row] : (parts[index] ?? [])) turns.push({ element, group: row, beside: [] });
  yield;
  return yield* joined(turns);
}

/** A row that says what the columns of a table hold. */
function headsColumns(row: Element): boolean {
  const cells = [...row.children];
  return cells.length > 1 && cells.every((cell) => cell.matches('th, [role="columnheader"]'));
}

/**
 * Behind a head most rows say something in one part of a class: a row with several of just these says several things.
 */
function* splitAlike(rows: readonly Element[], parts: Element[][]): Generator<void, void> {
  const said: Element[][] = [];
  for (const [index, row] of rows.entries()) {
    yield;
    said.push(parts[index]?.length === 1 ? behindHead(row) : []);
  }
  const [one] = grouped(
    said.flatMap((inside) => (inside.length === 1 ? inside : [])),
    signatureOf,
  );
  if (!one || one[1].length < rows.length / 2) return;
  for (const [index, inside] of said.entries())
    if (inside.length > 1 && inside.every((part) => signatureOf(part) === one[0])) parts[index] = inside;
}

/** The parts of one class that stand directly behind the first part of another make. */
function behindHead(row: Element): Element[] {
  for (const head of [...row.querySelectorAll('*')].slice(0, 24)) {
    const [first, ...inside] = [...(head.parentElement?.children ?? [])];
    const look = inside[0] && signatureOf(inside[0]);
    if (head !== first || look === undefined || !/^DIV\.\w/.test(look)) continue;
    if (look !== signatureOf(head) && inside.every((part) => signatureOf(part) === look)) return inside;
  }
  return [];
}

/** Rows that all fall into the same number of parts are one turn each: groups of turns differ in how many they hold. */
function areRecords(parts: readonly Element[][]): boolean {
  const [first] = parts;
  return (
    parts.length >= 3 &&
    first !== undefined &&
    first.length > 1 &&
    parts.every((inside) => inside.length === first.length)
  );
}

/** Most rows that fall into parts end with words that are in none of these and are longer than each: the parts are labels. */
function endLonger(rows: readonly Element[], parts: readonly Element[][]): boolean {
  const split = rows
    .map((row, index) => ({ row, inside: parts[index] ?? [] }))
    .filter(({ inside }) => inside.length > 1);
  const longer = split.filter(({ row, inside }) => {
    const last = wordParts(row).at(-1);
    if (!last || inside.some((part) => part.contains(last))) return false;
    return lineText(last).length > Math.max(...inside.map((part) => lineText(part).length));
  });
  return split.length >= 2 && longer.length > split.length / 2;
}

/** Joins rows that say who speaks with the row behind them, where rows of these two kinds alternate. */
function* joined(turns: Turn[]): Generator<void, Turn[]> {
  // Heads of both sides are often called alike but for the word that tells the side.
  const looks = [
    ({ element }: Turn) => `${element.tagName}.${wordsOf(element)}`,
    ({ element }: Turn) => kindOf(element),
  ];
  const kinds = looks.flatMap((look) => grouped(turns, look)).filter(([, kind]) => kind.length >= 2);
  let heads: readonly Turn[] | undefined;
  for (const [, kind] of kinds) {
    yield;
    if (!heads && kind.length < turns.length && (yield* areHeadings(kind, turns))) heads = kind;
  }
  if (!heads) return turns;
  const isHead = new Set(heads);
  const out: Turn[] = [];
  let head: Turn | undefined;
  let under: Turn | undefined;
  for (const turn of turns) {
    if (isHead.has(turn)) {
      head = turn;
      under = undefined;
    } else if (lacksCells(turn.element)) {
      // Of a head or of words, and whose cannot be told; nor is what comes next below the head before.
      head = under = undefined;
      out.push(turn);
    } else if (head && under && isParagraph(under.element) && isParagraph(turn.element) && !isDefined(head.element)) {
      under.more = [...(under.more ?? []), turn.element];
    } else {
      // What is made otherwise than the first below a head is another's, whose head is missing or never printed.
      const isSecond =
        under !== undefined &&
        head !== undefined &&
        (isDefined(head.element) || kindOf(under.element) !== kindOf(turn.element));
      if (isSecond) head = undefined;
      under = head ? { ...turn, beside: [head.element] } : turn;
      out.push(under);
    }
  }
  return out;
}

/** Rows of one table that hold as many cells are of a kind. */
function kindOf(element: Element): string {
  return `${signatureOf(element)}${element.tagName === 'TR' ? element.childElementCount : ''}${lacksCells(element)}`;
}

/** Rows of one kind that each say a name from a small number of names, and are each followed by another kind of row. */
function* areHeadings(kind: readonly Turn[], turns: readonly Turn[]): Generator<void, boolean> {
  const own = new Set(kind);
  const texts: string[] = [];
  for (const { element } of kind) {
    yield;
    const text = spacedText(element);
    if (text === '' || text.length > LONGEST_HEADING) return false;
    texts.push(text);
  }
  // What stands before each of them, with a colon behind it, is a label.
  const label = texts.map((text) => /^[^:：]{1,20}[:：]\s*(?=\D)/u.exec(text)?.[0]).find(Boolean) ?? '';
  const isLabelled = texts.every((text) => text.startsWith(label));
  // One head of several may have lost the name in it.
  const told: string[] = [];
  for (const [index, text] of texts.entries()) {
    if (index - told.length > 1) return false;
    yield;
    const { element } = kind[index] as Turn;
    const rest = timedLine(text, element)?.rest ?? text;
    const name = plainName(isLabelled && rest.startsWith(label) ? rest.slice(label.length) : rest);
    if (name !== '' && isWho(name)) told.push(name);
  }
  if (told.length < Math.max(2, texts.length - 1) || new Set(told).size > Math.ceil(told.length / 2)) return false;
  let followed = 0;
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    if (!own.has(turn) || next === undefined || own.has(next)) continue;
    yield;
    if (!looksLikeTime(lineText(next.element), next.element)) followed++;
  }
  return followed >= kind.length * 0.8;
}

/** In a table or a list of definitions a second row below a head is as likely another's, whose head is missing. */
function isDefined(head: Element): boolean {
  return /^(?:DT|TR)$/.test(head.tagName);
}

function isParagraph(element: Element): boolean {
  return /^(?:P|UL|OL|BLOCKQUOTE|PRE|DD)$/.test(element.tagName) && !isPainted(element);
}

function split(row: Element, depth: number): Element[] {
  if (depth > DEEPEST) return [row];
  const parts = renderedElements(row).filter((part) => isDrawn(part) && hasWords(part));
  const [only] = parts;
  if (parts.length === 1 && only) {
    const inside = split(only, depth + 1);
    return inside.length > 1 ? inside : [row];
  }
  const bubbles = parts.filter((part) => isTurnLike(part));
  const alike = grouped(bubbles, signatureOf)[0]?.[1] ?? [];
  if (alike.length >= 2 && areStacked(alike)) {
    // The author line, the avatar and the day heading of a group are no turns; a day heading with words is kept as a row.
    const headings = parts.filter((part) => !bubbles.includes(part) && isHeading(part));
    const [naming, another] = headings.filter((part) => isWho(lineText(part)) && !looksLikeTime(lineText(part), part));
    return parts
      .filter((part) => bubbles.includes(part) || (headings.includes(part) && (part !== naming || another)))
      .flatMap((part) => (bubbles.includes(part) ? split(part, depth + 1) : [part]));
  }
  const deeper = parts.map((part) => split(part, depth + 1)).filter((inside) => inside.length > 1);
  const [group] = deeper;
  return deeper.length === 1 && group ? group : [row];
}

/** One below the other; parts of one turn may stand side by side. */
function areStacked(parts: readonly Element[]): boolean {
  return parts.slice(1).every((part, index) => {
    const above = parts[index];
    const a = above && boxOf(above);
    const b = boxOf(part);
    return !a || !b || b.top >= a.bottom - 12 || a.top >= b.bottom - 12;
  });
}

/** A bubble of its own: painted, or called a message, or holding exactly one such box. */
function isTurnLike(part: Element): boolean {
  if (
    /^(?:P|SPAN|A|B|STRONG|EM|UL|OL|LI|BR|IMG|BUTTON|TIME|SMALL|H\d|BLOCKQUOTE)$/.test(part.tagName) &&
    !isCalledMessage(part)
  )
    return part.tagName === 'LI' && holdsBubble(part);
  return (isPainted(part) && lineText(part).length > 0) || isCalledMessage(part) || holdsBubble(part);
}

/** Words for a part of a message rather than for all of it. */
const PART_ONLY = new Set(
  'content body header footer meta time name author avatar status title actions wrapper inner container'.split(' '),
);

function isCalledMessage(part: Element): boolean {
  const tokens = tokensOf(part);
  return !anyIn(tokens, PART_ONLY) && anyIn(tokens, LIST_TOKENS);
}

function holdsBubble(part: Element): boolean {
  const painted = renderedElements(part).filter(
    (child) => isPainted(child) && (child.textContent?.trim().length ?? 0) > 0,
  );
  return painted.length === 1;
}

const HEADING = new Set(['day', 'date', 'divider']);

function isHeading(part: Element): boolean {
  return isCalled(part, HEADING) || /^H[1-6]$/.test(part.tagName);
}
