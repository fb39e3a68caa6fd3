import { lineText } from '../../dom/visible-text';
import { renderedElements } from './rendered';

/** Parts with more elements inside than this are gone through piece by piece. */
const LARGE = 60;
const MOST_PIECES = 600;

/** Whether at least `count` elements lie inside; looks no further than that. */
export function holdsMany(element: Element, count: number): boolean {
  return element.getElementsByTagName('*')[count - 1] !== undefined;
}

/**
 * What the page says, on one line, a piece at a time. Of the rows of a long list only those in `wanted` are looked at;
 * a page of more than a few hundred pieces is read in part.
 */
export function* pageLines(
  body: Element,
  rows: ReadonlySet<Element>,
  wanted: ReadonlySet<Element>,
): Generator<void, string> {
  const said: string[] = [];
  const open = [body];
  for (let left = MOST_PIECES, at = open.pop(); at && left > 0; left--, at = open.pop()) {
    yield;
    if (rows.has(at) && !wanted.has(at)) continue;
    const parts = holdsMany(at, LARGE) ? renderedElements(at) : [];
    if (parts.length > 0) open.push(...parts.toReversed());
    else said.push(lineText(at));
  }
  return said.join(' ');
}
