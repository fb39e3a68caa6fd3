import { boxOf } from '../../dom/geometry';
import { frameDocument, isFrame } from '../../dom/query';
import { isHidden, renderedChildren, styleOf } from '../../dom/visible-text';
import { nameAnew } from './tokens-of';

/** Of an element with more children than twice this, only the beginning and the end are looked at. */
export const MOST_AT_ONE_END = 200;

/** What was found inside each element since the newest look at a page began. */
let found = new WeakMap<Element, readonly Element[]>();

/** To be called when a look at a page begins: what earlier looks found counts no more. */
export function lookAnew(): void {
  found = new WeakMap();
  nameAnew();
}

/** Elements drawn inside this one, one level down: through open shadow roots, slots and same-origin frames. */
export function renderedElements(element: Element): readonly Element[] {
  const known = found.get(element) ?? findInside(element);
  found.set(element, known);
  return known;
}

function findInside(element: Element): Element[] {
  if (isFrame(element)) {
    const body = frameDocument(element)?.body;
    return body ? [body] : [];
  }
  const inside: Element[] = [];
  for (const child of childrenOf(element)) {
    // A frame is no text itself, but what it shows is.
    if (isFrame(child) ? !isDrawn(child) : isHidden(child)) continue;
    if (styleOf(child)?.display === 'contents') inside.push(...renderedElements(child));
    else inside.push(child);
  }
  return inside;
}

function childrenOf(element: Element): Element[] {
  const { children, shadowRoot } = element;
  const over = children.length - 2 * MOST_AT_ONE_END;
  if (shadowRoot || element.tagName === 'SLOT')
    return [...renderedChildren(element)].filter((node): node is Element => node.nodeType === 1);
  if (over <= 0) return [...children];
  // Taken one by one: a list of all would be made in one go.
  const ends = Array.from({ length: 2 * MOST_AT_ONE_END }, (_, at) => children[at < MOST_AT_ONE_END ? at : at + over]);
  return ends.filter((child) => child !== undefined);
}

/** Whether the element is drawn with a size; a closed drawer or a collapsed chat is not. */
export function isDrawn(element: Element): boolean {
  const box = boxOf(element);
  return box !== undefined && box.width > 2 && box.height > 2;
}

const TRANSPARENT = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/;

/** Whether the element draws a box of its own: a background, a frame or a shadow. Bubbles and cards do. */
export function isPainted(element: Element): boolean {
  const style = styleOf(element);
  if (!style) return false;
  if (!TRANSPARENT.test(style.backgroundColor) || style.backgroundImage.includes('gradient')) return true;
  if (style.boxShadow !== '' && style.boxShadow !== 'none') return true;
  const sides = [style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth, style.borderRightWidth];
  return sides.filter((width) => Number.parseFloat(width) > 0).length >= 3;
}

/** The colour an element paints, as the browser names it; empty when it paints none. */
export function paintOf(element: Element): string {
  const style = styleOf(element);
  return style && !TRANSPARENT.test(style.backgroundColor) ? style.backgroundColor : '';
}
