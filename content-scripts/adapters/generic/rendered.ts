import { boxOf } from '../../dom/geometry';
import { frameDocument } from '../../dom/query';
import { isHidden, renderedChildren } from '../../dom/visible-text';

/** Of an element with more children than twice this, only the beginning and the end are looked at. */
const MOST_AT_ONE_END = 150;

/** What was found inside each element since the newest look at a page began. */
let found = new WeakMap<Element, readonly Element[]>();

/** To be called when a look at a page begins: what earlier looks found counts no more. */
export function lookAnew(): void {
  found = new WeakMap();
}

/** Elements drawn inside this one, one level down: through open shadow roots, slots and same-origin frames. */
export function renderedElements(element: Element): readonly Element[] {
  const known = found.get(element) ?? findInside(element);
  found.set(element, known);
  return known;
}

/** The children at the beginning and at the end of an element that has very many; all of one that has not. */
export function endsOf(element: Element, most: number): Element[] {
  if (element.childElementCount <= 2 * most) return [...element.children];
  const first: Element[] = [];
  const last: Element[] = [];
  for (let at = element.firstElementChild; at && first.length < most; at = at.nextElementSibling) first.push(at);
  for (let at = element.lastElementChild; at && last.length < most; at = at.previousElementSibling) last.push(at);
  return [...first, ...last.reverse()];
}

function findInside(element: Element): readonly Element[] {
  if (isFrame(element)) {
    const body = frameDocument(element)?.body;
    return body ? [body] : [];
  }
  const children: Element[] = [];
  const own = element.shadowRoot === null && element.tagName !== 'SLOT';
  for (const child of own ? endsOf(element, MOST_AT_ONE_END) : renderedChildren(element)) {
    if (child.nodeType !== 1) continue;
    const inner = child as Element;
    // A frame is no text itself, but what it shows is.
    if (isFrame(inner)) {
      if (isDrawn(inner)) children.push(inner);
      continue;
    }
    if (isHidden(inner)) continue;
    const display = inner.ownerDocument.defaultView?.getComputedStyle(inner).display;
    if (display === 'contents') children.push(...renderedElements(inner));
    else children.push(inner);
  }
  return children;
}

function isFrame(element: Element): boolean {
  return element.tagName === 'IFRAME' || element.tagName === 'FRAME';
}

/** Whether the element is drawn with a size; a closed drawer or a collapsed chat is not. */
export function isDrawn(element: Element): boolean {
  const box = boxOf(element);
  return box !== undefined && box.width > 2 && box.height > 2;
}

const TRANSPARENT = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/;

/** Whether the element draws a box of its own: a background, a frame or a shadow. Bubbles and cards do. */
export function isPainted(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  if (!TRANSPARENT.test(style.backgroundColor) || style.backgroundImage.includes('gradient')) return true;
  if (style.boxShadow !== '' && style.boxShadow !== 'none') return true;
  const sides = [style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth, style.borderRightWidth];
  return sides.filter((width) => Number.parseFloat(width) > 0).length >= 3;
}

/** The colour an element paints, as the browser names it; empty when it paints none. */
export function paintOf(element: Element): string {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style && !TRANSPARENT.test(style.backgroundColor) ? style.backgroundColor : '';
}
