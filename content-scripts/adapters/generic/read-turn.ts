import type { PrintedTime } from '@/utils/domain/reading';
import { isFileLink } from '../../dom/attachments';
import { boxOf } from '../../dom/geometry';
import { oncePerLook } from '../../dom/once-per-look';
import { lineText, styleOf, visibleText } from '../../dom/visible-text';
import { looksLikeDay, looksLikeTime, type TimedLine, timedLine } from './looks-like-time';
import { isPainted, paintOf, renderedElements } from './rendered';
import { isWho, plainName, type Slots, TO, wordsOf } from './slots';
import { anyIn, isCalled, signatureOf, tokensOf } from './tokens-of';
import type { Turn } from './turns-of';
import { OPENS_QUOTE, withoutQuotedMail } from './without-quoted-mail';
import { hasOwnWords, ownText, spacedText, wordParts } from './word-parts';
import {
  AUTHOR_TOKENS,
  AUTO_LINE,
  FILE_LINE,
  IN_TOKENS,
  META_TOKENS,
  NOTE_LINE,
  NOTE_TOKENS,
  OUT_TOKENS,
  QUOTE_TOKENS,
  REACTION_OR_FILE,
  SENT_LINE,
  SENT_TOKENS,
  SYSTEM_TOKENS,
  TIME_TOKENS,
  TRANSLATION_LINE,
  TRANSLATION_TOKENS,
} from './words';

/** What one turn shows, before it is known whose it is. */
export interface TurnRead {
  element: Element;
  bubble: Element;
  text: string;
  translation?: string;
  author?: string;
  at?: PrintedTime;
  /** A row that only dates what follows. */
  isDay: boolean;
  isNote: boolean;
  /** All of it is one button. */
  isButton: boolean;
  calledSystem: boolean;
  calledOut: boolean;
  calledIn: boolean;
  /** It bears a mark that only what one has sent oneself bears: sent, delivered, seen. */
  isDelivered: boolean;
  /** What its bubble is called: cards for products and orders differ in it from all that is said. */
  look: string;
  paint: string;
  /** The first line inside the bubble, when it is an element of its own, and what that looks like. */
  lead?: { text: string; look: string };
  /** How the parts are drawn that hold what was said, and how those are that were left out. */
  drawn: { said: readonly Drawn[]; leftOut: readonly Drawn[] };
  /** What the turn says when these parts are left out as well. */
  without(parts: readonly Element[]): string;
  /** Parts that hold a time and nothing else. */
  stamps: readonly { text: string; drawn: Drawn }[];
}

/** How a part is drawn: alike for both sides of a talk, and by all that it is called. */
export interface Drawn {
  part: Element;
  alike: string;
  exact: string;
}

const MOST_PARTS = 160;
const LONGEST_AUTHOR = 60;
const LONGEST_META = 48;
const LONGEST_CHIP = 24;
/** A letter or two, as they stand for a picture. */
const INITIALS = /^[\p{L}\p{N}]{1,3}$/u;
/** What a clock time or a date has and a sentence has not. */
const TIME_SIGN = /\p{Nd}[:./-]\p{Nd}|\p{Nd}\s?[時点]|[年月]/u;
export const PATTERNS_OF_TURNS = [INITIALS, TIME_SIGN, OPENS_QUOTE];

/** Reads one turn: its words without the time, the name, the buttons and the ticks around them. */
export function readTurn(turn: Turn, slots: Slots): TurnRead {
  const { element, group, beside } = turn;
  const more = turn.more ?? [];
  const whole = lineText(element);
  const bubble = more.length > 0 ? element : bubbleOf(element);
  const parts = [element, ...more].flatMap(partsOf);
  /** Parts that are no part of what was said, and of these the ones that only their repetition tells. */
  const meta = new Set<Element>();
  const repeated = new Set<Element>();
  let author: string | undefined;
  let at: PrintedTime | undefined;
  let timePart: Element | undefined;
  const stamps: TurnRead['stamps'][number][] = [];
  let translation: string | undefined;
  let isNote = false;
  let isDelivered = false;
  const every = [...beside.flatMap((row) => [row, ...partsOf(row)]), ...parts];
  // First of all who speaks: the part may lie inside one that is left out as a whole.
  for (const part of every) author ??= slots.names.get(part);
  for (const part of every) {
    if (SENT_LINE.test(labelOf(part))) isDelivered = true;
    if (NOTE_LINE.test(labelOf(part))) isNote = true;
    if ([...meta].some((known) => known.contains(part))) continue;
    const text = lineText(part);
    const slot = slots.kinds.get(part);
    const time = timeIn(part, text, slot === 'time');
    if (time) {
      at ??= time;
      timePart ??= part;
      stamps.push({ text: time.text, drawn: drawnAs(part) });
      if (text !== whole) meta.add(part);
    } else if (text === '' || (text === whole && beside.length === 0)) {
      // Nothing to leave out, or the part is the whole turn.
    } else if (NOTE_LINE.test(text)) {
      isNote = true;
      meta.add(part);
    } else if ((isCalled(part, TRANSLATION_TOKENS) || TRANSLATION_LINE.test(text)) && text.length > 1) {
      const block = translationAround(part, bubble, text);
      const words = lineText(block).replace(text, '').trim() || text.replace(TRANSLATION_LINE, '').trim();
      if (words !== '' && !isButton(part)) translation ??= words;
      meta.add(block);
    } else if (isCalled(part, QUOTE_TOKENS) || part.tagName === 'BLOCKQUOTE') meta.add(part);
    else if (isButton(part) || isInitials(part, text) || isFileLink(part) || isSign(text)) meta.add(part);
    else if (isAddressed(text, slots)) meta.add(part);
    else if (slot === 'who' || beside.includes(part)) {
      const { name, line } = namedIn(part);
      // Where a part of the others names who speaks, what lacks that part names nobody.
      if (isWho(name) && (slot === 'who' || slots.named < 2)) author ??= name;
      if (line) at ??= { text: line.time };
      meta.add(part);
    } else if (
      text.length <= LONGEST_AUTHOR &&
      isCalled(part, AUTHOR_TOKENS) &&
      !part.querySelector('p') &&
      isLeafLike(part)
    ) {
      const { name, line } = namedIn(part);
      author ??= name;
      if (line) at ??= { text: line.time };
      meta.add(part);
    } else if (slot === 'label' && isLeafLike(part)) {
      const line = timedLine(ownText(part), part) ?? timedLine(spacedText(part), part);
      if (line) at ??= { text: line.time };
      meta.add(part);
      repeated.add(part);
    } else if (SENT_LINE.test(timedLine(text, part)?.rest ?? '')) {
      at ??= { text: timedLine(text, part)?.time ?? '' };
      isDelivered = true;
      meta.add(part);
    } else if (text.length <= LONGEST_META && isLeafLike(part) && isCalled(part, SENT_TOKENS)) {
      isDelivered = true;
      meta.add(part);
    } else if (
      text.length <= LONGEST_META &&
      isLeafLike(part) &&
      (isCalled(part, META_TOKENS) || SENT_LINE.test(text))
    ) {
      if (SENT_LINE.test(text)) isDelivered = true;
      const line = timedLine(text, part);
      if (line) at ??= { text: line.time };
      meta.add(part);
    }
  }
  for (const part of besideNames(every, meta, slots)) meta.add(part);
  // The picture beside a file's name is drawn as a sign.
  if ([...meta].some((part) => FILE_LINE.test(lineText(part))))
    for (const part of parts) if (/^(?:\p{Extended_Pictographic}|\ufe0f|\s)+$/u.test(lineText(part))) meta.add(part);
  const wordsWithout = (left: ReadonlySet<Element>) => {
    const skip = (part: Element) => left.has(part);
    const inBubble = visibleText(bubble, { skip });
    const first = inBubble !== '' ? inBubble : visibleText(element, { skip });
    return [first, ...more.map((row) => visibleText(row, { skip }))].filter((text) => text !== '').join('\n');
  };
  let text = wordsWithout(meta);
  // What stands on every turn may be all that was said in one of them.
  if (text === '' && repeated.size > 0) {
    for (const part of repeated) meta.delete(part);
    text = wordsWithout(meta);
  }
  text = withoutQuotedMail(text);
  // "Waiting for 8 days" looks like a time and is all that was said.
  const isOnlyTime =
    text === '' &&
    at !== undefined &&
    timePart !== undefined &&
    !isCalled(timePart, TIME_TOKENS) &&
    timePart.tagName !== 'TIME' &&
    beside.length === 0 &&
    !isTimeAlone(at.text);
  if (isOnlyTime) {
    text = at?.text ?? '';
    at = undefined;
  }
  if (
    text === whole &&
    bubble === element &&
    !isPainted(element) &&
    looksLikeTime(text, element) &&
    isTimeAlone(text)
  ) {
    at = { text };
    text = '';
  }
  at ??= drawnTime(element);
  const lead = leadOf(parts, text);
  const around = tokensAround(element, group);
  const isLeftOut = (part: Element) => [...meta].some((known) => known.contains(part));
  const words = [element, ...more].flatMap(wordParts);
  const left = words.filter(isLeftOut);
  return {
    element,
    bubble,
    text,
    ...(translation !== undefined && { translation }),
    ...(author !== undefined && { author }),
    ...(at && { at }),
    isDay: looksLikeDay(whole, element) && parts.length <= 12 && beside.length === 0,
    isNote: isNote || NOTE_LINE.test(text) || anyIn(around, NOTE_TOKENS),
    isButton: parts.some((part) => part.tagName === 'BUTTON' && lineText(part) === whole),
    calledSystem: isCalled(element, SYSTEM_TOKENS),
    calledOut: anyIn(around, OUT_TOKENS),
    calledIn: anyIn(around, IN_TOKENS),
    isDelivered,
    look: `${signatureOf(bubble)}${bubble === element ? '=' : ''}`,
    paint: paintOf(bubble),
    ...(lead && { lead }),
    drawn: {
      said: words.filter((part) => !left.includes(part)).map(drawnAs),
      leftOut: [...beside.flatMap(wordParts), ...left].map(drawnAs),
    },
    without: (parts) => withoutQuotedMail(wordsWithout(new Set([...meta, ...parts]))),
    stamps,
  };
}

function drawnAs(part: Element): Drawn {
  const style = styleOf(part);
  const look = `${part.tagName} ${style?.fontSize} ${style?.fontWeight}`;
  const called = [part, part.parentElement].map((one) => one?.getAttribute('class') ?? '').join('<');
  return { part, alike: `${look}.${wordsOf(part)}`, exact: `${look} ${called}` };
}

/** The block that a mark of translation stands in, when it is a block of its own beside the words themselves. */
function translationAround(mark: Element, bubble: Element, text: string): Element {
  const around = mark.parentElement;
  if (!around || around === bubble || around.contains(bubble) || text.replace(TRANSLATION_LINE, '') !== '') return mark;
  const beside = bubble.contains(around) ? lineText(bubble, { skip: (part) => part === around }) : '';
  return beside === '' ? mark : around;
}

/** What an icon is called by: its name for screen readers, or its tooltip. */
function labelOf(part: Element): string {
  return part.getAttribute('aria-label') ?? part.getAttribute('title') ?? '';
}

/** A clock time or a date has signs that a sentence has not; a row of just that is a heading or a stamp. */
function isTimeAlone(time: string): boolean {
  return TIME_SIGN.test(time);
}

function leadOf(parts: readonly Element[], text: string): TurnRead['lead'] {
  const first = text.split('\n')[0] ?? '';
  const part = parts.find((one) => isLeafLike(one) && lineText(one) === first);
  return part && text !== first ? { text: first, look: signatureOf(part) } : undefined;
}

/** The short parts of a line that says who speaks and when, where the words stand elsewhere: it is all about them. */
function besideNames(parts: readonly Element[], meta: ReadonlySet<Element>, { names }: Slots): Element[] {
  return parts.flatMap((name) => {
    const line = names.has(name) && name.parentElement;
    if (
      !line ||
      !parts.some((part) => !meta.has(part) && !part.contains(line) && !line.contains(part) && hasOwnWords(part))
    )
      return [];
    const rest = [...line.children].filter((part) => !meta.has(part));
    const isLine = line.childElementCount >= rest.length + 2;
    return isLine && rest.every((part) => lineText(part).length <= LONGEST_CHIP) ? rest : [];
  });
}

/** Who is named in a part of a head, and the line with the time that stands there as well. */
function namedIn(part: Element): { name: string; line: TimedLine | undefined } {
  const own = timedLine(ownText(part), part);
  const line = own ?? timedLine(spacedText(part), part);
  const said = own?.rest ?? (ownText(part) || (line?.rest ?? lineText(part)));
  return { name: plainName(said), line };
}

/** What a group of turns says once for all of them: who speaks, and when. */
export interface GroupSaid {
  name?: string;
  time?: string;
}

/** Reads what stands in a group outside its turns. */
export function saidOutside(group: Element, turns: readonly Element[]): GroupSaid {
  const parts = wordParts(group).filter((part) => !turns.some((turn) => turn.contains(part) || part.contains(turn)));
  const lines = parts
    .map((part) => ({ part, text: lineText(part) }))
    .filter(({ part, text }) => text !== '' && text.length <= LONGEST_AUTHOR && !isInitials(part, text));
  const names: { name: string; rank: number }[] = [];
  let time: string | undefined;
  for (const { part, text } of lines) {
    if (looksLikeTime(text, part)) {
      time ??= text;
      continue;
    }
    const { name, line } = namedIn(part);
    time ??= line?.time;
    const isNamed = isCalled(part, AUTHOR_TOKENS);
    if (isNamed ? name.length > 1 : isWho(name) && !isCalled(part, META_TOKENS))
      names.push({ name, rank: isNamed ? 1 : 0 });
  }
  names.sort((a, b) => b.rank - a.rank);
  const [first] = names;
  const equals = names.filter(({ rank }) => rank === first?.rank);
  const isOne = new Set(equals.map(({ name }) => name)).size === 1;
  return { ...(first && isOne && { name: first.name }), ...(time !== undefined && { time }) };
}

/** The painted box that holds most of the words; the turn itself where nothing is painted inside it. */
function bubbleOf(element: Element): Element {
  const size = (one: Element) => one.textContent?.trim().length ?? 0;
  let best: Element | undefined;
  const open = [...renderedElements(element)];
  for (let at = open.shift(), seen = 0; at !== undefined && seen < MOST_PARTS; at = open.shift(), seen++) {
    const isName = isCalled(at, AUTHOR_TOKENS) || at.tagName === 'IMG' || tokensOf(at).has('avatar');
    if (isPainted(at) && !isName && size(at) > 0 && (best === undefined || size(at) > size(best))) best = at;
    if (best?.contains(at)) continue;
    open.push(...renderedElements(at));
  }
  return best !== undefined && size(best) >= size(element) * 0.3 ? best : element;
}

function partsOf(element: Element): Element[] {
  const parts: Element[] = [];
  const open = [...renderedElements(element)];
  for (let at = open.shift(); at !== undefined && parts.length < MOST_PARTS; at = open.shift()) {
    parts.push(at);
    open.push(...renderedElements(at));
  }
  return parts;
}

const isLeafLike = oncePerLook((part: Element): boolean => part.querySelectorAll('*').length <= 6);

/** The round or square stand-in for a picture, with a letter or two in it. */
function isInitials(part: Element, text: string): boolean {
  if (!INITIALS.test(text)) return false;
  const box = boxOf(part);
  return box !== undefined && box.width <= 72 && Math.abs(box.width - box.height) <= 4 && isPainted(part);
}

/** `To: Ann`, `an hilfe@shop.example`: to whom a mail went, where that is one who speaks here or an address. */
function isAddressed(text: string, { names }: Slots): boolean {
  const to = text.length <= LONGEST_AUTHOR ? text.replace(TO, '') : text;
  if (to === text) return false;
  return (
    /^\S+@\S+$/.test(to) ||
    [...names.values()].some((name) => name !== '' && (name.startsWith(to) || to.startsWith(name)))
  );
}

/** A file's name or sign, a reaction to what was said, or a mark that nobody typed it. */
function isSign(text: string): boolean {
  return FILE_LINE.test(text) || REACTION_OR_FILE.test(text) || AUTO_LINE.test(text);
}

function isButton(part: Element): boolean {
  return part.matches('button, [role="button"], [role="toolbar"], [role="menu"], [role="tooltip"]');
}
/** A time that an element states: machine-readable, printed, or in an attribute meant for a tooltip. */
function timeIn(part: Element, text: string, isKnown: boolean): PrintedTime | undefined {
  const machine =
    part.getAttribute('datetime') ?? part.getAttribute('data-timestamp') ?? part.getAttribute('data-time') ?? undefined;
  const isMachine = machine !== undefined && /^\d{4}-\d{2}-\d{2}T|^\d{10}(?:\d{3})?$/.test(machine);
  if (part.tagName === 'TIME' || isMachine) return { text: text || (machine ?? ''), ...(isMachine && { machine }) };
  if (!isLeafLike(part) || text.length > LONGEST_META) return undefined;
  if (looksLikeTime(text, part) && (isKnown || isCalled(part, TIME_TOKENS) || part.childElementCount === 0)) {
    const title = part.getAttribute('title') ?? '';
    return { text: looksLikeTime(title, part) && title.length > text.length ? title : text };
  }
  if (text === '' && isCalled(part, TIME_TOKENS)) return drawnTime(part);
  return undefined;
}

/** Some kits draw the time with CSS from an attribute. */
function drawnTime(part: Element): PrintedTime | undefined {
  const view = part.ownerDocument.defaultView;
  if (!view) return undefined;
  for (const inner of [part, ...part.querySelectorAll('*')].slice(0, 40)) {
    for (const edge of ['::before', '::after'] as const) {
      const content = view.getComputedStyle(inner, edge).content;
      const attribute = /attr\(([\w-]+)\)/.exec(content)?.[1];
      const text = attribute ? (inner.getAttribute(attribute) ?? '') : content.replace(/^["']|["']$/g, '');
      if (text !== 'none' && text !== 'normal' && looksLikeTime(text, part)) return { text };
    }
  }
  return undefined;
}

/** What the turn, its parts down to three levels, and the group around it are called. */
function tokensAround(element: Element, group: Element): Set<string> {
  const tokens = new Set<string>();
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (const token of tokensOf(at)) tokens.add(token);
    if (at === group) break;
  }
  let level = renderedElements(element);
  for (let depth = 0; depth < 3; depth++) {
    for (const part of level) for (const token of tokensOf(part)) tokens.add(token);
    level = level.flatMap(renderedElements).slice(0, 30);
  }
  return tokens;
}
