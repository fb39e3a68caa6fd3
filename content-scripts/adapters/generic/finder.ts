import type { Composer } from '../adapter';
import type { ListFound } from './find-list';

/** Finds where on a page a conversation is; what it says is read by another file. */
export interface Finder {
  /** Lists that could be the talk, the likeliest first. */
  lists(doc: Document): Generator<void, ListFound[]>;
  /** The box that answers the talk in a list. */
  replyBox(list: ListFound): Composer | undefined;
  /** The other party's name as it stands around a list. */
  otherParty(list: ListFound): Generator<void, string | undefined>;
  /** Whether a box can be typed into now. */
  isUsable(box: HTMLElement): boolean;
}

/** Kept on the global object: the finder and the reader are two files, each small enough for any page. */
const here = globalThis as { dragomanFinder?: Finder };

/** Called by the finder's own file, before the reader's. */
export function offerFinder(finder: Finder): void {
  here.dragomanFinder = finder;
}

/** The finder that came before. Throws when none did: the two files are put into a page together. */
export function finderHere(): Finder {
  if (!here.dragomanFinder) throw new Error('the finder of conversations is not there');
  return here.dragomanFinder;
}
