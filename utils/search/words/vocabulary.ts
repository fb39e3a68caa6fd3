/** Words in order, for beginnings and slips of the finger. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Words that begin so, in order, at most `most`; the word itself is one. */
  beginning(start: string, most: number): string[];
  /**
   * Words that one slip makes of this one: a letter more, less, another one, or two neighbours changed round. First those
   * that begin as it does, in order.
   */
  near(word: string, most: number): string[];
}

/** Several vocabularies as one: each keeps what it has made ready, whichever others come and go. */
export function vocabularyOfAll(parts: readonly Vocabulary[]): Vocabulary {
  return {
    has: (word) => parts.some((part) => part.has(word)),
    beginning(start, most) {
      const found = new Set(parts.flatMap((part) => part.beginning(start, most)));
      return [...found].sort().slice(0, most);
    },
    near(word, most) {
      const half = halfOf(word);
      const orderOf = (one: string): [number, string] =>
        one.startsWith(word.slice(0, half)) ? [0, one] : one.endsWith(word.slice(half)) ? [1, turn(one)] : [2, one];
      return [...new Set(parts.flatMap((part) => part.near(word, most)))]
        .map((one) => ({ one, order: orderOf(one) }))
        .sort((a, b) => a.order[0] - b.order[0] || compare(a.order[1], b.order[1]))
        .map(({ one }) => one)
        .slice(0, most);
    },
  };
}

/** @param words without repetition, in the order of `sort()` */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  /** Places of the words in the order of their endings; made when first needed. */
  let backwards: { turned: string[]; places: Uint32Array } | undefined;
  const endings = () => {
    if (backwards === undefined) {
      const all = words.map(turn);
      const places = Uint32Array.from(all, (_, place) => place).sort((a, b) => compare(all[a] ?? '', all[b] ?? ''));
      backwards = { turned: Array.from(places, (place) => all[place] ?? ''), places };
    }
    return backwards;
  };
  const has = (word: string): boolean => words[firstFrom(words, word)] === word;
  return {
    has,
    beginning(start, most) {
      const found: string[] = [];
      for (let place = firstFrom(words, start); found.length < most; place++) {
        const word = words[place];
        if (word === undefined || !word.startsWith(start)) break;
        found.push(word);
      }
      return found;
    },
    near(word, most) {
      // One slip leaves the first or the second half as it was, or changes the two letters in the middle round.
      const half = halfOf(word);
      const found = new Set<string>();
      const look = (candidate: string | undefined): void => {
        if (candidate !== undefined && candidate !== word && isOneSlip(word, candidate)) found.add(candidate);
      };
      const head = word.slice(0, half);
      for (let place = firstFrom(words, head); found.size < most && words[place]?.startsWith(head); place++) {
        look(words[place]);
      }
      const { turned, places } = endings();
      const tail = turn(word.slice(half));
      for (let place = firstFrom(turned, tail); found.size < most && turned[place]?.startsWith(tail); place++) {
        look(words[places[place] ?? -1]);
      }
      const crossed = `${word.slice(0, half - 1)}${word[half] ?? ''}${word[half - 1] ?? ''}${word.slice(half + 1)}`;
      if (has(crossed)) look(crossed);
      return [...found];
    },
  };
}

function halfOf(word: string): number {
  return Math.floor(word.length / 2);
}

/** Whether one slip makes `b` of `a`. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const leftA = a.length - head - tail;
  const leftB = b.length - head - tail;
  if (leftA <= 1 && leftB <= 1) return true;
  return leftA === 2 && leftB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

function firstFrom(sorted: readonly string[], wanted: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

function turn(word: string): string {
  let turned = '';
  for (let place = word.length - 1; place >= 0; place--) turned += word[place];
  return turned;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
