import type { Locator, TaughtReader } from '@/utils/domain/taught-reader';
import { leanOf } from '../../dom/geometry';
import { holds } from '../rows-around';
import { firstOf, locate, locatorsOf } from './locators';

/** What the seller pointed at. */
export interface Shown {
  buyer: Element;
  seller?: Element;
  name?: Element;
  composer?: Element;
}

/** A reader that finds what was pointed at, and everything like it. */
export function teachFrom({ buyer, seller, name, composer }: Shown, host: string, taughtAt: number): TaughtReader {
  const { body } = buyer.ownerDocument;
  const list = listAround(buyer, seller) ?? body;
  const theirs = locatorsOf(buyer, list);
  const own = seller ? locatorsOf(seller, list) : [];
  const buyerLean = leanOf(buyer, list);
  const sellerLean = seller && leanOf(seller, list);
  const leanTells = buyerLean !== undefined && sellerLean !== undefined && buyerLean !== sellerLean;
  // A way that leads to both sides is of use only where the place on the screen tells them apart.
  const apart = (ways: Locator[], other: Element | undefined) =>
    ways.filter((way) => leanTells || !other || !(locate(way, list) as Element[]).includes(other));
  const buyerWays = apart(theirs, seller);
  const sellerWays = apart(own, buyer);
  const claimed = [...(firstOf(buyerWays, list)?.elements ?? []), ...(firstOf(sellerWays, list)?.elements ?? [])];
  const every = [...theirs, ...own].filter(
    (way) => way.by === 'structure' && locate(way, list).every((element) => claimed.includes(element)),
  );
  return {
    version: 1,
    host,
    kind: 'thread',
    taughtAt,
    list: locatorsOf(list, body),
    buyer: buyerWays,
    seller: sellerWays,
    every,
    ...(leanTells && { buyerLean }),
    name: name ? locatorsOf(name, body) : [],
    composer: composer ? locatorsOf(composer, body) : [],
  };
}

/** The closest element around both messages; around one alone, the first that holds more than it. */
function listAround(buyer: Element, seller: Element | undefined): Element | undefined {
  for (let at = buyer.parentElement; at; at = at.parentElement) {
    if (seller ? holds(at, seller) : at.children.length > 1) return at;
  }
  return undefined;
}
