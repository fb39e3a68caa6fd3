/** What the reader has heard from us already; grows line by line. */
export class Said {
  /** Turns of phrase of this letter so far and of our earlier messages. */
  private readonly heard = new Set<string>();
  private before: ReadonlySet<string> = new Set();

  /** @param earlier our messages of the conversation so far */
  constructor(earlier: readonly string[] = []) {
    for (const text of earlier) for (const turn of turnsOfPhrase(text)) this.heard.add(turn);
  }

  /** Takes in the next line of the letter. */
  hear(line: string): void {
    this.before = stems(line);
    for (const turn of turnsOfPhrase(line)) this.heard.add(turn);
  }

  /** How much of a text was said before: stems in the line just before count most. */
  repeats(text: string): number {
    return NEIGHBOUR * countIn(stems(text), this.before) + countIn(turnsOfPhrase(text), this.heard);
  }
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

  const costs = new Map(
    candidates.map((index) => {
      const text = wordings[index];
      return [index, text === undefined ? Number.POSITIVE_INFINITY : from.said.repeats(text)];
    }),
  );
  const cost = (index: number) => costs.get(index) ?? Number.POSITIVE_INFINITY;
  return candidates.reduce((best, index) => (cost(index) < cost(best) ? index : best), first);
}

/** Beginnings of the words that carry sense; pairs of signs where words are not parted. */
function stems(text: string): Set<string> {
  const words = unitsOf(text);
  if (UNPARTED.test(text)) return new Set(words.slice(1).map((unit, at) => `${words[at]}${unit}`));
  return new Set(words.filter((word) => word.length >= LEAST_LETTERS).map((word) => word.slice(0, STEM_LETTERS)));
}

/** The texts that were read last: drafts of one letter are made of the same wordings, and follow the same messages. */
const turnsOfText = new Map<string, ReadonlySet<string>>();
const KEPT_TEXTS = 400;

/** Runs of three words or of two long ones, or of four signs where words are not parted. */
function turnsOfPhrase(text: string): ReadonlySet<string> {
  const known = turnsOfText.get(text);
  if (known !== undefined) return known;
  const made = turnsIn(text);
  if (turnsOfText.size >= KEPT_TEXTS) turnsOfText.clear();
  turnsOfText.set(text, made);
  return made;
}

function turnsIn(text: string): Set<string> {
  const units = unitsOf(text);
  const turns = new Set<string>();
  if (UNPARTED.test(text)) {
    for (let at = 0; at + 4 <= units.length; at++) turns.add(units.slice(at, at + 4).join(''));
    return turns;
  }
  for (let at = 0; at + 2 <= units.length; at++) {
    const [first = '', second = '', third] = units.slice(at, at + 3);
    if (third !== undefined) turns.add(`${first} ${second} ${third}`);
    if (first.length > STEM_LETTERS && second.length > STEM_LETTERS) turns.add(`${first} ${second}`);
  }
  return turns;
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
