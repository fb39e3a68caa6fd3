import { foldText } from './fold-text';

/** One form that a word may have. */
export interface WordTest {
  how: 'exact' | 'prefix' | 'suffix' | 'infix' | 'number';
  text: string;
}

/** One step of a word pattern: a word in one of several forms, or a gap of up to `max` words. */
export type WordStep = { kind: 'word'; tests: WordTest[]; accented: boolean } | { kind: 'gap'; max: number };

export interface WordPattern {
  mode: 'word';
  steps: WordStep[];
}
/** A substring pattern, for scripts that set no spaces: an expression, and the pairs of signs that it may begin with. */
export interface SpanPattern {
  mode: 'span';
  /** Sticky; matches at `lastIndex` of a folded text without spaces. */
  expression: RegExp;
  beginnings: readonly string[];
}

const MAX_UNFOLDED = 200;

/** Alternatives joined by this sign have been found to be single words and stay one step. */
const OR = '\u0001';

/** The languages whose lexicon patterns are substrings, because their script sets no spaces between words. */
export const SPAN_LANGUAGES: ReadonlySet<string> = new Set(['ja', 'zh', 'ko', 'th']);

/** Unfolds brackets and `?` into plain strings. Throws with a plain reason where the pattern is malformed. */
function unfold(source: string): string[] {
  if (!/[()|]/u.test(source)) return [source];
  let out = [''];
  let index = 0;
  const extend = (choices: readonly string[]) => {
    out = out.flatMap((head) => choices.map((choice) => head + choice));
    if (out.length > MAX_UNFOLDED) throw new Error(`unfolds to more than ${MAX_UNFOLDED} patterns`);
  };
  while (index < source.length) {
    const character = source[index] ?? '';
    if (character === '(') {
      let depth = 1;
      let end = index + 1;
      const parts: string[] = [];
      let from = end;
      for (; end < source.length && depth > 0; end++) {
        const inside = source[end];
        if (inside === '(') depth++;
        else if (inside === ')') depth--;
        else if (inside === '|' && depth === 1) {
          parts.push(source.slice(from, end));
          from = end + 1;
        }
      }
      if (depth > 0) throw new Error('bracket not closed');
      parts.push(source.slice(from, end - 1));
      index = end;
      const choices = parts.flatMap((part) => unfold(part));
      if (source[index] === '?') {
        index++;
        choices.push('');
      }
      extend(choices);
    } else if (character === ')' || character === '|') throw new Error(`stray ${character}`);
    else {
      extend([character]);
      index++;
    }
  }
  return out;
}

/**
 * `mou?ld` makes a letter optional. `as?` between other words makes the word optional; at the edge of a pattern, where
 * that would say nothing, and in brackets it is the letter: `updates?`.
 */
function unfoldOptional(plain: string): string[] {
  let out: string[][] = [[]];
  const words = plain.split(/\s+/u).filter((part) => part !== '');
  for (const [position, word] of words.entries()) {
    const edge = position === 0 || position === words.length - 1;
    let choices: (string | undefined)[];
    const at = word.indexOf('?');
    if (at < 0) choices = [word];
    else if (at === 0) throw new Error('stray ?');
    else if (at === word.length - 1 && (word.includes(OR) || !edge)) choices = [word.slice(0, -1), undefined];
    else choices = [word.slice(0, at) + word.slice(at + 1), word.slice(0, at - 1) + word.slice(at + 1)];
    out = out.flatMap((head) => choices.map((choice) => (choice === undefined ? head : [...head, choice])));
    if (out.length > MAX_UNFOLDED) throw new Error(`unfolds to more than ${MAX_UNFOLDED} patterns`);
  }
  return out.map((line) => line.join(' ')).filter((line) => line !== '');
}

/** In brackets `reacts?` is short for `react|reacts`. */
const withLetterChoices = (pattern: string): string => pattern.replace(/([^|()\s]*)(\p{L})\?(?=[|)])/gu, '$1|$1$2');

/** German texts without umlauts: `beschaedigt`. */
export function withUmlautSpellings(pattern: string): string[] {
  if (!/[äöü]/u.test(pattern)) return [pattern];
  return [pattern, pattern.replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue')];
}

const PLAIN = /^[a-z0-9]+$/u;

/** A word as it stands in a pattern; a hyphen or apostrophe inside may make it several. */
function wordTests(word: string, accented: boolean): WordTest[] {
  if (word === '#') return [{ how: 'number', text: '' }];
  const starts = word.startsWith('*');
  const ends = word.endsWith('*') && word.length > 1;
  const bare = word.slice(starts ? 1 : 0, ends ? -1 : undefined);
  if (/[*~#?()|]/u.test(bare)) throw new Error(`cannot read "${word}"`);
  // Most words are folded already; only the others pay for folding.
  let pieces = [bare];
  if (!PLAIN.test(bare)) {
    const form = foldText(bare);
    pieces = (accented ? form.accented : form.folded).split(/\s+/u).filter((piece) => piece !== '');
  }
  if (pieces.length === 0) throw new Error(`nothing left of "${word}" after folding`);
  return pieces.map((text, position) => {
    const suffix = starts && position === 0;
    const prefix = ends && position === pieces.length - 1;
    const least = /[a-z]/u.test(text) ? 3 : 2;
    if ((suffix || prefix) && text.length < least) throw new Error(`"${word}" has too few letters beside its *`);
    return { how: suffix && prefix ? 'infix' : suffix ? 'suffix' : prefix ? 'prefix' : 'exact', text };
  });
}

function wordSteps(plain: string, accented: boolean): WordStep[] {
  const steps: WordStep[] = [];
  for (const word of plain.split(/\s+/u)) {
    if (word === '') continue;
    const gap = /^~(\d*)$/u.exec(word);
    if (gap !== null) {
      steps.push({ kind: 'gap', max: gap[1] === '' || gap[1] === undefined ? 3 : Number(gap[1]) });
      continue;
    }
    if (word.includes(OR)) {
      const tests = word.split(OR).flatMap((one) => wordTests(one, accented));
      steps.push({ kind: 'word', tests, accented });
    } else for (const test of wordTests(word, accented)) steps.push({ kind: 'word', tests: [test], accented });
  }
  if (!steps.some((step) => step.kind === 'word')) throw new Error('no word');
  // A gap at the edge says nothing; it remains where an optional word fell away.
  while (steps[0]?.kind === 'gap') steps.shift();
  while (steps[steps.length - 1]?.kind === 'gap') steps.pop();
  return steps;
}

/** `(a|b*|c)` standing alone, of single words, becomes one word of several forms instead of several patterns. */
function joinSingleWords(pattern: string): string {
  return pattern.replace(/(?<=^|\s)\(([^()\s?]+)\)(\??)(?=\s|$)/gu, (whole, inside: string, optional: string) => {
    const words = inside.split('|');
    const single = words.every(
      (word) => word !== '' && !/[-'’.,/&+:]/u.test(word.slice(1, -1)) && /[\p{L}\p{N}#]/u.test(word),
    );
    return single ? words.join(OR) + optional : whole;
  });
}

interface SpanPart {
  /** Source of a regular expression. */
  source: string;
  /** First signs, at most two, that the part may match; `undefined` stands for a number or a gap. */
  heads: (string | undefined)[];
  mayBeEmpty: boolean;
}

const MAX_BEGINNINGS = 400;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** Marks a head of one sign after which anything may come. */
const CLOSED = '\u0000';

/** Heads of one part followed by another. */
function joinHeads(first: SpanPart, second: SpanPart): (string | undefined)[] {
  const out = new Set<string | undefined>();
  for (const head of first.heads) {
    if (head === undefined || head.length >= 2) out.add(head);
    else
      for (const next of second.heads)
        out.add(next === undefined ? (head === '' ? undefined : head + CLOSED) : (head + next).slice(0, 2));
  }
  return [...out];
}

const EMPTY_PART: SpanPart = { source: '', heads: [''], mayBeEmpty: true };

/** Reads `(a|b)`, `x?`, `~`, `#` and text up to the end or a closing bracket. */
function readSpan(source: string, start: number): { alternatives: SpanPart[]; end: number } {
  const alternatives: SpanPart[] = [];
  let current = EMPTY_PART;
  let last: SpanPart | undefined;
  const append = (part: SpanPart) => {
    if (last !== undefined) {
      current = {
        source: current.source + last.source,
        heads: joinHeads(current, last),
        mayBeEmpty: current.mayBeEmpty && last.mayBeEmpty,
      };
    }
    last = part;
  };
  const flush = () => {
    append(EMPTY_PART);
    alternatives.push(current);
    current = EMPTY_PART;
    last = undefined;
  };
  let index = start;
  while (index < source.length && source[index] !== ')') {
    const sign = String.fromCodePoint(source.codePointAt(index) ?? 0);
    index += sign.length;
    if (sign === '|') flush();
    else if (sign === '(') {
      const inside = readSpan(source, index);
      if (source[inside.end] !== ')') throw new Error('bracket not closed');
      index = inside.end + 1;
      append({
        source: `(?:${inside.alternatives.map((part) => part.source).join('|')})`,
        heads: [...new Set(inside.alternatives.flatMap((part) => part.heads))],
        mayBeEmpty: inside.alternatives.some((part) => part.mayBeEmpty),
      });
    } else if (sign === '?') {
      if (last === undefined || last === EMPTY_PART) throw new Error('stray ?');
      const optional: SpanPart = last;
      last = { source: `(?:${optional.source})?`, heads: [...new Set([...optional.heads, ''])], mayBeEmpty: true };
    } else if (sign === '~') {
      const width = /^\d+/u.exec(source.slice(index))?.[0] ?? '';
      index += width.length;
      append({ source: `[^\\n]{0,${width === '' ? 6 : Number(width)}}?`, heads: [undefined], mayBeEmpty: true });
    } else if (sign === '#') append({ source: '\\d+', heads: [undefined], mayBeEmpty: false });
    else if (sign === '*') throw new Error('* has no meaning here');
    else {
      // Only here is the sign text: folded as the message will be; punctuation and spaces fall away.
      const text = foldText(sign).folded.replace(/\s+/gu, '');
      if (text !== '') append({ source: escaped(text), heads: [text.slice(0, 2)], mayBeEmpty: false });
    }
  }
  flush();
  return { alternatives, end: index };
}

function spanPattern(source: string): SpanPattern {
  const trimmed = source.replace(/^[~\d]*~\d*|~\d*$/gu, '');
  const { alternatives, end } = readSpan(trimmed, 0);
  if (end < trimmed.length) throw new Error('stray )');
  if (alternatives.some((part) => part.mayBeEmpty)) throw new Error('may match nothing');
  const heads = alternatives.flatMap((part) => part.heads);
  if (heads.length > MAX_BEGINNINGS) throw new Error(`begins in more than ${MAX_BEGINNINGS} ways`);
  const beginnings = [...new Set(heads.map((head) => head?.replace(CLOSED, '') ?? '#'))];
  for (const head of beginnings) {
    if (head !== '#' && head.length < 2 && !/\p{Script=Han}/u.test(head))
      throw new Error('begins with a single character');
  }
  return { mode: 'span', expression: new RegExp(alternatives.map((part) => part.source).join('|'), 'uy'), beginnings };
}

/**
 * Reads one lexicon pattern. `*` open end of a word, `(a|b)` one of several, `word?` optional, `~` a gap, `#` a number,
 * leading `=` accents count. Throws an Error with a plain reason where it is malformed.
 */
export function parsePattern(source: string, lang: string): WordPattern[] | SpanPattern[] {
  const accented = source.startsWith('=');
  const body = (accented ? source.slice(1) : source).normalize('NFC').trim();
  if (SPAN_LANGUAGES.has(lang)) return [spanPattern(body)];
  const seen = new Set<string>();
  const patterns: WordPattern[] = [];
  const spellings = lang === 'de' ? withUmlautSpellings(body) : [body];
  for (const spelling of spellings) {
    for (const plain of unfold(joinSingleWords(withLetterChoices(spelling))).flatMap(unfoldOptional)) {
      const steps = wordSteps(plain, accented);
      const key = JSON.stringify(steps);
      if (seen.has(key)) continue;
      seen.add(key);
      patterns.push({ mode: 'word', steps });
    }
  }
  return patterns;
}
