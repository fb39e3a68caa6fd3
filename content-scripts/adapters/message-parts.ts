import { isFileLink } from '../dom/attachments';
import type { Leaf } from '../dom/leaves';
import { leavesOf, makeOf } from '../dom/leaves';
import type { KeptParts } from '../dom/printed-in';
import { deepAll, outerElement } from '../dom/query';
import { visibleText } from '../dom/visible-text';
import { isOneOf } from './labels';

/** What a bubble of unknown make consists of, besides its words. */
export interface MessageParts {
  text: string;
  translation?: string;
  time?: string;
  machineTime?: string;
  automatic: boolean;
}

export interface PartsOptions {
  /** Whether a short text is a printed time and nothing else. */
  isTime(text: string): boolean;
  /** What is read of a very long talk. */
  kept?: KeptParts;
  /** Names of the two sides, printed above bubbles. */
  names: ReadonlySet<string>;
}

export const CONTROLS = 'button, kat-button, [role="button"], [role="menu"], kat-dropdown-button, .next-btn';

/** Small words beside a bubble that are no part of the message. */
const RECEIPTS = [
  'Read',
  'Unread',
  'Sent',
  'Delivered',
  '已读',
  '未读',
  '已送达',
  '既読',
  '읽음',
  'Lida',
  'Gelesen',
  'Lu',
  'Leído',
];

/** What consoles print beside an automatic answer of the shop. */
const AUTOMATIC = [
  'Auto reply',
  'Automatic reply',
  '自动回复',
  'AI回复',
  'Automatische Antwort',
  'Réponse automatique',
  'Respuesta automática',
  'Resposta automática',
  '自動返信',
  '자동 응답',
];

/** The line under a machine translation. */
const TRANSLATION_MARK =
  /^[\s([（—-]*(?:by alibaba auto translation|translated by [\p{L} ]{3,25}|由阿里ai翻译|由[\p{L}]{1,12}翻译|machine translation|automatically translated|auto(?:matic)? translation|自动翻译|机器翻译|自動翻訳|자동 번역|traduction automatique|traducción automática|traduzione automatica|tradução automática|automatisch übersetzt|maschinelle übersetzung)[\s)\]）—.-]*$/iu;

const TRANSLATION_CLASS = /transl/i;

/**
 * Takes the time, receipts, names and marks out of bubbles that stand in one list, and splits off translations. Yields
 * after every few bubbles.
 */
export function* partsOf(bubbles: readonly Element[], options: PartsOptions): Generator<void, MessageParts[]> {
  const all: Leaf[][] = [];
  for (const bubble of bubbles) {
    all.push(leavesOf(bubble, (element) => element.matches(CONTROLS)));
    yield;
  }
  const timeMake = yield* makeOfTimes(all, options);
  const parts: MessageParts[] = [];
  for (const [i, bubble] of bubbles.entries()) {
    parts.push(onePart(bubble, all[i] ?? [], timeMake, options));
    yield;
  }
  return parts;
}

function onePart(
  bubble: Element,
  leaves: readonly Leaf[],
  timeMake: string | undefined,
  options: PartsOptions,
): MessageParts {
  const times = leaves.filter(
    ({ element, text }) => makeOf(element) === timeMake && isTime({ element, text }, options),
  );
  // Where the other bubbles print a time and this one has one text like it, in another make of element, it is that.
  const alike = leaves.filter((leaf) => isTime(leaf, options));
  if (timeMake && times.length === 0 && alike.length === 1 && leaves.length > 1) times.push(...alike);
  const time = times[0];
  const automatic = leaves.filter(({ text }) => isOneOf(text, AUTOMATIC));
  const aside = new Set<Element>([...times, ...automatic].map(({ element }) => element));
  for (const { element, text } of leaves)
    if (options.names.has(text) || (leaves.length > 1 && isOneOf(text, RECEIPTS))) aside.add(element);
  const isAside = (element: Element) => aside.has(element) || element.matches(CONTROLS) || isFileLink(element);
  const machineTime = deepAll(bubble, 'time[datetime]')[0]?.getAttribute('datetime') ?? undefined;
  return {
    ...splitTranslation(bubble, leaves, isAside),
    ...(time && { time: time.text }),
    ...(machineTime && { machineTime }),
    automatic: automatic.length > 0,
  };
}

export function isTime({ element, text }: Leaf, options: PartsOptions): boolean {
  return element.tagName === 'TIME' || options.isTime(text);
}

/**
 * The make of element that holds the time in these bubbles. A lone time-like text may be the message itself, so it
 * must stand beside other words, and either say what it is or be found in most bubbles.
 */
export function* makeOfTimes(bubbles: readonly Leaf[][], options: PartsOptions): Generator<void, string | undefined> {
  const votes = new Map<string, number>();
  for (const leaves of bubbles) {
    yield;
    const found = leaves.filter((leaf) => isTime(leaf, options));
    for (const make of new Set(found.map(({ element }) => makeOf(element))))
      votes.set(make, (votes.get(make) ?? 0) + 1);
  }
  const best = [...votes].sort(([a, m], [b, n]) => n + hint(b) - (m + hint(a)))[0];
  if (!best) return undefined;
  const [make, count] = best;
  const alone = bubbles.every((leaves) => leaves.every(({ element }) => makeOf(element) === make));
  if (alone) return undefined;
  // A date with a clock is hardly ever all that a line of a message says.
  const whole = bubbles.flat().some(({ element, text }) => makeOf(element) === make && /\d{4}.*\d:\d\d/.test(text));
  return hint(make) > 0 || whole || (bubbles.length > 1 && count * 2 > bubbles.length) ? make : undefined;
}

const hint = (make: string): number => (/^TIME|time|date|stamp/i.test(make) ? 1000 : 0);

/** Original and translation, where a mark or a class in the bubble says that there is one; else all is original. */
export function splitTranslation(
  bubble: Element,
  leaves: readonly Leaf[],
  isAside: (element: Element) => boolean,
): { text: string; translation?: string } {
  const whole = visibleText(bubble, { skip: isAside });
  const marked = leaves.find(({ text }) => TRANSLATION_MARK.test(text))?.element;
  const named = deepAll(bubble, '[class*="ransl"]').find((element) => TRANSLATION_CLASS.test(element.className));
  for (const start of [marked, named]) {
    for (let at = start; at && at !== bubble; at = outerElement(at) as HTMLElement | undefined) {
      const inside = withoutMark(visibleText(at, { skip: isAside }));
      const outside = withoutMark(visibleText(bubble, { skip: (element) => element === at || isAside(element) }));
      if (outside === '') break;
      if (inside !== '') return { text: outside, translation: inside };
    }
  }
  const lines = whole.split('\n').filter((line) => line !== '');
  const at = lines.findIndex((line) => TRANSLATION_MARK.test(line));
  if (at < 0) return { text: whole };
  const said = [...lines.slice(0, at), ...lines.slice(at + 1)];
  const cut = splitPoint(said);
  if (cut === undefined) return { text: said.join('\n') };
  return { text: said.slice(0, cut).join('\n'), translation: said.slice(cut).join('\n') };
}

function withoutMark(text: string): string {
  return text
    .split('\n')
    .filter((line) => !TRANSLATION_MARK.test(line))
    .join('\n')
    .trim();
}

/** Where the original ends: at the one change of script, else in the middle of an even number of lines. */
function splitPoint(lines: readonly string[]): number | undefined {
  const scripts = lines.map(scriptOf);
  const changes = scripts.flatMap((script, i) => (i > 0 && script !== scripts[i - 1] ? [i] : []));
  if (changes.length === 1) return changes[0];
  return changes.length === 0 && lines.length >= 2 && lines.length % 2 === 0 ? lines.length / 2 : undefined;
}

const SCRIPTS: readonly [string, RegExp][] = [
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['thai', /\p{Script=Thai}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['greek', /\p{Script=Greek}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
];

function scriptOf(line: string): string {
  return SCRIPTS.find(([, letters]) => letters.test(line))?.[0] ?? 'latin';
}
