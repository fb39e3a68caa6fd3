import { ownSide, sideOf } from '../../dom/geometry';
import { BUBBLE_MESSAGE } from './hooks';

export type Side = 'buyer' | 'seller';

/** The class that marks a buyer's bubble; a seller's bubble lacks it. */
const BUYER_CLASS = /__grey(?:\s|$)/;

/**
 * Who wrote each bubble, or undefined when the evidence is missing or contradicts itself.
 *
 * The lack of a class proves little, so it needs a witness: the side of the screen the bubble leans to, or a second
 * kind of bubble in the same thread, all of one make. A bubble with a class of its own is a class that has changed.
 */
export function directionsOf(
  bubbles: readonly Element[],
  list: Element,
): { sides: Side[]; strategy: string } | undefined {
  const byClass = bubbles.map((bubble): Side => (BUYER_CLASS.test(classOf(bubble)) ? 'buyer' : 'seller'));
  const own = ownSide(list.ownerDocument);
  const byPlace = bubbles.map((bubble): Side | undefined => {
    const side = sideOf(bubble, list) ?? sideOf(bubble.querySelector(BUBBLE_MESSAGE) ?? bubble, list);
    return side && (side === own ? 'seller' : 'buyer');
  });
  if (byPlace.every((side) => side !== undefined)) {
    return byPlace.every((side, i) => side === byClass[i]) ? { sides: byClass, strategy: 'class+place' } : undefined;
  }
  const makes = new Set(bubbles.map((bubble) => [...bubble.classList].sort().join(' ')));
  const buyers = byClass.filter((side) => side === 'buyer').length;
  if (buyers === bubbles.length) return { sides: byClass, strategy: 'class' };
  return buyers > 0 && makes.size === 2 ? { sides: byClass, strategy: 'class' } : undefined;
}

function classOf(bubble: Element): string {
  return bubble.getAttribute('class') ?? '';
}
