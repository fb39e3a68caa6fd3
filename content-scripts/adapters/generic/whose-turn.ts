import type { Side } from '../../dom/geometry';
import { grouped } from './grouped';
import type { TurnRead } from './read-turn';
import { BUYER, STAFF, YOU } from './words';

export type Whose = 'buyer' | 'seller' | 'system';

export interface SidedTurn extends TurnRead {
  lean: Side | undefined;
}

/**
 * Tells the two sides apart. Every turn gets votes: what it is called, which side it leans to, the word "you" in place
 * of a name, a colleague's or a buyer's title, marks of delivery, and how other turns of the same author or colour were
 * judged. `undefined` when a turn cannot be told: the reading then counts it as missing rather than guess.
 */
export function whoseTurns(
  turns: readonly SidedTurn[],
  own: Side,
  buyerName: string | undefined,
): (Whose | undefined)[] {
  const spoken = turns.filter((turn) => !turn.isDay && turn.text !== '');
  const both = (is: (turn: SidedTurn) => boolean) => spoken.some(is) && spoken.some((turn) => !is(turn));
  // A word that every turn bears tells nothing about whose it is.
  const outTells = both((turn) => turn.calledOut);
  const inTells =
    both((turn) => turn.calledIn) || (!outTells && spoken.every((turn) => turn.calledIn && !turn.calledOut));
  const sentTells = both((turn) => turn.isDelivered);
  const leans = new Set(spoken.map((turn) => turn.lean).filter(Boolean));
  const sidesTell = leans.size === 2 || (leans.size === 1 && spoken.some((turn) => turn.lean === undefined));
  const votes = turns.map((turn) => {
    let seller = 0;
    if (outTells && turn.calledOut) seller += 2;
    if (outTells && !turn.calledOut && inTells === false) seller -= 1;
    if (inTells && turn.calledIn) seller -= 2;
    if (sentTells && turn.isDelivered) seller += 1.5;
    if (turn.lean && (sidesTell || leans.size === 1)) seller += (turn.lean === own ? 1 : -1) * (sidesTell ? 1.5 : 0.8);
    const author = turn.author ?? '';
    if (YOU.test(author)) seller += 3;
    if (STAFF.test(author)) seller += 2;
    if (BUYER.test(author) || (buyerName !== undefined && author !== '' && isSamePerson(author, buyerName)))
      seller -= 2;
    return seller;
  });
  spread(turns, votes, (turn) => turn.author ?? '');
  spread(turns, votes, (turn) => turn.paint);
  opposite(spoken, turns, votes);
  const authors = new Set(spoken.map((turn) => turn.author).filter(Boolean));
  return turns.map((turn, index) => {
    const vote = votes[index] ?? 0;
    if (turn.isDay) return 'system';
    const silent = turn.author === undefined && turn.lean === undefined && !turn.calledOut && !turn.calledIn;
    if ((turn.calledSystem && !turn.calledOut && !turn.calledIn) || (silent && leans.size === 2)) return 'system';
    if (vote !== 0) return vote > 0 ? 'seller' : 'buyer';
    // Two names and nothing else: the buyer is who began.
    if (authors.size === 2 && turn.author) return turn.author === spoken[0]?.author ? 'buyer' : 'seller';
    return undefined;
  });
}

/** `Ann Lee` and `Ann Lee (Customer)` are one person; so are two ways to write the same letters. */
function isSamePerson(author: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();
  return plain(author) === plain(name) || plain(author).startsWith(`${plain(name)} (`);
}

/** Undecided turns follow the others of the same author, or of the same colour. */
function spread(turns: readonly SidedTurn[], votes: number[], key: (turn: SidedTurn) => string): void {
  const sums = new Map<string, number>();
  turns.forEach((turn, index) => {
    const name = key(turn);
    if (name !== '') sums.set(name, (sums.get(name) ?? 0) + (votes[index] ?? 0));
  });
  turns.forEach((turn, index) => {
    const sum = sums.get(key(turn)) ?? 0;
    if (key(turn) !== '' && votes[index] === 0 && sum !== 0) votes[index] = Math.sign(sum) * 0.5;
  });
}

/** Of two people who speak, one is known: the other is the other side. */
function opposite(spoken: readonly SidedTurn[], turns: readonly SidedTurn[], votes: number[]): void {
  const authors = grouped(
    spoken.filter(({ author }) => author !== undefined),
    ({ author }) => author,
  );
  if (authors.length !== 2) return;
  const sums = authors.map(([name]) =>
    turns.reduce((sum, { author }, index) => sum + (author === name ? (votes[index] ?? 0) : 0), 0),
  );
  const known = sums.findIndex((sum) => sum !== 0);
  if (known < 0 || sums[1 - known] !== 0) return;
  const [other] = authors[1 - known] ?? [];
  turns.forEach(({ author }, index) => {
    if (author === other) votes[index] = -Math.sign(sums[known] ?? 0) * 0.5;
  });
}
