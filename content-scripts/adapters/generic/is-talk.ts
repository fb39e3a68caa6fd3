import type { ListFound } from './find-list';
import type { SidedTurn, Whose } from './whose-turn';
import { isBuyerTitle, isStaffTitle, YOU } from './words';

/** A list that scores so high is a talk even where only its place tells whose turns they are. */
const SURE = 5;
/** Three words, or as many letters as these take where no spaces stand between words. */
const SENTENCE =
  /(?:\p{L}[\p{L}\p{M}'’]*[\s,]+){2}\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{5}/u;
/** More turns than may be left undecided before the page counts as unreadable. */
const MOST_UNDECIDED_SHARE = 0.1;

/**
 * Whether what was read is a talk of two parties: nearly every turn is somebody's, and the buyer's turns are one
 * person's. A list in which everyone speaks once is a page of ratings, of cases or of comments.
 */
export function isTalk(
  list: ListFound,
  read: readonly SidedTurn[],
  whose: readonly (Whose | undefined)[],
  undecided: number,
  hasBox: boolean,
): boolean {
  const said = whose.filter((one, index) => one !== undefined && one !== 'system' && !read[index]?.isDay);
  if (said.length === 0 || undecided > read.length * MOST_UNDECIDED_SHARE) return false;
  // Short entries of a table are nobody's words.
  if (!read.some(({ text }) => SENTENCE.test(text))) return false;
  const buyers = new Map<string, number>();
  for (const [index, turn] of read.entries())
    if (whose[index] === 'buyer' && turn.author !== undefined)
      buyers.set(turn.author, (buyers.get(turn.author) ?? 0) + 1);
  const once = [...buyers.values()].filter((count) => count === 1).length;
  if (buyers.size >= 3 && once >= buyers.size - 1) return false;
  // Without a box to answer in, names alone are a record of who did what, and two lines beside each other anything.
  if (said.includes('buyer') && said.includes('seller'))
    return hasBox || list.score >= SURE + 1 || (said.length > 2 && showsSides(read));
  // One side alone: it must be called somebody's, or be printed under a name, where an answer can be given.
  const isSomebodys = read.some(
    (turn, index) =>
      said.length > 0 && whose[index] !== 'system' && (turn.calledIn || turn.calledOut || turn.author !== undefined),
  );
  return hasBox && (isSomebodys || list.score >= SURE);
}

/** Whether the turns themselves show two sides: by where they stand, by what they are called, or by a title. */
function showsSides(read: readonly SidedTurn[]): boolean {
  const leans = new Set(read.map(({ lean }) => lean).filter(Boolean));
  if (leans.size === 2) return true;
  return read.some(
    ({ calledIn, calledOut, author = '' }) =>
      calledIn || calledOut || YOU.test(author) || isBuyerTitle(author) || isStaffTitle(author),
  );
}
