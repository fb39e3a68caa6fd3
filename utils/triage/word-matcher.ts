import { foldText } from './fold-text';
import { parsePattern, type WordPattern, type WordStep, type WordTest } from './parse-pattern';
import { type Head, wordHeads } from './pattern-heads';
import type { Token } from './tokenize';

export interface WordMatch {
  /** Index of the list that the pattern belongs to. */
  list: number;
  /** Tokens from, to (after the last). */
  from: number;
  to: number;
}

interface Entry {
  list: number;
  source: string;
  /** Read when a word first meets the pattern's beginning. */
  patterns: readonly WordPattern[] | undefined;
}

function pushTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

const isNumber = (text: string): boolean => /^\d+$/u.test(text);

type WordOnly = Extract<WordStep, { kind: 'word' }>;

function passes({ how, text }: WordTest, word: string): boolean {
  switch (how) {
    case 'exact':
      return word === text;
    case 'prefix':
      return word.startsWith(text);
    case 'suffix':
      return word.endsWith(text);
    case 'infix':
      return word.includes(text);
    case 'number':
      return isNumber(word);
  }
}

function fits({ tests, accented }: WordOnly, token: Token): boolean {
  for (const test of tests) {
    if (accented) {
      if (passes(test, token.accented)) return true;
      continue;
    }
    if (passes(test, token.text)) return true;
    for (const form of token.forms) if (passes(test, form)) return true;
  }
  return false;
}

/** Finds many word patterns in a row of tokens at once; patterns are looked up by their first word. */
export class WordMatcher {
  readonly #exact = new Map<string, Entry[]>();
  readonly #prefix = new Map<string, Entry[]>();
  readonly #suffix = new Map<string, Entry[]>();
  readonly #infix = new Map<string, Entry[]>();
  readonly #number: Entry[] = [];
  #longestPrefix = 0;
  #longestSuffix = 0;
  #longestInfix = 0;

  readonly #lang: string;

  /** `lists[i]` holds the patterns, as written, whose matches are reported as list `i`. */
  constructor(lists: readonly (readonly string[])[], lang: string) {
    this.#lang = lang;
    for (const [list, sources] of lists.entries()) {
      for (const source of sources) {
        const heads = wordHeads(source, lang);
        const entry: Entry = { list, source, patterns: undefined };
        if (heads !== undefined) for (const head of heads) this.#index(head, entry);
        else {
          entry.patterns = this.#parse(source);
          for (const { how, text } of firstTests(entry.patterns))
            this.#index({ how, text: foldText(text).folded }, entry);
        }
      }
    }
  }

  #parse(source: string): WordPattern[] {
    return parsePattern(source, this.#lang).filter((pattern) => pattern.mode === 'word');
  }

  #index({ how, text }: Head, entry: Entry): void {
    if (how === 'number') this.#number.push(entry);
    else if (how === 'prefix') {
      pushTo(this.#prefix, text, entry);
      this.#longestPrefix = Math.max(this.#longestPrefix, text.length);
    } else if (how === 'suffix') {
      pushTo(this.#suffix, text, entry);
      this.#longestSuffix = Math.max(this.#longestSuffix, text.length);
    } else if (how === 'infix') {
      pushTo(this.#infix, text, entry);
      this.#longestInfix = Math.max(this.#longestInfix, text.length);
    } else pushTo(this.#exact, text, entry);
  }

  #tryEntries(entries: readonly Entry[] | undefined, tokens: readonly Token[], at: number, out: WordMatch[]): void {
    if (entries === undefined) return;
    const token = tokens[at];
    if (token === undefined) return;
    for (const entry of entries) {
      entry.patterns ??= this.#parse(entry.source);
      for (const { steps } of entry.patterns) {
        const first = steps[0];
        if (first === undefined || first.kind !== 'word' || !fits(first, token)) continue;
        const to = steps.length === 1 ? at + 1 : rest(steps, 1, tokens, at + 1, token.sentence);
        if (to >= 0) out.push({ list: entry.list, from: at, to });
      }
    }
  }

  #look(form: string, tokens: readonly Token[], at: number, out: WordMatch[]): void {
    this.#tryEntries(this.#exact.get(form), tokens, at, out);
    const { length } = form;
    for (let size = 2; size <= Math.min(length, this.#longestPrefix); size++) {
      this.#tryEntries(this.#prefix.get(form.slice(0, size)), tokens, at, out);
    }
    for (let size = 2; size <= Math.min(length, this.#longestSuffix); size++) {
      this.#tryEntries(this.#suffix.get(form.slice(length - size)), tokens, at, out);
    }
    if (this.#longestInfix > 0) {
      for (let from = 0; from + 3 <= length; from++) {
        for (let size = 3; size <= Math.min(length - from, this.#longestInfix); size++) {
          this.#tryEntries(this.#infix.get(form.slice(from, from + size)), tokens, at, out);
        }
      }
    }
  }

  match(tokens: readonly Token[]): WordMatch[] {
    const out: WordMatch[] = [];
    for (const [at, token] of tokens.entries()) {
      if (isNumber(token.text)) this.#tryEntries(this.#number, tokens, at, out);
      this.#look(token.text, tokens, at, out);
      for (const form of token.forms) this.#look(form, tokens, at, out);
    }
    return out;
  }
}

/** The forms of first words, each once. */
function firstTests(patterns: readonly WordPattern[]): WordTest[] {
  const tests = new Map<string, WordTest>();
  for (const { steps } of patterns)
    if (steps[0]?.kind === 'word') for (const test of steps[0].tests) tests.set(`${test.how} ${test.text}`, test);
  return [...tests.values()];
}

/** The token after the match, or -1. Gaps take as few words as they can. */
function rest(
  steps: readonly WordStep[],
  step: number,
  tokens: readonly Token[],
  at: number,
  sentence: number,
): number {
  const current = steps[step];
  if (current === undefined) return at;
  if (current.kind === 'gap') {
    for (let skip = 0; skip <= current.max; skip++) {
      const token = tokens[at + skip];
      if (token === undefined || token.sentence !== sentence) return -1;
      const to = rest(steps, step + 1, tokens, at + skip, sentence);
      if (to >= 0) return to;
    }
    return -1;
  }
  const token = tokens[at];
  if (token === undefined || token.sentence !== sentence || !fits(current, token)) return -1;
  return rest(steps, step + 1, tokens, at + 1, sentence);
}
