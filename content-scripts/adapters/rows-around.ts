import { deepAll, outerElement, type Scope } from '../dom/query';

/**
 * The rows of a list: by their own selector, or, where an anchor (an id that each row has once) lies outside of them,
 * as the largest elements around one anchor each.
 */
export function rowsAround(scope: Scope, row: string, anchor: string): { rows: Element[]; strategy: string } {
  const rows = deepAll(scope, row);
  const anchors = deepAll(scope, anchor);
  if (anchors.every((element) => element.closest(row))) return { rows, strategy: 'row' };
  return {
    rows: anchors.map((element) => element.closest(row) ?? largestAlone(element, anchors)),
    strategy: 'around-id',
  };
}

/** The largest element around `inner`, inside `within`, that holds none of the others of its kind. */
export function largestAlone(inner: Element, others: readonly Element[], within?: Element): Element {
  let largest = inner;
  for (let up = outerElement(inner); up && up !== within && up.tagName !== 'BODY'; up = outerElement(up)) {
    if (others.some((other) => other !== inner && holds(up, other))) break;
    largest = up;
  }
  return largest;
}

/** `largestAlone` of each of them, in one walk outward from each rather than one for each pair. */
export function rowsOf(anchors: readonly Element[], within: Element): Element[] {
  const around = new Map<Element, number>();
  for (const anchor of new Set(anchors))
    for (let up: Element | undefined = anchor; up && up !== within; up = outerElement(up))
      around.set(up, (around.get(up) ?? 0) + 1);
  return anchors.map((anchor) => {
    let largest = anchor;
    for (let up = outerElement(anchor); up && up !== within && up.tagName !== 'BODY'; up = outerElement(up)) {
      if (around.get(up) !== 1) break;
      largest = up;
    }
    return largest;
  });
}

/** Whether `outer` is around `inner`, shadow roots included. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = outerElement(at)) if (at === outer) return true;
  return false;
}
