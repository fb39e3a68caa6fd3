import { oncePerLook } from '../../dom/once-per-look';
import { lineText, renderedChildren, visibleText } from '../../dom/visible-text';
import { renderedElements } from './rendered';

const MOST_WORD_PARTS = 48;
const DEEPEST = 24;

/** Elements with words of their own inside `element`, in the order of reading. */
export const wordParts = oncePerLook((element: Element): readonly Element[] => {
  const parts: Element[] = [];
  const walk = (at: Element, depth: number): void => {
    if (parts.length >= MOST_WORD_PARTS || depth > DEEPEST) return;
    if (hasOwnWords(at)) parts.push(at);
    for (const inner of renderedElements(at)) walk(inner, depth + 1);
  };
  walk(element, 0);
  return parts;
});

/** Whether words stand in the element itself, not only in elements inside it. */
export const hasOwnWords = oncePerLook((element: Element): boolean => {
  for (const child of renderedChildren(element))
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
  return false;
});

/** What stands in the element itself, on one line, without what elements inside it say. */
export const ownText = oncePerLook((element: Element): string => {
  const said: string[] = [];
  for (const child of renderedChildren(element)) if (child.nodeType === 3) said.push(visibleText(child));
  return said.join(' ').replace(/\s+/g, ' ').trim();
});

/** As `lineText`, with a space between any two parts: what only a margin sets apart is not run together. */
export function spacedText(element: Element): string {
  const parts = wordParts(element);
  return parts.length < 2 ? lineText(element) : parts.map(ownText).join(' ');
}
