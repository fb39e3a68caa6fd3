import { boxOf } from '../../dom/geometry';
import { frameDocument } from '../../dom/query';
import { isHidden, renderedChildren } from '../../dom/visible-text';

/** Of an element with more children than twice this, only the beginning and the end are looked at. */
const MOST_AT_ONE_END = 150;

/** Elements drawn inside this one, one level down: through open shadow roots, slots and same-origin frames. */
export function renderedElements(element: Element): Element[] {
  if (isFrame(element)) {
    const body = frameDocument(element)?.body;
    return body ? [body] : [];
  }
  const children: Element[] = [];
  const inside = [...renderedChildren(element)];
  if (inside.length > 2 * MOST_AT_ONE_END) inside.splice(MOST_AT_ONE_END, inside.length - 2 * MOST_AT_ONE_END);
  for (const child of inside) {
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
