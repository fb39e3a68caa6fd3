import { oncePerLook } from '../../dom/once-per-look';

/** What a walker shows: elements are 1, texts are 4. */
const ELEMENTS_AND_TEXTS = 5;

/** Whether anything is said or shown in the element; looks at no more of it than needed. */
export const hasWords = oncePerLook((element: Element): boolean => {
  if (isShownElsewhere(element)) return true;
  const nodes = element.ownerDocument.createTreeWalker(element, ELEMENTS_AND_TEXTS);
  for (let looked = 0; looked < 300 && nodes.nextNode(); looked++) {
    const { currentNode: node } = nodes;
    if (node.nodeType === 3 ? /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(node.nodeValue ?? '') : isPicture(node))
      return true;
    if (node.nodeType === 1 && isShownElsewhere(node as Element)) return true;
  }
  return false;
});

/** What it shows are no children of its own: a shadow tree, a frame, or what a slot was given. */
function isShownElsewhere(element: Element): boolean {
  const { shadowRoot, tagName } = element;
  if (tagName === 'SLOT') return (element as HTMLSlotElement).assignedNodes().length > 0;
  return shadowRoot !== null || tagName === 'IFRAME';
}

function isPicture({ nodeName }: Node): boolean {
  return nodeName === 'IMG' || nodeName === 'VIDEO' || nodeName === 'AUDIO';
}
