import { boxOf } from '../../dom/geometry';
import { oncePerLook } from '../../dom/once-per-look';
import { frameDocument, isFrame } from '../../dom/query';
import { displayOf, renderedChildren, styleOf } from '../../dom/visible-text';

/** Of an element with more children than twice this, only the beginning and the end are looked at. */
export const MOST_AT_ONE_END = 200;

/** Elements drawn inside this one, one level down: through open shadow roots, slots and same-origin frames. */
export const renderedElements = oncePerLook((element: Element): readonly Element[] => {
  if (isFrame(element)) {
    const body = frameDocument(element)?.body;
    return body ? [body] : [];
  }
  const inside: Element[] = [];
  for (const child of childrenOf(element)) {
    // A frame is no text itself, but what it shows is.
    const display = displayOf(child);
    if (isFrame(child) ? !isDrawn(child) : display === 'none') continue;
    if (display === 'contents') inside.push(...renderedElements(child));
    else inside.push(child);
  }
  return inside;
});

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
export const isPainted = oncePerLook((element: Element): boolean => {
  const style = styleOf(element);
  if (!style) return false;
  if (!TRANSPARENT.test(style.backgroundColor) || style.backgroundImage.includes('gradient')) return true;
  if (style.boxShadow !== '' && style.boxShadow !== 'none') return true;
  const sides = [style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth, style.borderRightWidth];
  return sides.filter((width) => Number.parseFloat(width) > 0).length >= 3;
});

/** The colour an element paints, as the browser names it; empty when it paints none. */
export function paintOf(element: Element): string {
  const style = styleOf(element);
  return style && !TRANSPARENT.test(style.backgroundColor) ? style.backgroundColor : '';
}
