import type { Composer } from '../adapter';
import type { ListFound } from './find-list';

/** Finds where on a page a conversation is; what it says is read by another file. */
export interface Finder {
  /** Lists that could be the talk, the likeliest first. */
  lists(doc: Document): Generator<void, ListFound[]>;
  /** The box that answers the talk in a list. */
  replyBox(list: ListFound): Generator<void, Composer | undefined>;
  /** The other party's name as it stands around a list. */
  otherParty(list: ListFound): Generator<void, string | undefined>;
  /** Whether a box can be typed into now. */
  isUsable(box: HTMLElement): boolean;
}

let here: Finder | undefined;

/** Called by the finder's own file, before the reader's. */
export function offerFinder(finder: Finder): void {
  here = finder;
}

/** The finder that came before. Throws when none did: the files are put into a page together. */
export function finderHere(): Finder {
  if (!here) throw new Error('the finder of conversations is not there');
  return here;
}
