import { lineText } from '../../dom/visible-text';
import { grouped } from './grouped';
import { isDrawn, isPainted, renderedElements } from './rendered';
import { anyIn, isCalled, signatureOf, tokensOf } from './tokens-of';
import { LIST_TOKENS } from './words';

/** One turn of the talk, or a row between turns, and the group it stands in (whose author or side it shares). */
export interface Turn {
  element: Element;
  group: Element;
}

const DEEPEST = 6;

/**
 * Splits the rows of a list into single turns. A row may be one turn, or a group of several under one author or one
 * day: a group holds two or more boxes that look alike and are each a bubble of their own.
 */
export function* turnsOf(rows: readonly Element[]): Generator<void, Turn[]> {
  const turns: Turn[] = [];
  for (const row of rows) {
    yield;
    for (const element of split(row, 0)) turns.push({ element, group: row });
  }
  return turns;
}

function split(row: Element, depth: number): Element[] {
  if (depth > DEEPEST) return [row];
  const parts = renderedElements(row).filter(
    (part) => isDrawn(part) && (part.textContent?.trim() !== '' || part.shadowRoot || part.querySelector('img')),
  );
  const [only] = parts;
  if (parts.length === 1 && only) {
    const inside = split(only, depth + 1);
    return inside.length > 1 ? inside : [row];
  }
  const bubbles = parts.filter((part) => isTurnLike(part));
  const alike = grouped(bubbles, signatureOf)[0]?.[1] ?? [];
  if (alike.length >= 2) {
    // The author line, the avatar and the day heading of a group are no turns; a day heading with words is kept as a row.
    return parts
      .filter((part) => bubbles.includes(part) || isHeading(part))
      .flatMap((part) => (bubbles.includes(part) ? split(part, depth + 1) : [part]));
  }
  const deeper = parts.map((part) => split(part, depth + 1)).filter((inside) => inside.length > 1);
  const [group] = deeper;
  return deeper.length === 1 && group ? group : [row];
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
