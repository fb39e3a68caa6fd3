import { boxOf } from '../../dom/geometry';
import { holdsMany } from '../../dom/printed-in';
import { outerElement } from '../../dom/query';
import { isShown } from '../../dom/visible-text';
import type { Composer } from '../adapter';
import type { ListFound } from './find-list';
import { A_REPLY, NOT_A_REPLY } from './words';

/** Asked for one after the other: a page of a hundred thousand elements takes its time for each. */
export const EDITABLE = ['textarea', 'input[type="text"]', 'input:not([type])', '[contenteditable]'];
const SMALLEST_WIDTH = 100;
/** What holds more elements than this is no part of the box, and the buttons in it are not its own. */
const MOST_AROUND = 3_000;
/** Two boxes closer in score than this are not told apart, and none is taken. */
const CLEAR_LEAD = 0.5;

const HEAD_OF_MAIL = /\S@\S|^(?:re|aw|sv|tr|rv|fwd?|odp|回复|答复)\s?[:：]/iu;

interface Candidate {
  element: HTMLElement;
  score: number;
}

/**
 * The box that answers the conversation in `list`: an editable box in the same column, called a reply rather than a
 * search or an internal note. Undefined when there is none or two are equally likely. Without a list, undefined.
 */
export function* findReplyBox({ element: list, rows, editors }: ListFound): Generator<void, Composer | undefined> {
  const listBox = boxOf(list);
  const lastBox = boxOf(rows.at(-1) ?? list);
  if (!listBox || !lastBox) return undefined;
  const turnsEnd = list.contains(rows.at(-1) ?? null) ? Math.min(listBox.bottom, lastBox.bottom) : listBox.bottom;
  const turns = new Set(rows);
  const candidates: Candidate[] = [];
  for (const element of editors) {
    yield;
    if (!isUsable(element) || isWithin(element, turns)) continue;
    const score = yield* scoreOf(element, list, listBox, turnsEnd);
    if (score > 0) candidates.push({ element, score });
  }
  const ranked = candidates.sort((a, b) => b.score - a.score);
  // Beside a box of several lines a box of one line is an address, a subject or a search.
  const isLarge = ({ element }: Candidate) => element.tagName !== 'INPUT' && (boxOf(element)?.height ?? 0) >= 32;
  const [best, second] = ranked.some(isLarge) ? ranked.filter(isLarge) : ranked;
  if (!best || (second && best.score - second.score < CLEAR_LEAD)) return undefined;
  const { element } = best;
  const root = element.getRootNode();
  const maxLength = Number(element.getAttribute('maxlength') ?? 0);
  return {
    element,
    kind:
      'value' in element
        ? (element.localName as 'textarea' | 'input')
        : element.ownerDocument === document
          ? 'contenteditable'
          : 'iframe-editor',
    ...('host' in root && { host: root.host as HTMLElement }),
    ...(maxLength > 0 && { maxLength }),
  };
}

/** Whether the element is one of `parts` or inside one; a frame or a shadow root counts as inside, too. */
function isWithin(element: Element, parts: ReadonlySet<Element>): boolean {
  for (let at: Element | undefined = element; at; at = outerElement(at)) if (parts.has(at)) return true;
  return false;
}

/** Whether a seller could type into it now: drawn, large enough, and neither locked nor out of use. */
export function isUsable(element: HTMLElement): boolean {
  const box = boxOf(element);
  if (!box || box.width < SMALLEST_WIDTH || !isShown(element)) return false;
  if (element.getAttribute('aria-hidden') === 'true' || element.closest('[inert]')) return false;
  const field = element as HTMLTextAreaElement;
  if (field.disabled || field.readOnly || element.getAttribute('aria-disabled') === 'true') return false;
  // An editable region inside another is the same editor.
  return !element.parentElement?.closest('[contenteditable="true"], [contenteditable=""]');
}

function* scoreOf(element: HTMLElement, list: Element, listBox: DOMRect, turnsEnd: number): Generator<void, number> {
  const box = boxOf(element);
  if (!box) return 0;
  const own = saidBy(element);
  yield;
  const around = yield* saidAround(element);
  yield;
  if (NOT_A_REPLY.test(own) || NOT_A_REPLY.test(chosenTab(element))) return 0;
  // A line that already holds an address or a subject belongs to the head of a mail.
  if (element.tagName === 'INPUT' && HEAD_OF_MAIL.test((element as HTMLInputElement).value)) return 0;
  const overlap = Math.min(box.right, listBox.right) - Math.max(box.left, listBox.left);
  const share = overlap / Math.min(box.width, listBox.width);
  if (share < 0.4) return 0;
  let score = share;
  if (A_REPLY.test(own)) score += 1;
  if (A_REPLY.test(around)) score += 0.5;
  if (NOT_A_REPLY.test(around)) score -= 1.2;
  if (element.tagName !== 'INPUT') score += 0.4;
  const gap = box.top >= turnsEnd - 8 ? box.top - turnsEnd : listBox.top - box.bottom;
  if (gap > -40) score += Math.max(0, 0.6 - gap / 800);
  score += 1 / (1 + stepsApart(element, list));
  return score;
}

/** How many levels out from the box the list is found beside it. */
function stepsApart(element: Element, list: Element): number {
  const around = new Set<Element>();
  for (let at: Element | undefined = list; at; at = outerElement(at)) around.add(at);
  let steps = 0;
  for (let at: Element | undefined = element; at && steps < 30 && !around.has(at); at = outerElement(at)) steps++;
  return steps;
}

const NAMES = 'placeholder aria-label aria-placeholder data-placeholder title name id class data-testid type'.split(
  ' ',
);

function saidBy(element: Element): string {
  const labels = element.getAttribute('aria-labelledby');
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelled = labels ? (root.getElementById?.(labels)?.textContent ?? '') : '';
  const forThis = 'labels' in element ? [...((element as HTMLTextAreaElement).labels ?? [])] : [];
  const words = NAMES.map((name) => element.getAttribute(name) ?? '').join(' ');
  return `${words} ${labelled} ${forThis.map((label) => label.textContent ?? '').join(' ')}`.slice(0, 600);
}

/** Names of what stands directly around the box, and words on buttons near it. */
function* saidAround(element: Element): Generator<void, string> {
  const said: string[] = [];
  let at = outerElement(element);
  for (let step = 0; at && step < 4; step++, at = outerElement(at)) {
    said.push(at.getAttribute('class') ?? '', at.getAttribute('id') ?? '', at.getAttribute('aria-label') ?? '');
    yield;
    if (step > 2 || holdsMany(at, MOST_AROUND)) continue;
    yield;
    for (const button of [...at.querySelectorAll('button, [role="button"], input[type="submit"]')].slice(0, 8))
      said.push((button.textContent || button.getAttribute('aria-label') || button.getAttribute('value')) ?? '');
  }
  return said.join(' ').slice(0, 1_500);
}

/** The chosen tab above the box, where one box serves for replies and for notes. */
function chosenTab(element: Element): string {
  let at = outerElement(element);
  for (let step = 0; at && step < 5 && !holdsMany(at, MOST_AROUND); step++, at = outerElement(at)) {
    const tab = at.querySelector(
      '[role="tab"][aria-selected="true"], [aria-pressed="true"], .tab.active, .tab.selected',
    );
    if (tab) return `${tab.textContent ?? ''} ${tab.getAttribute('aria-label') ?? ''}`;
  }
  return '';
}
