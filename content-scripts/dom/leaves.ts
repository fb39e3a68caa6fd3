import { isHidden, lineText, renderedChildren } from './visible-text';

/** A piece of text as it stands in the page: the innermost element around it, and what it says. */
export interface Leaf {
  element: Element;
  text: string;
}

const MOST_LEAVES = 4000;

/**
 * The innermost elements with words of their own under `scope`, in order, through open shadow roots. Hidden ones and
 * buttons are left out. An element with both words and inner elements counts as one leaf. Of a very large scope the first
 * are found, `most` of them.
 */
export function leavesOf(scope: Element, skip?: (element: Element) => boolean, most = MOST_LEAVES): Leaf[] {
  const leaves: Leaf[] = [];
  function walk(element: Element, depth: number): void {
    if (leaves.length >= most || depth > 200 || isHidden(element) || skip?.(element)) return;
    const children: Node[] = [];
    for (const child of renderedChildren(element)) if (children.push(child) > 4 * most) break;
    const ownWords = children.some((child) => child.nodeType === 3 && /\S/.test(child.textContent ?? ''));
    if (ownWords) {
      const text = lineText(element);
      if (text) leaves.push({ element, text });
      return;
    }
    for (const child of children) if (child.nodeType === 1) walk(child as Element, depth + 1);
  }
  walk(scope, 0);
  return leaves;
}

/** What kind of element this is among its like: tag and classes, without hashes and state words. */
export function makeOf(element: Element): string {
  const classes = [...element.classList].map((name) => name.replace(/(?:--|__|-)[A-Za-z0-9_]{5,}$/, '')).sort();
  return `${element.tagName}.${classes.join('.')}`;
}
