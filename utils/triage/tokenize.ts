import type { FoldedText } from './fold-text';

export interface Token {
  /** Folded, without accents. */
  text: string;
  /** Other forms under which the lexicon may know it: held-down letters made single, leading particles taken off. */
  forms: readonly string[];
  /** Lower case with its accents. */
  accented: string;
  /** Where it stands in the folded text. */
  start: number;
  end: number;
  sentence: number;
  /** Rises at every comma, colon, dash and sentence end. */
  clause: number;
}

const MAX_TOKENS = 900;
const SPACE = 32;
const SENTENCE_END = 10;
const CLAUSE_BREAK = /[,;:،؛，、–—()]/u;

const ARABIC_PARTICLE = /^(?:[وف]?(?:بال|كال|لل|ال)|[وفبلك]{1,2}ال|[وفبلكس])(?=.{3})/u;
const HEBREW_PARTICLE = /^(?:[ושהבלמכ]{1,3})(?=.{2})/u;

function particleForms(word: string): string[] {
  const code = word.charCodeAt(0);
  if (code >= 0x620 && code <= 0x64a) {
    const found = ARABIC_PARTICLE.exec(word);
    if (found === null) return [];
    const forms = [word.slice(found[0].length)];
    // والشحن: both the particle alone and the particle with its article.
    if (found[0].length > 1) forms.push(word.slice(1));
    return forms;
  }
  if (code >= 0x5d0 && code <= 0x5ea) {
    const forms: string[] = [];
    const found = HEBREW_PARTICLE.exec(word);
    const most = found === null ? 0 : found[0].length;
    for (let cut = 1; cut <= most && word.length - cut >= 2; cut++) forms.push(word.slice(cut));
    return forms;
  }
  return [];
}

// French and Italian particles that an apostrophe ties to the next word: "l'avvocato", "d'avocat".
const ELIDED =
  /^(l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quelqu|un|dell|all|nell|sull|dall|quell|quest|bell|dov|com)['\u2019\u2018\u02bc`\u00b4]\p{L}{2}/iu;

function elidedForm(word: string, written: string): string | undefined {
  const found = ELIDED.exec(written);
  return found?.[1] === undefined ? undefined : word.slice(found[1].length);
}

function singleForm(folded: FoldedText, start: number, end: number): string | undefined {
  if (folded.elongated.size === 0) return undefined;
  let out = '';
  let changed = false;
  for (let index = start; index < end; index++) {
    if (folded.elongated.has(index)) changed = true;
    else out += folded.folded[index];
  }
  return changed ? out : undefined;
}

/** Cuts a folded text into words, sentences and clauses; at most 900 words. */
export function tokenize(text: FoldedText, original: string): Token[] {
  const { folded, accented, origin } = text;
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let index = 0;
  while (index < folded.length && tokens.length < MAX_TOKENS) {
    const code = folded.charCodeAt(index);
    if (code === SENTENCE_END) {
      sentence++;
      clause++;
      index++;
      continue;
    }
    if (code === SPACE) {
      if (CLAUSE_BREAK.test(original[origin[index] ?? 0] ?? '')) clause++;
      index++;
      continue;
    }
    const start = index;
    while (index < folded.length && folded.charCodeAt(index) !== SPACE && folded.charCodeAt(index) !== SENTENCE_END)
      index++;
    const word = folded.slice(start, index);
    if (word.length > 60) continue;
    const single = singleForm(text, start, index);
    const forms = particleForms(word);
    const elided = elidedForm(word, original.slice(origin[start] ?? 0, (origin[index - 1] ?? 0) + 1));
    if (elided !== undefined) forms.push(elided);
    if (single !== undefined) forms.push(single);
    tokens.push({ text: word, forms, accented: accented.slice(start, index), start, end: index, sentence, clause });
  }
  return tokens;
}
