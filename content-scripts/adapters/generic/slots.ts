import { lineText, renderedChildren } from '../../dom/visible-text';
import { canBeName } from './can-be-name';
import { looksLikeTime, timedLine } from './looks-like-time';
import { renderedElements } from './rendered';
import { anyIn, tokensOf } from './tokens-of';
import { AUTHOR_TOKENS, BUYER, IN_TOKENS, OUT_TOKENS, STAFF, YOU } from './words';

/**
 * What the parts of turns are, learnt from their repetition: the same place in every turn holds the same kind of thing.
 * Where it holds times, it is the time; where it holds one of few short lines, it is who speaks, or a label that the
 * page prints on every turn.
 */
export interface Slots {
  kinds: ReadonlyMap<string, SlotKind>;
  /** Turns that say who speaks, of all. */
  named: number;
  /** Different speakers among them. */
  speakers: number;
  /** Turns that print a time. */
  timed: number;
  /** In every turn another short name: entries of many people, not a talk of two. */
  isManyPeople: boolean;
}

export type SlotKind = 'time' | 'who' | 'label';

const MOST_WORD_PARTS = 48;
const LONGEST_WHO = 60;
const TO = /^(?:to|an|à|a|para|per|naar|do|till|宛先|收件人|إلى|кому|אל|ถึง|đến|kepada)[\s:：]/iu;

interface Seen {
  turn: number;
  order: number;
  text: string;
  rest: string;
  isTime: boolean;
  hasTime: boolean;
  part: Element;
}

/** Elements with words of their own inside `element`, in the order of reading. */
export function wordParts(element: Element): Element[] {
  const parts: Element[] = [];
  const walk = (at: Element, depth: number): void => {
    if (parts.length >= MOST_WORD_PARTS || depth > 24) return;
    if (hasOwnWords(at)) parts.push(at);
    for (const inner of renderedElements(at)) walk(inner, depth + 1);
  };
  walk(element, 0);
  return parts;
}

/** Whether words stand in the element itself, not only in elements inside it. */
export function hasOwnWords(element: Element): boolean {
  for (const child of renderedChildren(element))
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
  return false;
}

/** Names the place of a part in its turn, alike for both sides of a talk. */
export function placeOf(part: Element): string {
  const own = makeOf(part);
  const around = part.parentElement;
  return around ? `${makeOf(around)}>${own}` : own;
}

/** Tag and class words; without words, the place among the parts beside it. Words for a side are left out. */
function makeOf(element: Element): string {
  const words = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/\d{3,}|__?[A-Za-z0-9]{5,}$/.test(word) && !isSided(word))
    .slice(0, 6);
  if (words.length > 0) return `${element.tagName}.${words.join('.')}`;
  const beside = element.parentElement?.children;
  return `${element.tagName}:${beside ? [...beside].slice(0, 12).indexOf(element) : 0}`;
}

function isSided(word: string): boolean {
  const parts = word.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).map((part) => part.toLowerCase());
  return parts.some((part) => OUT_TOKENS.has(part) || IN_TOKENS.has(part)) || word.length <= 2;
}

/** Learns the slots of these turns; each turn is one or more elements. */
export function* slotsOf(turns: readonly (readonly Element[])[]): Generator<void, Slots> {
  const places = new Map<string, Seen[]>();
  const timed = new Set<number>();
  for (const [turn, elements] of turns.entries()) {
    yield;
    let order = 0;
    for (const element of elements) {
      for (const part of wordParts(element)) {
        const text = lineText(part);
        if (text === '') continue;
        const isTime = part.tagName === 'TIME' || looksLikeTime(text, part);
        const line = isTime ? undefined : timedLine(text, part);
        if (isTime || line) timed.add(turn);
        const place = placeOf(part);
        const seen = places.get(place) ?? [];
        seen.push({ turn, order: order++, text, rest: line?.rest ?? text, isTime, hasTime: line !== undefined, part });
        places.set(place, seen);
      }
    }
  }
  yield;
  return judged(places, turns.length, timed.size);
}

function judged(places: ReadonlyMap<string, readonly Seen[]>, turns: number, timed: number): Slots {
  const kinds = new Map<string, SlotKind>();
  const body = bodyPlaces(places);
  const bodyOrder = firstOrders(body.flatMap((place) => places.get(place) ?? []));
  const who: { place: string; score: number; named: number; speakers: number }[] = [];
  let isManyPeople = false;
  for (const [place, seen] of places) {
    if (seen.every(({ isTime }) => isTime)) {
      kinds.set(place, 'time');
      continue;
    }
    const spoken = seen.filter(({ isTime }) => !isTime);
    const inTurns = new Set(spoken.map(({ turn }) => turn));
    const values = new Set(spoken.map(({ rest }) => plainName(rest)));
    if (body.includes(place) || inTurns.size < spoken.length || spoken.some(({ rest }) => rest.length > LONGEST_WHO))
      continue;
    const before = spoken.filter(({ turn, order }) => order < (bodyOrder.get(turn) ?? -1)).length > spoken.length / 2;
    const nameLike = [...values].every((value) => isWho(value));
    if (nameLike && before && turns >= 3 && values.size === spoken.length && spoken.length === turns)
      isManyPeople = true;
    const isCalled = spoken.some(({ part }) => anyIn(tokensOf(part), AUTHOR_TOKENS));
    const few = inTurns.size >= 2 && values.size <= Math.max(isCalled ? 2 : 1, Math.ceil(inTurns.size / 2));
    if (!few) continue;
    // The same line in every turn is nobody's name, unless only one side is there.
    const score =
      (isCalled ? 2 : 0) +
      (values.size >= 2 ? 1.2 : 0) +
      ([...values].some((value) => YOU.test(value) || STAFF.test(value) || BUYER.test(value)) ? 1 : 0) +
      (isBold(spoken[0]?.part) ? 0.6 : 0) +
      (spoken.some(({ hasTime }) => hasTime) ? 0.3 : 0) -
      ([...values].some((value) => TO.test(value)) ? 4 : 0) -
      0.1 * (spoken[0]?.order ?? 0);
    if (nameLike && (before || isCalled) && score > -0.5)
      who.push({ place, score, named: inTurns.size, speakers: values.size });
    kinds.set(place, 'label');
  }
  who.sort((a, b) => b.score - a.score);
  const [best] = who;
  if (best) {
    kinds.set(best.place, 'who');
    isManyPeople = false;
  }
  return { kinds, named: best?.named ?? 0, speakers: best?.speakers ?? 0, timed, isManyPeople };
}

/** Who is named, without the colon behind it. */
export function plainName(text: string): string {
  return text.replace(/\s*[:：,،]$/u, '').trim();
}

/** Whether a short line can name who speaks. */
export function isWho(value: string): boolean {
  return canBeName(value) || YOU.test(value) || STAFF.test(value) || BUYER.test(value);
}

/** Places by how many different characters stand in them: what is said is longest and differs most. */
function bodyPlaces(places: ReadonlyMap<string, readonly Seen[]>): string[] {
  const size = (seen: readonly Seen[]) =>
    [...new Set(seen.filter(({ isTime }) => !isTime).map(({ rest }) => rest))].reduce(
      (sum, text) => sum + text.length,
      0,
    );
  const ranked = [...places]
    .map(([place, seen]) => ({ place, seen, size: size(seen) }))
    .sort((a, b) => b.size - a.size);
  const [largest] = ranked;
  if (!largest) return [];
  // The two sides may say it in differently named parts: these never stand in the same turn.
  const taken = new Set(largest.seen.map(({ turn }) => turn));
  const other = ranked.find(({ seen }) => !seen.some(({ turn }) => taken.has(turn)));
  return other && other.size > largest.size / 5 ? [largest.place, other.place] : [largest.place];
}

function firstOrders(seen: readonly Seen[]): Map<number, number> {
  const orders = new Map<number, number>();
  for (const { turn, order } of seen) orders.set(turn, Math.min(order, orders.get(turn) ?? Number.POSITIVE_INFINITY));
  return orders;
}

function isBold(part: Element | undefined): boolean {
  const weight = part?.ownerDocument.defaultView?.getComputedStyle(part).fontWeight ?? '400';
  return Number(weight) >= 600;
}
