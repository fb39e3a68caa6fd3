import { oncePerLook } from '../../dom/once-per-look';
import { canBeName } from './can-be-name';
import { lacksCells } from './inner-lean';
import { looksLikeTime, timedLine } from './looks-like-time';
import { anyIn, tokensOf } from './tokens-of';
import { ownText, wordParts } from './word-parts';
import { AUTHOR_TOKENS, IN_TOKENS, isBuyerTitle, isStaffTitle, OUT_TOKENS, SENT_LINE, YOU } from './words';

/**
 * What the parts of turns are, learnt from their repetition: the same place in every turn holds the same kind of thing.
 * Where it holds times, it is the time; where it holds one of few short lines, it is who speaks, or a label that the
 * page prints on every turn.
 */
export interface Slots {
  kinds: ReadonlyMap<Element, SlotKind>;
  /** Who is named in a part that says who speaks. */
  names: ReadonlyMap<Element, string>;
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

const LONGEST_WHO = 60;
/** What stands before the name of one who is written to. */
export const TO = /^(?:to|an|à|a|para|per|naar|do|till|宛先|收件人|إلى|кому|אל|ถึง|đến|kepada)[\s:：]+/iu;

interface Seen {
  turn: number;
  order: number;
  text: string;
  rest: string;
  isTime: boolean;
  hasTime: boolean;
  part: Element;
}

/** Names the place of a part in its turn, alike for both sides of a talk. */
function placeOf(part: Element, turn: Element): string {
  if (part === turn) return turn.tagName;
  const around = part.parentElement;
  return `${around && around !== turn ? makeOf(around) : ''}>${makeOf(part)}`;
}

/** Tag and class words; without words, the place among what speaks beside it. Words for a side are left out. */
function makeOf(element: Element): string {
  const words = wordsOf(element);
  if (words !== '') return `${element.tagName}.${words}`;
  const beside = [...(element.parentElement?.children ?? [])].slice(0, 12);
  return `${element.tagName}:${beside.filter((one) => one.hasChildNodes()).indexOf(element)}`;
}

/** The words of its class that are the same in every turn. */
export const wordsOf = oncePerLook((element: Element): string =>
  (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/\d{3,}|__?[A-Za-z0-9]{5,}$/.test(word) && !isSided(word))
    .slice(0, 6)
    .join('.'),
);

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
    const times = new Map<string, number>();
    for (const element of elements) {
      if (lacksCells(element)) continue;
      for (const part of wordParts(element)) {
        const text = ownText(part);
        if (text === '') continue;
        const isTime = part.tagName === 'TIME' || looksLikeTime(text, part);
        const line = isTime ? undefined : timedLine(text, part);
        if (isTime || line) timed.add(turn);
        // The second part of a kind in a turn is another place.
        const kind = placeOf(part, element);
        const before = times.get(kind) ?? 0;
        times.set(kind, before + 1);
        const place = `${kind}#${before}`;
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
  const kinds = new Map<Element, SlotKind>();
  const names = new Map<Element, string>();
  const body = bodyPlaces(places);
  const bodyOrder = firstOrders(body.flatMap((place) => places.get(place) ?? []));
  const bodyOf = new Map(body.flatMap((place) => places.get(place) ?? []).map(({ turn, part }) => [turn, part]));
  const who: WhoSlot[] = [];
  let isManyPeople = false;
  for (const [place, seen] of places) {
    for (const { part, isTime } of seen) if (isTime) kinds.set(part, 'time');
    const untimed = seen.filter(({ isTime }) => !isTime);
    // Where nearly all in this place have a time behind them, what has none moved here.
    const signed = untimed.filter(({ hasTime }) => hasTime);
    const isMixed = signed.length > 1 && signed.length < untimed.length;
    const isMoved = isMixed && (signed.length > untimed.length * 0.6 || body.includes(place));
    const spoken = isMoved ? signed : untimed;
    const inTurns = new Set(spoken.map(({ turn }) => turn));
    if (spoken.length === 0 || spoken.some(({ rest }) => rest.length > LONGEST_WHO)) continue;
    const rests = withoutAffixes(spoken.map(({ rest }) => plainName(rest)));
    const values = new Set(rests);
    if (body.includes(place) && !(isMoved && values.size < rests.length)) continue;
    const isFirst = ({ turn, order, part }: Seen) =>
      order < (bodyOrder.get(turn) ?? -1) || begins(part, bodyOf.get(turn));
    const before = spoken.filter(isFirst).length > spoken.length / 2;
    const nameLike = rests.every(isWho);
    if (nameLike && before && turns >= 3 && values.size === spoken.length && spoken.length === turns)
      isManyPeople = true;
    const isCalled = spoken.some(({ part }) => anyIn(tokensOf(part), AUTHOR_TOKENS));
    // Two names, each with a time behind it, are who speaks even where each stands there but once.
    const isSignature = values.size >= 2 && spoken.every(({ hasTime }) => hasTime);
    const most = isCalled || isSignature ? 2 : 1;
    if (inTurns.size < 2 || values.size > Math.max(most, Math.ceil(inTurns.size / 2))) continue;
    // The same line in every turn is nobody's name, unless only one side is there.
    const score =
      (isCalled ? 2 : 0) +
      (values.size >= 2 ? 1.2 : 0) +
      (rests.some((value) => YOU.test(value) || isStaffTitle(value) || isBuyerTitle(value)) ? 1 : 0) +
      (isBold(spoken[0]?.part) ? 0.6 : 0) +
      (spoken.some(({ hasTime }) => hasTime) ? 0.3 : 0) -
      (spoken.some(({ rest }) => TO.test(rest)) ? 4 : 0) -
      0.1 * (spoken[0]?.order ?? 0);
    if (nameLike && (before || isCalled || isSignature) && score > -0.5) who.push({ spoken, rests, values, score });
    for (const { part } of spoken) kinds.set(part, 'label');
  }
  who.sort((a, b) => b.score - a.score);
  const [best] = who;
  // Where the first place holds but titles, a name for each may stand in another.
  const second =
    best && [...best.values].every(isTitle)
      ? who.slice(1).find(({ values }) => values.size >= 2 && ![...values].some(isTitle))
      : undefined;
  const named =
    second &&
    new Map<number | undefined, string>(second.spoken.map(({ turn }, index) => [turn, second.rests[index] ?? '']));
  const others = who.slice(1).map(({ values, spoken }) => ({ values, turns: new Set(spoken.map(({ turn }) => turn)) }));
  best?.spoken.forEach(({ part, turn }, index) => {
    const said = best.rests[index] ?? '';
    const name =
      named?.has(best.spoken[index]?.turn) && isTitle(said) ? `${named.get(best.spoken[index]?.turn)} (${said})` : said;
    // What stands in another place of other turns moved here when the name went, and so did what is drawn as no other is.
    const isLight = !isBold(part) && best.spoken.length > 2;
    const isMoved = others.some(({ values, turns }) => values.has(name) && !turns.has(turn));
    if (isMoved || (isLight && best.spoken.every((one) => one.part === part || isBold(one.part)))) return;
    kinds.set(part, 'who');
    names.set(part, name);
  });
  return {
    kinds,
    names,
    named: new Set(best?.spoken.map(({ turn }) => turn)).size,
    speakers: best?.values.size ?? 0,
    timed,
    isManyPeople: isManyPeople && best === undefined,
  };
}

/** Whether the words of `around` begin with those of a part inside it. */
function begins(part: Element, around: Element | undefined): boolean {
  const start = part.textContent?.trim() ?? '';
  return (
    around !== undefined &&
    around !== part &&
    around.contains(part) &&
    (around.textContent?.trim() ?? '').startsWith(start)
  );
}

function isTitle(value: string): boolean {
  return YOU.test(value) || isStaffTitle(value) || isBuyerTitle(value);
}

interface WhoSlot {
  spoken: readonly Seen[];
  rests: readonly string[];
  values: ReadonlySet<string>;
  score: number;
}

/** Names without the words that stand before or behind every one of them: `Posted by Ann on`, `Bo · by e-mail`. */
function withoutAffixes(lines: readonly string[]): string[] {
  const different = [...new Set(lines)].map((line) => line.split(' '));
  const [first, ...others] = different;
  if (!first || others.length === 0) return [...lines];
  const shortest = Math.min(...different.map((words) => words.length));
  let start = 0;
  while (start < shortest - 1 && others.every((words) => words[start] === first[start])) start++;
  let end = 0;
  while (end < shortest - 1 - start && others.every((words) => words.at(-1 - end) === first.at(-1 - end))) end++;
  return lines.map((line) => {
    const words = line.split(' ');
    return words
      .slice(start, words.length - end)
      .join(' ')
      .replace(/^[·•|,–—-]\s*|\s*[·•|,–—-]$/gu, '');
  });
}

/** Who is named, without the colon behind it. */
export function plainName(text: string): string {
  return text.replace(/\s*[:：,،]$/u, '').trim();
}

/** Whether a short line can name who speaks. */
export function isWho(value: string): boolean {
  return !SENT_LINE.test(value) && (canBeName(value) || isTitle(value));
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
