import { boxOf } from '../../dom/geometry';
import { holdsMany } from '../../dom/printed-in';
import { all, openRoots, outerElement } from '../../dom/query';
import { lineText, styleOf } from '../../dom/visible-text';
import { EDITABLE } from './find-composer';
import { grouped } from './grouped';
import { hasWords } from './has-words';
import { innerLean } from './inner-lean';
import { isDrawn, renderedElements } from './rendered';
import { slotsOf } from './slots';
import { anyIn, isCalled, signatureOf, tokensOf } from './tokens-of';
import { turnsOf } from './turns-of';
import {
  IN_TOKENS,
  LIST_TOKENS,
  NOT_A_REPLY,
  OUT_TOKENS,
  PUBLIC_BUTTON,
  PUBLIC_HEADING,
  PUBLIC_LINE,
  PUBLIC_TOKENS,
} from './words';

export interface ListFound {
  element: Element;
  rows: Element[];
  score: number;
  /** Every box of the page that can be typed into. */
  editors: HTMLElement[];
}

/** Below this a page is not read: it says nothing that only a conversation says. */
export const CONFIDENT = 4;
/** Elements looked at in one search; a larger page is judged by its parts. */
const MOST_ELEMENTS = 4_000;
const DEEPEST = 60;
/** As many of the likeliest lists are read to see which of them is a talk. */
const MOST_LISTS = 3;
/** A list that looks like one at all is listened to: who speaks in it, and when. */
const WORTH_HEARING = 1.2;
const MOST_HEARD = 10;
const MOST_SAMPLED_ROWS = 16;
const DATING = new Set(['time', 'timestamp', 'date']);
/** No turn of a talk holds as many elements. */
const MORE_THAN_A_TURN = 400;
/** Of longer lists only the beginning and the end are entered. */
const MANY_CHILDREN = 60;
/** Children looked at between two chances to stop. */
const STRIDE = 80;

/**
 * The lists that could be the talk of the page, the likeliest first: elements whose children look like turns of two
 * sides. Judged by repetition, by geometry (two sides, one below the other), by what their parts are called, and by a
 * reply box in the same column. Empty when nothing reaches the threshold.
 */
export function* findLists(doc: Document): Generator<void, ListFound[]> {
  const roots = openRoots(doc);
  const editors: HTMLElement[] = [];
  for (const root of roots) {
    for (const kind of EDITABLE) {
      yield;
      const boxes = all<HTMLElement>(root, kind);
      editors.push(...boxes.filter((box) => box.getAttribute('contenteditable') !== 'false'));
    }
  }
  yield;
  const answering = editors.filter((editor) => !NOT_A_REPLY.test(ownWordsOf(editor)));
  const holders = new Set<Element>();
  for (const editor of editors)
    for (let at: Element | undefined = editor; at && !holders.has(at); at = outerElement(at)) holders.add(at);
  const found: ListFound[] = [];
  let left = MOST_ELEMENTS;
  const open: { element: Element; depth: number }[] = doc.body ? [{ element: doc.body, depth: 0 }] : [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    yield;
    if (--left < 0) break;
    const { element, depth } = at;
    const children = renderedElements(element);
    yield;
    const rows: Element[] = [];
    for (const [index, child] of children.entries()) {
      if (index % STRIDE === STRIDE - 1) yield;
      if (hasWords(child) && isDrawn(child)) rows.push(child);
    }
    yield;
    const turns = holders.has(element) ? withoutEditors(rows, holders) : rows;
    if (turns.length > 0) {
      const score = yield* scoreOf(element, turns, answering);
      if (score >= WORTH_HEARING) found.push({ element, rows: turns, score, editors });
    }
    if (depth < DEEPEST)
      for (const child of ends(children)) if (isWorthEntering(child)) open.push({ element: child, depth: depth + 1 });
  }
  found.sort((a, b) => b.score - a.score);
  for (const list of found.slice(0, MOST_HEARD)) list.score += yield* speakersOf(list, answering);
  const likeliest: ListFound[] = [];
  for (const list of found.filter(({ score }) => score >= CONFIDENT).sort((a, b) => b.score - a.score)) {
    if (likeliest.length >= MOST_LISTS) break;
    yield;
    likeliest.push(holders.has(list.element) ? list : lifted(list, holders));
  }
  return likeliest;
}

/** How much who speaks in a list, and when, says for a talk of two or against one. */
function* speakersOf({ element, rows }: ListFound, answering: readonly Element[]): Generator<void, number> {
  const sample = sampleOf(rows).filter((row) => !holdsMany(row, MORE_THAN_A_TURN));
  if (sample.length === 0) return 0;
  const turns = yield* turnsOf(sample);
  const slots = yield* slotsOf(
    turns.slice(0, 2 * MOST_SAMPLED_ROWS).map(({ element, beside }) => [...beside, element]),
  );
  let says = 0;
  if (slots.isManyPeople) says -= 3;
  yield;
  const labels: string[] = [];
  for (const [part, kind] of slots.kinds) {
    if (kind === 'time') continue;
    yield;
    labels.push(lineText(part));
  }
  // `A:` without a `Q:` is how a mail says to whom it went.
  const isAsked = labels.some((label) => /^q\W?$/i.test(label));
  if (
    labels.some((label) => PUBLIC_LINE.test(label) && (isAsked || !/^a\W?$/i.test(label))) ||
    isUnderPublicHeading(element)
  )
    says -= 3;
  const isNamed = slots.named >= Math.max(2, turns.length * 0.6);
  if (isNamed && slots.speakers >= 2) says += 2.2;
  const lines: string[] = [];
  for (const turn of turns) {
    yield;
    lines.push(lineText(turn.element));
  }
  const names = lines.map((line) => /^(?:\S{1,12}\s){0,2}([^:：]{1,40})[:：]\s/u.exec(line)?.[1]).filter(Boolean);
  if (!isNamed && lines.length > 1 && names.length >= lines.length * 0.8 && new Set(names).size <= names.length / 2)
    says += 1.5;
  says += 0.9 * (slots.timed / turns.length) * (isDated(sample) ? 0.3 : 1);
  const box = boxOf(element);
  const isAnswered = box !== undefined && answering.some((editor) => isInColumn(editor, box));
  if (!isAnswered && slots.speakers < 2) says -= 0.8;
  return says;
}

/** A heading above says that everybody may read this: ratings, questions and answers, comments. */
function isUnderPublicHeading(list: Element): boolean {
  let at: Element | undefined = list;
  for (let step = 0; at && step < 3 && at.tagName !== 'BODY'; step++, at = outerElement(at)) {
    const before = [at.previousElementSibling, at.firstElementChild];
    for (const heading of before)
      if (heading && /^H[1-6]$/.test(heading.tagName) && PUBLIC_HEADING.test(lineText(heading))) return true;
  }
  return false;
}

function isDated(rows: Element[]): boolean {
  return rows.filter((row) => row.querySelector('time')).length > rows.length / 2;
}

function sampleOf(rows: Element[]): Element[] {
  return rows.length > MOST_SAMPLED_ROWS ? [...rows.slice(0, 4), ...rows.slice(4 - MOST_SAMPLED_ROWS)] : rows;
}

/** The beginning and the end of a long row of children; all of a short one. */
function ends(children: readonly Element[]): readonly Element[] {
  return children.length <= MANY_CHILDREN
    ? children
    : [...children.slice(0, 20), ...children.slice(20 - MANY_CHILDREN)];
}

function isWorthEntering(element: Element): boolean {
  return !/^(?:SCRIPT|STYLE|SVG|NAV|HEADER|FOOTER|SELECT|BUTTON|TEXTAREA|P|H\d)$/i.test(element.tagName);
}

function* scoreOf(element: Element, rows: Element[], editors: Element[]): Generator<void, number> {
  const sample = sampleOf(rows);
  const listBox = boxOf(element);
  if (!listBox || listBox.width < 140) return 0;
  const role = element.getAttribute('role') ?? '';
  let score = 0;
  if (role === 'log' || role === 'feed') score += 2.5;
  if (/^(?:navigation|tablist|listbox|menu)$/.test(role)) score -= 4;
  if (isCalled(element, LIST_TOKENS)) score += 1.2;
  const families = grouped(sample, signatureOf).map(([, family]) => family.length);
  const alike = families
    .slice(0, 2)
    .filter((n) => n >= 2 || sample.length < 3)
    .reduce((sum, n) => sum + n, 0);
  if (sample.length >= 2) score += 1.2 * (alike / sample.length);
  if (!stacked(sample)) return 0;
  const sides = new Set<string>();
  let out = 0;
  let into = 0;
  let named = 0;
  let timed = 0;
  let clickable = 0;
  let publicly = 0;
  let busy = 0;
  for (const row of sample) {
    yield;
    // What holds a whole page is no turn, and looking through it would take as long as the page is.
    if (holdsMany(row, MORE_THAN_A_TURN)) {
      busy++;
      continue;
    }
    const tokens = tokensNear(row);
    if (anyIn(tokens, OUT_TOKENS)) out++;
    if (anyIn(tokens, IN_TOKENS)) into++;
    if (anyIn(tokens, LIST_TOKENS)) named++;
    if (anyIn(tokens, PUBLIC_TOKENS) || isRated(row)) publicly++;
    if (row.querySelector('time') || anyIn(tokens, DATING)) timed++;
    if (isClickable(row)) clickable++;
    if (row.querySelectorAll('input, select, button, a[href]').length > 6) busy++;
    if (
      [...row.querySelectorAll('button, [role="button"], a')].some((one) => PUBLIC_BUTTON.test(one.textContent ?? ''))
    )
      publicly++;
    const lean = innerLean(row, element);
    if (lean) sides.add(lean);
  }
  const share = (n: number) => n / sample.length;
  if (sides.size === 2) score += 2.2;
  else if (sides.size === 1) score += 0.5;
  if (scrolls(element)) score += 0.4;
  if (out > 0 && into > 0) score += 2;
  else if (out > 0 !== into > 0 && share(out + into) < 1) score += 0.8;
  score += 1.4 * share(named) + 0.9 * share(timed);
  score -= 3.5 * share(clickable) + 4 * share(publicly) + 2 * share(busy);
  if (editors.some((editor) => isInColumn(editor, listBox))) score += 1.2;
  if (sample.length === 1) score -= 1;
  // A list of many turns is a better find than one turn's own parts.
  return score + Math.min(0.6, Math.log10(rows.length + 1) * 0.35);
}

/**
 * A list of turns holds no reply box. Where the same element holds both, the turns are those of its children that look
 * alike and hold none; without two such children it is the page around a talk, and no list.
 */
function withoutEditors(rows: Element[], holders: ReadonlySet<Element>): Element[] {
  const turns = rows.filter((row) => !holders.has(row) && !/^(?:H[1-6]|BUTTON|LABEL|FORM)$/.test(row.tagName));
  const largest = grouped(turns, ({ tagName, classList }) => tagName + classList[0])[0]?.[1] ?? [];
  return largest.length >= 2 ? largest : [];
}

function ownWordsOf(editor: Element): string {
  return ['placeholder', 'aria-label', 'name', 'id', 'type'].map((name) => editor.getAttribute(name) ?? '').join(' ');
}

/** In the same column as the list, below it or not far above. */
function isInColumn(editor: Element, listBox: DOMRect): boolean {
  const box = boxOf(editor);
  if (!box) return false;
  const overlap = Math.min(box.right, listBox.right) - Math.max(box.left, listBox.left);
  return overlap > 0.5 * Math.min(box.width, listBox.width) && box.top >= listBox.top - 260;
}

function scrolls(element: Element): boolean {
  const overflow = styleOf(element)?.overflowY;
  return overflow === 'auto' || overflow === 'scroll';
}

/** One below the other: most rows begin where the one before ended, in one column. */
function stacked(rows: Element[]): boolean {
  const boxes = rows.map(boxOf).filter((box) => box !== undefined);
  if (boxes.length < 2) return boxes.length === 1;
  let below = 0;
  for (let i = 1; i < boxes.length; i++) {
    const a = boxes[i - 1];
    const b = boxes[i];
    if (a && b && (b.top >= a.bottom - 12 || a.top >= b.bottom - 12)) below++;
  }
  return below / (boxes.length - 1) > 0.8;
}

/** What a row and the two levels inside it are called. */
function tokensNear(row: Element): Set<string> {
  const tokens = new Set(tokensOf(row));
  for (const inside of [row, row.shadowRoot])
    for (const child of [...(inside?.querySelectorAll('*') ?? [])].slice(0, 24))
      for (const token of tokensOf(child)) tokens.add(token);
  return tokens;
}

const STARS = /[★☆⭐]{2}|\b[0-5](?:[.,]\d)?\s?(?:of|out of|von|sur|de|su|van|z|из|\/)\s?5\b/u;

/** Stars, as signs or as an icon's name: a rating that everybody may read. */
function isRated(row: Element): boolean {
  const labels = [...row.querySelectorAll('[aria-label], [title]')].slice(0, 12);
  return (
    STARS.test((row.textContent ?? '').slice(0, 400)) ||
    labels.some((one) => STARS.test(one.getAttribute('aria-label') ?? one.getAttribute('title') ?? ''))
  );
}

const OPENS = 'a, button';

/** A row that opens something is an entry of an inbox, not a turn of a talk. */
function isClickable(row: Element): boolean {
  const only = row.childElementCount === 1 ? row.firstElementChild : undefined;
  if (row.matches(`${OPENS}, [role="option"], [role="tab"], [role="button"], [role="link"]`) || only?.matches(OPENS))
    return true;
  return styleOf(row)?.cursor === 'pointer';
}

/** Messages are often grouped by day or by author: the list is then the element around the groups. */
function lifted(found: ListFound, holders: ReadonlySet<Element>): ListFound {
  let { element, rows } = found;
  for (let step = 0; step < 4; step++) {
    const around = outerElement(element);
    if (!around || around.tagName === 'BODY') break;
    const signature = signatureOf(element);
    const siblings = renderedElements(around).filter((child) => hasWords(child) && isDrawn(child));
    const alike = siblings.filter(
      (child) => signatureOf(child) === signature && (child === element || isGroupLike(child, found, holders)),
    );
    if (alike.length < 2 || alike.length < siblings.length / 3 || !stacked(siblings)) {
      // A wrapper around the only group may still have groups beside it.
      if (siblings.length !== 1) break;
    } else rows = siblings;
    element = around;
  }
  return rows === found.rows ? found : { ...found, element, rows };
}

/** Whether an element beside the list is a group of the same kind: its rows look like the rows of the list. */
function isGroupLike(element: Element, { rows }: ListFound, holders: ReadonlySet<Element>): boolean {
  if (holders.has(element)) return false;
  const looks = new Set(rows.map(signatureOf));
  let inside = renderedElements(element);
  for (let depth = 0; depth < 4 && inside.length > 0; depth++) {
    if (inside.some((row) => looks.has(signatureOf(row)) && signatureOf(row).length > 4)) return true;
    const alike = inside.filter((row) => looks.has(signatureOf(row)) && hasWords(row)).length;
    if (alike >= 1 && alike >= inside.length / 2) return true;
    inside = inside.flatMap(renderedElements).slice(0, 40);
  }
  return false;
}
