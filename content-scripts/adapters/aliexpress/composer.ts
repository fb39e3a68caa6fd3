import type { Composer } from '../adapter';
import { replyBox } from './hooks';

/** The most characters a reply box says it takes. No source states a limit for a box that says nothing. */
export function longestMessage(box: HTMLTextAreaElement): number | undefined {
  return box.maxLength > 0 ? box.maxLength : undefined;
}

/** The reply box of the open IM conversation. */
export function findComposer(doc: Document): Composer | undefined {
  const element = replyBox(doc);
  if (!element || element.readOnly || element.disabled) return undefined;
  return {
    element,
    kind: 'textarea',
    maxLength: longestMessage(element),
  };
}
