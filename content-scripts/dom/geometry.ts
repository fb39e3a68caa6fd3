import { oncePerLook } from './once-per-look';
import { maybe } from './query';
import { renderedChildren } from './visible-text';

export type Side = 'left' | 'right';

/** A bubble counts as aligned when its two margins differ by this share of the list's width. */
const CLEAR_SHARE = 0.06;

/** The box drawn for an element, or undefined where nothing is laid out. */
export const boxOf = oncePerLook((element: Element): DOMRect | undefined => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 ? box : undefined;
});

/** To which side of `list` the bubble leans; undefined when it fills the width, is centred, or is not laid out. */
export function sideOf(bubble: Element, list: Element): Side | undefined {
  const inner = boxOf(bubble);
  const outer = boxOf(list);
  if (!inner || !outer) return undefined;
  const lean = (inner.left - outer.left - (outer.right - inner.right)) / outer.width;
  if (Math.abs(lean) < CLEAR_SHARE) return undefined;
  return lean > 0 ? 'right' : 'left';
}

/**
 * As `sideOf`, for a row that fills the width of the list: follows the part of the row that holds its words inward
 * until it leans to a side.
 */
export function leanOf(row: Element, list: Element): Side | undefined {
  let at: Element | undefined = row;
  for (let level = 0; at && level < 8; level++) {
    const side = sideOf(at, list);
    if (side) return side;
    let most = 0;
    let next: Element | undefined;
    for (const child of renderedChildren(at)) {
      const words = child.textContent?.trim().length ?? 0;
      if (child.nodeType !== 1 || words <= most) continue;
      most = words;
      next = child as Element;
    }
    at = next;
  }
  return undefined;
}

/** The side on which this document shows the reader's own words: right, or left in a right-to-left page. */
export function ownSide(doc: Document): Side {
  const dir = doc.documentElement.getAttribute('dir') ?? maybe(doc, 'body')?.getAttribute('dir');
  return dir === 'rtl' ? 'left' : 'right';
}
