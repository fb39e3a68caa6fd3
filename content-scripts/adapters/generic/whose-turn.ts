import type { Side } from '../../dom/geometry';
import { styleOf } from '../../dom/visible-text';
import { grouped } from './grouped';
import { lacksCells } from './inner-lean';
import { isGreeted } from './is-greeted';
import type { TurnRead } from './read-turn';
import { signatureOf } from './tokens-of';
import { ADDRESSES_BUYER, isBuyerTitle, isStaffTitle, YOU } from './words';

export type Whose = 'buyer' | 'seller' | 'system';

export interface SidedTurn extends TurnRead {
  lean: Side | undefined;
}

/** What speaks for an author being the buyer must be so much more than for any other. */
const CLEAR_LEAD = 0.25;
/** So many characters of a message hold its greeting. */
const OPENING = 24;
/** Where nearly everybody is named, less than this does not tell whose a turn without a name is. */
const TELLING = 1.5;

/**
 * Tells the two sides apart. Every turn gets votes: what it is called, which side it leans to, marks of delivery. Where
 * the turns say who speaks, the votes are each author's together, with what their name says and how others greet them:
 * one author is the buyer and all others are the seller's people. `undefined` when a turn cannot be told: the reading
 * then counts it as missing rather than guess.
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
  const sidesTell =
    (leans.size === 2 || (leans.size === 1 && spoken.some((turn) => turn.lean === undefined))) &&
    !areSidesMixed(spoken);
  takeAuthorsOfRuns(turns, sidesTell);
  const authors = byAuthor(spoken);
  // Where several people speak and all stand on one side, the side tells nothing; nor where only some are named.
  const namedTurns = spoken.filter(({ author }) => author !== undefined).length;
  const oneSideTells = leans.size === 1 && authors.length < 2 && (namedTurns === 0 || namedTurns === spoken.length);
  const isNamed = authors.length >= 2 && namedTurns > spoken.length * 0.6;
  const votes = turns.map((turn) => {
    let called = 0;
    if (outTells && turn.calledOut) called += 2;
    if (outTells && !turn.calledOut && inTells === false) called -= 1;
    if (inTells && turn.calledIn) called -= 2;
    let side = 0;
    if (turn.lean && (sidesTell || oneSideTells)) side = (turn.lean === own ? 1 : -1) * (sidesTell ? 1.5 : 0.8);
    // Where its name says one thing and its place another, one of them has changed: neither counts.
    let seller = called * side < 0 ? 0 : called + side;
    if (sentTells && turn.isDelivered) seller += 1.5;
    const isToBuyer = buyerName !== undefined && isGreeted(buyerName, turn.text.slice(0, OPENING));
    if (ADDRESSES_BUYER.test(turn.text) || isToBuyer) seller += 0.5;
    const author = turn.author ?? '';
    if (YOU.test(author)) seller += 3;
    else if (isStaffTitle(author)) seller += 2;
    else if (isBuyerTitle(author) || (buyerName !== undefined && isSamePerson(author, buyerName))) seller -= 2;
    return seller;
  });
  const buyer = authors.length >= 2 ? buyerAmong(authors, spoken, turns, votes) : undefined;
  if (buyer !== undefined)
    turns.forEach(({ author }, index) => {
      if (author !== undefined) votes[index] = author === buyer ? -1 : 1;
    });
  // A line between the turns looks unlike what people said; a turn that lost its name does not.
  const looks = new Set(
    spoken.flatMap(({ author, lean, drawn }) =>
      (author ?? (leans.size > 1 && lean)) ? drawn.said.map(({ alike }) => alike) : [],
    ),
  );
  const isApart = ({ drawn, element }: SidedTurn) =>
    drawn.said.every(({ alike }) => !looks.has(alike)) || styleOf(element)?.textAlign === 'center';
  // What alone looks so and alone bears no time is a card of which a part is gone as likely as words.
  const sided = spoken.filter(({ lean, author }) => (lean ?? author) !== undefined);
  const untimed = sided.filter(({ at }) => at === undefined);
  const isBare = (turn: SidedTurn) =>
    untimed.length === 1 &&
    untimed[0] === turn &&
    turn.author === undefined &&
    spoken.length > 3 &&
    sided.every(({ look }, index) => sided[index] === turn || look !== turn.look);
  spread(turns, votes, (turn) => turn.author ?? '');
  spread(turns, votes, (turn) => turn.paint);
  return turns.map((turn, index) => {
    const vote = votes[index] ?? 0;
    if (turn.isDay) return 'system';
    const isCalled = turn.calledOut || turn.calledIn;
    if (turn.calledSystem && !isCalled) return 'system';
    const isSilent = turn.author === undefined && turn.lean === undefined && !isCalled;
    if (isSilent && (leans.size === 2 || authors.length >= 2)) return isApart(turn) ? 'system' : undefined;
    if (turn.author === undefined && isNamed && Math.abs(vote) < TELLING) return isApart(turn) ? 'system' : undefined;
    return vote === 0 || isBare(turn) || lacksCells(turn.element) ? undefined : vote > 0 ? 'seller' : 'buyer';
  });
}

function byAuthor(turns: readonly SidedTurn[]): [string | undefined, SidedTurn[]][] {
  return grouped(
    turns.filter(({ author }) => author !== undefined),
    ({ author }) => author,
  );
}

/** Where people are named, the sides tell whose a turn is only if each has one of their own: not if somebody has two. */
function areSidesMixed(spoken: readonly SidedTurn[]): boolean {
  const sides = byAuthor(spoken).map(([, own]) => new Set(own.map(({ lean }) => lean)));
  if (sides.length < 2) return false;
  return sides.some(({ size }) => size > 1) || new Set(sides.flatMap((side) => [...side])).size < 2;
}

/** Who of the authors is the buyer; undefined where none stands out. */
function buyerAmong(
  authors: readonly [string | undefined, SidedTurn[]][],
  spoken: readonly SidedTurn[],
  turns: readonly SidedTurn[],
  votes: readonly number[],
): string | undefined {
  const voteOf = new Map(turns.map((turn, index) => [turn, votes[index] ?? 0]));
  const ranked = authors
    .map(([author = '', own]) => {
      const mean = own.reduce((sum, turn) => sum + (voteOf.get(turn) ?? 0), 0) / own.length;
      const others = spoken.filter((turn) => turn.author !== author).map(({ text }) => text);
      let rank = -mean;
      if (!YOU.test(author) && isGreeted(author, others.join('\n'))) rank += 1.2;
      if (own.some(({ text }) => ADDRESSES_BUYER.test(text))) rank -= 1.2;
      // The buyer begins most talks; but a list may show only the newest part of one.
      if (spoken[0]?.author === author) rank += 0.2;
      return { author, rank };
    })
    .sort((a, b) => b.rank - a.rank);
  const [best, second] = ranked;
  return best && second && best.rank - second.rank >= CLEAR_LEAD ? best.author : undefined;
}

/**
 * In a list on one side the name may stand over the first of several turns: those below it are the same person's. Not
 * where a name stands over each turn, nor where a turn has lost its name: then whose it is cannot be told.
 */
function takeAuthorsOfRuns(turns: readonly SidedTurn[], sidesTell: boolean): void {
  const spoken = turns.filter((turn) => !turn.isDay && !turn.isNote && !turn.calledSystem && turn.text !== '');
  const named = spoken.filter(({ author }) => author !== undefined);
  if (sidesTell || named.length < 2) return;
  if (spoken.some(({ author }, index) => author !== undefined && author === spoken[index - 1]?.author)) return;
  const further = spoken.filter(({ author }) => author === undefined);
  const lost = withoutTheirNames(named, further);
  // What looks like none of them and has no time, as nearly all of them have, stands between the turns.
  const isTimed = named.filter(({ at }) => at === undefined).length < 2;
  const isBetween = ({ at, look }: SidedTurn) => isTimed && at === undefined && named.every((one) => one.look !== look);
  let author: string | undefined;
  for (const turn of turns) {
    if (turn.isDay || turn.calledSystem) continue;
    if (
      turn.author === undefined &&
      author !== undefined &&
      !lost.has(turn) &&
      !isBetween(turn) &&
      !isOthers(turn, author, named)
    )
      turn.author = author;
    if (!isBetween(turn)) author = turn.author;
  }
}

/** Bears what among the named turns only those of others bear. */
function isOthers(turn: SidedTurn, author: string, named: readonly SidedTurn[]): boolean {
  const marks: ((one: SidedTurn) => string)[] = [
    ({ element }) => signatureOf(element),
    ({ paint }) => paint,
    ({ calledOut, calledIn }) => `${calledOut} ${calledIn}`,
  ];
  return marks.some((mark) => {
    const bearers = named.filter((one) => mark(one) === mark(turn));
    return mark(turn) !== '' && bearers.length > 0 && bearers.every((one) => one.author !== author);
  });
}

/**
 * Of the turns without a name those that have lost it: each is made as one with a name is without one of its parts. Where
 * all are made so, it is how this page goes on with a run.
 */
function withoutTheirNames(named: readonly SidedTurn[], further: readonly SidedTurn[]): ReadonlySet<SidedTurn> {
  const whole = named.map(partsOf);
  const lost = further.filter((turn) => whole.some((parts) => lacksOnePart(partsOf(turn), parts)));
  return new Set(lost.length === further.length && lost.length > 1 ? [] : lost);
}

function partsOf({ element }: SidedTurn): Element[] {
  return [...element.querySelectorAll('*')].filter(({ tagName }) => tagName !== 'BR').slice(0, 40);
}

/** Whether `parts` are made as `whole` are without one of them and all that it holds. */
function lacksOnePart(parts: readonly Element[], whole: readonly Element[]): boolean {
  const more = whole.length - parts.length;
  const isMadeAs = (from: number, to: number, shift: number) =>
    parts.slice(from, to).every((part, index) => {
      const other = whole[from + index + shift];
      return other !== undefined && signatureOf(part) === signatureOf(other);
    });
  for (let at = 0; more >= 0 && at <= parts.length && isMadeAs(0, at, 0); at++) {
    const gap = whole.slice(at, at + more);
    if (gap.every((part) => gap[0]?.contains(part)) && isMadeAs(at, parts.length, more)) return true;
  }
  return false;
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
