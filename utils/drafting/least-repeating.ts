/** What the reader has heard from us already. */
export interface Said {
  /** Our earlier messages of the conversation. */
  earlier: readonly string[];
  /** The lines of this letter so far. */
  lines: readonly string[];
}

/** A stem shared with the line just before jars more than a turn of phrase far away. */
const NEIGHBOUR = 3;
const STEM_LETTERS = 5;
/** Words of fewer letters carry the grammar, not the sense. */
const LEAST_LETTERS = 4;
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Which of several wordings of one move repeats least of what was said: its stems in the line before, then its turns of
 * phrase anywhere in the letter or in earlier messages. Wordings that this buyer has had come only when all were used; of
 * equals the first from `offset` is taken.
 * @param wordings rendered; `undefined` for one that cannot be said
 * @returns an index into `wordings`
 */
export function leastRepeating(
  wordings: readonly (string | undefined)[],
  from: { offset: number; used: ReadonlySet<number>; said: Said },
): number {
  const order = wordings.map((_, step) => (from.offset + step) % wordings.length);
  const fresh = order.filter((index) => !from.used.has(index));
  const candidates = fresh.length > 0 ? fresh : order;
  const [first = 0] = candidates;
  if (candidates.length < 2) return first;

  const heard = new Set([...from.said.earlier, ...from.said.lines].flatMap((text) => [...turnsOfPhrase(text)]));
  const before = stems(from.said.lines.at(-1) ?? '');
  const cost = (index: number): number => {
    const text = wordings[index];
    if (text === undefined) return Number.POSITIVE_INFINITY;
    return NEIGHBOUR * countIn(stems(text), before) + countIn(turnsOfPhrase(text), heard);
  };
  return candidates.reduce((best, index) => (cost(index) < cost(best) ? index : best), first);
}

/** Beginnings of the words that carry sense; pairs of signs where words are not parted. */
export function stems(text: string): Set<string> {
  const words = unitsOf(text);
  if (UNPARTED.test(text)) return new Set(words.slice(1).map((unit, at) => `${words[at]}${unit}`));
  return new Set(words.filter((word) => word.length >= LEAST_LETTERS).map((word) => word.slice(0, STEM_LETTERS)));
}

/** Runs of three words, or of four signs where words are not parted. */
function turnsOfPhrase(text: string): Set<string> {
  const units = unitsOf(text);
  const length = UNPARTED.test(text) ? 4 : 3;
  return new Set(units.slice(length - 1).map((_, at) => units.slice(at, at + length).join(' ')));
}

/** Words in small letters, or signs where words are not parted; without figures and marks. */
function unitsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/[\p{N}\p{P}\p{S}\p{Cf}]+/gu, ' ');
  return UNPARTED.test(plain) ? [...plain.replace(/\s+/g, '')] : plain.split(/\s+/).filter(Boolean);
}

function countIn(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const one of some) if (others.has(one)) count += 1;
  return count;
}
