import { grouped } from './grouped';
import type { SidedTurn } from './whose-turn';
import { ORDER_LABEL } from './words';

const PRICE = /\p{Sc}\s?\d|\d\s?\p{Sc}|\b(?:USD|EUR|GBP|CNY|RM|Rp|kr|zł)\s?\d|\d\s?(?:USD|EUR|GBP|CNY|kr|zł)\b/u;
const LONGEST = 160;

/**
 * Cards between the turns: a product with its price, an order with its number. They look like none of the turns, say no
 * time and no name of their own, and are nobody's words.
 */
export function cardsIn(read: readonly SidedTurn[]): ReadonlySet<SidedTurn> {
  const looks = grouped(
    read.filter(({ isDay, text }) => !isDay && text !== ''),
    ({ look }) => look,
  );
  const rare = looks.slice(1).flatMap(([, turns]) => (turns.length <= 2 ? turns : []));
  return new Set(
    rare.filter(({ text, author }) => author === undefined && text.length <= LONGEST && isAboutGoods(text)),
  );
}

function isAboutGoods(text: string): boolean {
  return PRICE.test(text) || [...text.matchAll(ORDER_LABEL)].some((match) => match.index === 0);
}
