import type { MarketHost } from '@/utils/domain/hosts';
import type { EpochMs } from '@/utils/domain/ids';
import type { PageKind } from '@/utils/domain/marketplace';
import type { ReaderFile } from '@/utils/domain/reader-file';
import type { PrintedThreadRow, Reading } from '@/utils/domain/reading';
import { DriftError } from '../dom/drift-error';
import { lookBegins, lookEnds } from '../dom/once-per-look';

/** A reply box, found but not touched. */
export interface Composer {
  /** The element that takes the keystrokes; it may lie in an open shadow root or in a same-origin frame. */
  element: HTMLElement;
  kind: 'textarea' | 'input' | 'contenteditable' | 'iframe-editor';
  /** The web component around `element` that must hear of a change as well, such as a `kat-textarea`. */
  host?: HTMLElement;
  /** The most characters the box takes, where the page or the marketplace says so. */
  maxLength?: number;
}

/** One row of an inbox together with its element, for a badge beside it. */
export interface InboxRow {
  element: Element;
  row: PrintedThreadRow;
}

/** Reads one kind of page. It only looks: no clicks, no requests, no scrolling, no marks on the page's nodes. */
export interface PageReader {
  /** Stable name, such as `contact-form`; fixtures and health counts refer to it. */
  name: string;
  kind: PageKind;
  /** Whether this page, at this moment, is of this kind. A page with two panes is an inbox and a thread at once. */
  matches(url: URL, doc: Document): boolean;
  /** The smallest element that holds everything read and watched, or undefined while nothing is rendered. */
  findRoot(doc: Document): Element | undefined;
  /** Yields often enough that a caller can stop between slices of a few milliseconds. Throws nothing that `readWith` does not handle. */
  read(root: Element, url: URL, readAt: EpochMs): Generator<void, Reading>;
  /** The rows of an inbox with their elements; absent on pages without rows. */
  rows?(root: Element): InboxRow[];
}

export interface SiteAdapter {
  /** Which list of `utils/domain/hosts` it serves. */
  id: MarketHost['marketplace'] | 'other';
  /** In order of preference: where several match, the first is the main one. */
  pages: readonly PageReader[];
  /** The one reply box of the open conversation; undefined when there is none, or when it is not certain which. */
  findComposer(doc: Document): Composer | undefined;
  /**
   * Names the conversation that is open now, such as `case:0a1b…` or `order:305-…`. The same text before and at the
   * moment of insertion means the same target; undefined means that nothing may be inserted.
   */
  conversationIdentity(url: URL, doc: Document): string | undefined;
  /** The file whose readers this address needs beside those above; absent where none does. */
  needs?(url: URL): ReaderFile | undefined;
}

/** Every reader that this page has something for; the first is the main one. Empty: Dragoman does not read this page. */
export function readersFor(adapter: SiteAdapter, url: URL, doc: Document): PageReader[] {
  return adapter.pages.filter((page) => page.matches(url, doc));
}

/**
 * One look at one page with one of its readers.
 *
 * `not-ready`: nothing of the page is rendered yet; a page that stays so after it has settled has drifted.
 * `drifted`: the page is there and required fields are not.
 */
export function* readWith(reader: PageReader, doc: Document, url: URL, readAt: EpochMs): Generator<void, Reading> {
  lookBegins();
  try {
    const root = reader.findRoot(doc);
    yield;
    if (!root) return { status: 'not-ready' };
    return yield* reader.read(root, url, readAt);
  } catch (error) {
    if (!(error instanceof DriftError)) throw error;
    return { status: 'drifted', kind: reader.kind, missing: [error.field], provenance: {} };
  } finally {
    lookEnds();
  }
}
