import type { SiteAdapter } from '../adapters/adapter';

/**
 * Readers that came later, as files of their own. They meet the page session here: in the world of our content
 * scripts, which the page does not see. Kept on the global object because the two files share no module.
 */
interface Offers {
  dragomanReaders?: SiteAdapter[];
  dragomanReaderCame?: () => void;
}

const offers = globalThis as Offers;

/** Called by a reader's own file. The newest comes first: what the seller taught before what works on any page. */
export function offerReader(adapter: SiteAdapter): void {
  offers.dragomanReaders = [adapter, ...(offers.dragomanReaders ?? [])];
  offers.dragomanReaderCame?.();
}

export function offeredReaders(): readonly SiteAdapter[] {
  return offers.dragomanReaders ?? [];
}

/** One session a page: the newest is told. */
export function onReaderOffered(listener: () => void): void {
  offers.dragomanReaderCame = listener;
}
