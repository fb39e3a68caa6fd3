import { foldText } from './fold-text';

/** One form that a word may have. */
export interface WordTest {
  how: 'exact' | 'prefix' | 'suffix' | 'infix' | 'number';
  text: string;
}

/** One step of a word pattern: a word in one of several forms, or a gap of up to `max` words. */
export type WordStep = { kind: 'word'; tests: WordTest[]; accented: boolean } | { kind: 'gap'; max: number };

/** One step of a substring pattern, for scripts that set no spaces. */
export type SpanStep = { kind: 'text'; text: string } | { kind: 'number' } | { kind: 'gap'; max: number };

export interface WordPattern {
  mode: 'word';
  steps: WordStep[];
}
export interface SpanPattern {
  mode: 'span';
  steps: SpanStep[];
}

const MAX_UNFOLDED = 200;

/** Alternatives joined by this sign have been found to be single words and stay one step. */
const OR = '\u0001';

/** The languages whose lexicon patterns are substrings, because their script sets no spaces between words. */
export const SPAN_LANGUAGES: ReadonlySet<string> = new Set(['ja', 'zh', 'ko', 'th']);

/** Unfolds brackets and `?` into plain strings. Throws with a plain reason where the pattern is malformed. */
function unfold(source: string): string[] {
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
function withUmlautSpellings(pattern: string): string[] {
  if (!/[äöü]/u.test(pattern)) return [pattern];
  return [pattern, pattern.replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue')];
}

/** A word as it stands in a pattern; a hyphen or apostrophe inside may make it several. */
function wordTests(word: string, accented: boolean): WordTest[] {
  if (word === '#') return [{ how: 'number', text: '' }];
  const starts = word.startsWith('*');
  const ends = word.endsWith('*') && word.length > 1;
  const bare = word.slice(starts ? 1 : 0, ends ? -1 : undefined);
  if (/[*~#?()|]/u.test(bare)) throw new Error(`cannot read "${word}"`);
  const form = foldText(bare);
  const pieces = (accented ? form.accented : form.folded).split(/\s+/u).filter((piece) => piece !== '');
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

function spanSteps(plain: string): SpanStep[] {
  const steps: SpanStep[] = [];
  for (const part of plain.split(/(~\d*|#)/u)) {
    const bare = part.trim();
    if (bare === '') continue;
    if (bare === '#') steps.push({ kind: 'number' });
    else if (bare.startsWith('~')) steps.push({ kind: 'gap', max: bare.length > 1 ? Number(bare.slice(1)) : 6 });
    else {
      if (/[*?]/u.test(bare)) throw new Error(`"${bare}": * and ? have no meaning here`);
      const text = foldText(bare).folded.replace(/\s+/gu, '');
      if (text !== '') steps.push({ kind: 'text', text });
    }
  }
  while (steps[0]?.kind === 'gap') steps.shift();
  while (steps[steps.length - 1]?.kind === 'gap') steps.pop();
  const first = steps[0];
  if (first === undefined) throw new Error('no text');
  if (first.kind === 'text' && first.text.length < 2 && !/\p{Script=Han}/u.test(first.text)) {
    throw new Error('begins with a single character');
  }
  return steps;
}

/**
 * Reads one lexicon pattern. `*` open end of a word, `(a|b)` one of several, `word?` optional, `~` a gap, `#` a number,
 * leading `=` accents count. Throws an Error with a plain reason where it is malformed.
 */
export function parsePattern(source: string, lang: string): WordPattern[] | SpanPattern[] {
  const accented = source.startsWith('=');
  const body = (accented ? source.slice(1) : source).normalize('NFC').trim();
  if (SPAN_LANGUAGES.has(lang)) {
    const seen = new Set<string>();
    const patterns: SpanPattern[] = [];
    for (const plain of unfold(body)) {
      const steps = spanSteps(plain);
      const key = JSON.stringify(steps);
      if (seen.has(key)) continue;
      seen.add(key);
      patterns.push({ mode: 'span', steps });
    }
    return patterns;
  }
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
