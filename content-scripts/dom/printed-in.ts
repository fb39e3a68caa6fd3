import { frameDocument, isFrame } from './query';
import { isHidden, renderedChildren, visibleText } from './visible-text';

/** Parts with more elements inside than this are gone through piece by piece. */
const LARGE = 60;
const MOST_PIECES = 800;
const MOST_LETTERS = 60_000;

/** Of elements with very many children: those that are read, in order. */
export type KeptParts = ReadonlyMap<Element, readonly Element[]>;

/** Whether at least `count` elements lie inside; looks no further than that. */
export function holdsMany(element: Element, count: number): boolean {
  return element.getElementsByTagName('*').item(count - 1) !== null;
}

/**
 * What a person reads in `scope`, through open shadow roots and same-origin frames: the text of one part after the
 * other, with a chance to stop between them. Parts in `leftOut` are passed over, and of elements in `kept` all but those;
 * of a very large page the beginning is read.
 */
export function* printedIn(scope: Element, leftOut: ReadonlySet<Element>, kept?: KeptParts): Generator<void, string[]> {
  const said: string[] = [];
  const open: Node[] = [scope];
  let letters = MOST_LETTERS;
  for (let left = MOST_PIECES, at = open.pop(); at && left > 0 && letters > 0; left--, at = open.pop()) {
    yield;
    const element = at as Element;
    if (at.nodeType !== 1 || !(isFrame(element) || holdsMany(element, LARGE) || element.shadowRoot)) {
      const text = leftOut.has(element) ? '' : visibleText(at);
      said.push(text);
      letters -= text.length;
      continue;
    }
    const body = isFrame(element) ? frameDocument(element)?.body : undefined;
    if (body) open.push(body);
    else if (!isHidden(element)) {
      const inside: Node[] = [];
      for (const part of kept?.get(element) ?? renderedChildren(element)) {
        if (inside.length >= left) break;
        if (!leftOut.has(part as Element)) inside.push(part);
      }
      open.push(...inside.toReversed());
    }
  }
  return said;
}
