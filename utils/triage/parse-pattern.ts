import { foldText } from './fold-text';

/** One step of a word pattern. */
export type WordStep =
  | { kind: 'word'; how: 'exact' | 'prefix' | 'suffix' | 'infix' | 'number'; text: string; accented: boolean }
  | { kind: 'gap'; max: number };

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

/** `took?` makes a whole word optional, `mou?ld` the letter before the mark. */
function unfoldOptional(plain: string): string[] {
  let out: string[][] = [[]];
  for (const word of plain.split(/\s+/u).filter((part) => part !== '')) {
    let choices: (string | undefined)[];
    if (word.endsWith('?')) choices = [word.slice(0, -1), undefined];
    else if (word.includes('?')) {
      const at = word.indexOf('?');
      choices = [word.slice(0, at) + word.slice(at + 1), word.slice(0, at - 1) + word.slice(at + 1)];
    } else choices = [word];
    out = out.flatMap((head) => choices.map((choice) => (choice === undefined ? head : [...head, choice])));
    if (out.length > MAX_UNFOLDED) throw new Error(`unfolds to more than ${MAX_UNFOLDED} patterns`);
  }
  return out.map((words) => words.join(' ')).filter((line) => line !== '');
}

/** German texts without umlauts: `beschaedigt`. */
function withUmlautSpellings(pattern: string): string[] {
  if (!/[äöü]/u.test(pattern)) return [pattern];
  return [pattern, pattern.replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue')];
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
    if (word === '#') {
      steps.push({ kind: 'word', how: 'number', text: '', accented });
      continue;
    }
    const starts = word.startsWith('*');
    const ends = word.endsWith('*') && word.length > 1;
    const bare = word.slice(starts ? 1 : 0, ends ? -1 : undefined);
    if (/[*~#?]/u.test(bare)) throw new Error(`cannot read "${word}"`);
    const form = foldText(bare);
    const pieces = (accented ? form.accented : form.folded).split(/\s+/u).filter((piece) => piece !== '');
    if (pieces.length === 0) throw new Error(`nothing left of "${word}" after folding`);
    for (const [position, piece] of pieces.entries()) {
      const first = position === 0;
      const last = position === pieces.length - 1;
      const suffix = starts && first;
      const prefix = ends && last;
      const least = /[a-z]/u.test(piece) ? 3 : 2;
      if ((suffix || prefix) && piece.length < least) throw new Error(`"${word}" has too few letters beside its *`);
      const how = suffix && prefix ? 'infix' : suffix ? 'suffix' : prefix ? 'prefix' : 'exact';
      steps.push({ kind: 'word', how, text: piece, accented });
    }
  }
  const words = steps.filter((step) => step.kind === 'word');
  if (words.length === 0) throw new Error('no word');
  if (steps[0]?.kind === 'gap' || steps[steps.length - 1]?.kind === 'gap') throw new Error('gap at the edge');
  return steps;
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
  const first = steps[0];
  if (first === undefined || first.kind === 'gap' || steps[steps.length - 1]?.kind === 'gap')
    throw new Error('gap at the edge');
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
    for (const plain of unfold(spelling).flatMap(unfoldOptional)) {
      const steps = wordSteps(plain, accented);
      const key = JSON.stringify(steps);
      if (seen.has(key)) continue;
      seen.add(key);
      patterns.push({ mode: 'word', steps });
    }
  }
  return patterns;
}
