import { deepAll, deepMaybe, outerElement, type Scope } from '../../dom/query';
import { isShown } from '../../dom/visible-text';
import type { Composer } from '../adapter';
import { holds } from '../rows-around';

/** Amazon's own limit for a message to a buyer. */
const LONGEST_MESSAGE = 4000;

/** Asked for by name only: a large page is gone through once for each value that is asked for. */
export const EDITABLE = 'textarea, [contenteditable]';
/** Boxes that are not for buyers: search, filters, seller notes, dialogs of other tasks. */
const OTHER_PURPOSE = /search|filter|note|feedback|translate|subject/i;

/** The reply box of the contact form or of the open inbox case; undefined when there is none or more than one. */
export function findComposer(doc: Document): Composer | undefined {
  const form = deepMaybe(doc, '#ayb-contact-buyer');
  if (form) return only(boxesIn(form));
  const thread = deepMaybe(doc, '#case-messages');
  if (!thread) return undefined;
  return only(boxesNear(thread, boxesIn(doc)));
}

/**
 * Boxes in the nearest surroundings of the message list. The box's own place in the inbox is publicly unknown, so the
 * search widens step by step and stops at the first step that holds any box.
 */
function boxesNear(thread: Element, boxes: readonly HTMLElement[]): HTMLElement[] {
  let around: Element | undefined = thread;
  for (let step = 0; step < 8 && around && around.tagName !== 'BODY'; step++, around = outerElement(around)) {
    const outer = around;
    const near = boxes.filter((box) => holds(outer, box));
    if (near.length > 0) return near;
  }
  return [];
}

function boxesIn(scope: Scope): HTMLElement[] {
  return deepAll(scope, EDITABLE).filter(
    (box) =>
      box.getAttribute('contenteditable') !== 'false' &&
      isShown(box) &&
      !(box as HTMLTextAreaElement).readOnly &&
      !OTHER_PURPOSE.test(purposeOf(box)),
  );
}

/** Everything that a box and the two elements around it say about themselves. */
function purposeOf(box: HTMLElement): string {
  const said: string[] = [];
  let at: Element | undefined = box;
  for (let i = 0; i < 3 && at; i++, at = outerElement(at))
    for (const name of ['id', 'class', 'name', 'role', 'type']) said.push(at.getAttribute(name) ?? '');
  return said.join(' ');
}

function only(boxes: HTMLElement[]): Composer | undefined {
  const [element, another] = boxes;
  if (!element || another) return undefined;
  const outer = element.getRootNode();
  const host =
    'host' in outer ? (outer.host as HTMLElement) : (element.closest<HTMLElement>('kat-textarea') ?? undefined);
  const said = Number(element.getAttribute('maxlength') ?? host?.getAttribute('maxlength') ?? 0);
  return {
    element,
    kind: element.tagName === 'TEXTAREA' ? 'textarea' : 'contenteditable',
    ...(host && { host }),
    maxLength: said > 0 ? said : LONGEST_MESSAGE,
  };
}
