import { boxOf } from './geometry';
import { deepMatches } from './query';

/** What is drawn by the browser itself, or is there to be written into. */
const DRAWN = /^(?:img|svg|video|canvas|iframe|input|textarea|select|button|hr|progress)$/;
const SMALLEST_HEIGHT_PX = 24;
const SMALLEST_WIDTH_PX = 80;
const MOST_ELEMENTS = 2_000;

/**
 * Whether something in `scope` takes room on the screen though nothing that can be seen from here is in it: the host of
 * a closed shadow root, or a place for what is still to come.
 */
export function drawsUnseen(scope: Element): boolean {
  return [scope, ...deepMatches<Element>(scope, '*').slice(0, MOST_ELEMENTS)].some((element) => {
    if (element.shadowRoot || DRAWN.test(element.localName) || element.closest('svg')) return false;
    const box = boxOf(element);
    if (!box || box.height < SMALLEST_HEIGHT_PX || box.width < SMALLEST_WIDTH_PX) return false;
    return [...element.childNodes].every((child) =>
      child.nodeType === 1 ? !boxOf(child as Element) : !/\S/.test(child.textContent ?? ''),
    );
  });
}
