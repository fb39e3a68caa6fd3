import type { Composer } from '../adapter';
import { replyBox } from './hooks';

/** eBay's limit for a message between members. */
const LONGEST_MESSAGE = 2000;

/** The most characters a reply box takes: what it says itself, else eBay's limit. */
export function longestMessage(box: HTMLTextAreaElement): number {
  return box.maxLength > 0 ? box.maxLength : LONGEST_MESSAGE;
}

/** The reply box of the open conversation, of the contact page, or of the open message panel on an order's page. */
export function findComposer(doc: Document): Composer | undefined {
  const element = replyBox(doc);
  if (!element || element.readOnly || element.disabled) return undefined;
  return {
    element,
    kind: 'textarea',
    maxLength: longestMessage(element),
  };
}
