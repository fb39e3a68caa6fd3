import { leanOf, ownSide } from '../dom/geometry';

export type Writer = 'buyer' | 'seller';

export interface Marks {
  /** Matches the class attribute of one writer's bubbles; the other's lack it. */
  pattern: RegExp;
  writer: Writer;
}

/**
 * Who wrote each bubble, or undefined when the evidence is missing or contradicts itself.
 *
 * The lack of a class proves little, so it needs a witness: the side of the screen the bubble leans to, or a second
 * kind of bubble in the same thread, all of one make. A bubble with a class of its own is a class that has changed.
 */
export function* directionsOf(
  bubbles: readonly Element[],
  list: Element,
  { pattern, writer }: Marks,
): Generator<void, { writers: Writer[]; strategy: string } | undefined> {
  const other = writer === 'buyer' ? 'seller' : 'buyer';
  const byClass = bubbles.map((bubble) => (pattern.test(bubble.getAttribute('class') ?? '') ? writer : other));
  const own = ownSide(list.ownerDocument);
  const byPlace: (Writer | undefined)[] = [];
  for (const bubble of bubbles) {
    yield;
    const side = leanOf(bubble, list);
    byPlace.push(side && (side === own ? 'seller' : 'buyer'));
  }
  if (byPlace.some((place, i) => place !== undefined && place !== byClass[i])) return undefined;
  if (byPlace.every((place) => place !== undefined)) return { writers: byClass, strategy: 'class+place' };
  const marked = byClass.filter((found) => found === writer).length;
  if (marked === bubbles.length) return { writers: byClass, strategy: 'class' };
  const makes = new Set(bubbles.map((bubble) => [...bubble.classList].sort().join(' ')));
  return marked > 0 && makes.size === 2 ? { writers: byClass, strategy: 'class' } : undefined;
}

/** The closest element that holds all of `elements` and is none of them. */
export function listOf(elements: readonly Element[]): Element | undefined {
  let list = elements[0]?.parentElement ?? undefined;
  while (list?.parentElement && !elements.every((element) => list?.contains(element))) list = list.parentElement;
  return list;
}
