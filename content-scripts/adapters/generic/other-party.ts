import { boxOf } from '../../dom/geometry';
import { outerElement } from '../../dom/query';
import { isShown, lineText } from '../../dom/visible-text';
import { canBeName } from './can-be-name';
import { renderedElements } from './rendered';
import { anyIn, isCalled, tokensOf } from './tokens-of';
import { AUTHOR_TOKENS } from './words';

/** Parts around a list that are looked at for a name. */
const MOST_PARTS = 800;

/** The name of the other party: printed above the list in the same column, in a heading or a part called a name. */
export function* otherParty(list: Element): Generator<void, string | undefined> {
  const listBox = boxOf(list);
  if (!listBox) return undefined;
  const labelled = /(?:with|mit|avec|con|com|met|med|z|с|עם):?\s+(.{2,50})$/iu.exec(
    list.getAttribute('aria-label') ?? '',
  )?.[1];
  if (labelled && canBeName(labelled)) return labelled;
  let around = outerElement(list);
  for (let step = 0; around && step < 6 && around.tagName !== 'BODY'; step++, around = outerElement(around)) {
    const found: { text: string; rank: number }[] = [];
    const walker = around.ownerDocument.createTreeWalker(around, 1, (part) => (part === list ? 2 : 1));
    for (let left = MOST_PARTS; left > 0 && walker.nextNode(); left--) {
      if (left % 16 === 0) yield;
      const part = walker.currentNode as Element;
      if (part.childElementCount > 2 || !part.matches('h1, h2, h3, h4, h5, [class], strong, b')) continue;
      const rank = rankOf(part);
      const box = rank > 0 ? boxOf(part) : undefined;
      if (!box || box.bottom > listBox.top + 40 || box.left >= listBox.right || box.right <= listBox.left) continue;
      const text = isShown(part) ? lineText(part) : '';
      if (canBeName(text)) found.push({ text, rank: rank - (listBox.top - box.bottom) / 2000 });
    }
    found.sort((a, b) => b.rank - a.rank);
    if (found[0]) return found[0].text;
    const alone = onlyLineAbove(around, list, listBox);
    if (alone) return alone;
  }
  return undefined;
}

/** A bar above the list that holds one line and nothing else. */
function onlyLineAbove(around: Element, list: Element, listBox: DOMRect): string | undefined {
  for (const child of renderedElements(around)) {
    const box = boxOf(child);
    if (child.contains(list) || !box || box.bottom > listBox.top + 4 || box.height > 120) continue;
    const text = lineText(child);
    if (canBeName(text) && !isCalled(child, new Set(['nav', 'breadcrumb', 'tabs', 'toolbar']))) return text;
  }
  return undefined;
}

const TITLE = new Set(['title', 'heading']);
const OTHER = new Set(['customer', 'buyer', 'contact']);
const NO_PERSON = new Set('status subtitle badge brand logo'.split(' '));

function rankOf(part: Element): number {
  const tokens = tokensOf(part);
  let rank = 0;
  if (anyIn(tokens, AUTHOR_TOKENS)) rank += 2;
  if (anyIn(tokens, TITLE)) rank += 1.4;
  if (/^H[1-5]$/.test(part.tagName)) rank += 1.2;
  if (anyIn(tokens, OTHER)) rank += 1;
  if (/^(?:STRONG|B)$/.test(part.tagName)) rank += 0.6;
  if (anyIn(tokens, NO_PERSON)) rank -= 2;
  return rank;
}
