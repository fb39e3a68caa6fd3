import type { Span } from '@/utils/domain/finding';
import { editDistance } from './edit-distance';
import type { Mismatch } from './finding-of';
import type { GuardData } from './guard-data';
import type { GuardFacts } from './guard-facts';
import { type PersonName, readNames } from './read-names';
import type { Concept, Side } from './read-side';
import { soundsOf } from './sound-of';

const plainWords = new Map<string, string>();
/** So many words are remembered: a text is looked through once for every name. */
const KEPT_WORDS = 5000;

/** Without accents and in the letters that accents are written out with: Köhler, Koehler and Kohler are one. */
function plain(word: string): string {
  const known = plainWords.get(word);
  if (known !== undefined) return known;
  const made = withoutAccents(word);
  if (plainWords.size >= KEPT_WORDS) plainWords.clear();
  plainWords.set(word, made);
  return made;
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[øœ]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'a')
    .replace(/(?<=[a-z])e(?=[a-z])/g, (letter, at: number, all: string) =>
      /[aou]/.test(all.charAt(at - 1)) ? '' : letter,
    );
}

const LETTER = /\p{L}/u;
const isLatin = (word: string): boolean => /\p{Script=Latin}/u.test(word);
const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
const wordsOf = (text: string): string[] => text.split(/[\s·・]+/u).filter((word) => word.length > 1);

/** Case endings that add three letters. */
const SLAVIC_END = /(?:ego|emu|owi|owa|ami|iej|iem|ого|ому|ыми|ими|ой)$/;

/** Languages that put names into cases: Anna is called as Anno. */
const DECLINING = /^(?:pl|ru|tr|hi)\b/i;

/** Giulia and Giulio, Martin and Martine: two persons, where names have no cases and the last vowel tells them apart. */
function isOtherPerson(one: string, other: string, tag: string): boolean {
  if (DECLINING.test(tag)) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 3 && /[^aeiouy]$/.test(short) && (long === `${short}e` || long === `${short}a`)) return true;
  return (
    one.length === other.length &&
    one.length > 3 &&
    /[ao]$/.test(one) &&
    /[ao]$/.test(other) &&
    one.slice(0, -1) === other.slice(0, -1) &&
    one !== other
  );
}

/** A name with its case ending or its genitive: Nowak, Nowaka, Anna's; in Slavic languages also Marek, Marku. */
function isForm(one: string, other: string): boolean {
  const a = plain(one);
  const b = plain(other);
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  const off = Math.abs(a.length - b.length);
  if (short < 4 || off > 3 || (off === 3 && !SLAVIC_END.test(a) && !SLAVIC_END.test(b))) return false;
  const stem = Math.max(4, Math.ceil(short * 0.75));
  return (
    a.slice(0, stem) === b.slice(0, stem) ||
    (short >= 5 && a.slice(0, 3) === b.slice(0, 3) && soundsOf(a) === soundsOf(b))
  );
}

/** Whether two names may be one person's: a word of the one is a form of a word of the other, in any alphabet. */
export function isSameName(one: string, other: string): boolean {
  return (
    wordsOf(one).some((word) => wordsOf(other).some((second) => isForm(word, second))) ||
    one === other ||
    (isLatin(one) !== isLatin(other) && soundsAlike(one, other))
  );
}

/** Carriers, marketplaces and payment services by which one they are. */
function carriers(from: Side, to: Side): Mismatch[] {
  const known = (names: readonly Concept[]): Set<string> => new Set(names.flatMap(({ labels }) => labels));
  const source = known(from.names);
  const target = known(to.names);
  const lost = from.names.filter(({ labels }) => !labels.some((label) => target.has(label)));
  const gained = to.names.filter(({ labels }) => !labels.some((label) => source.has(label)));
  const found: Mismatch[] = [];
  for (const [index, name] of lost.entries()) {
    const other = gained[index];
    if (other === undefined) break;
    found.push({ kind: 'name', source: name, target: other });
  }
  return found;
}

/** Whether a word stands in a text, alone or with an ending of at most two letters of its own script. */
function stands(word: string, text: string): boolean {
  const letter = isLatin(word) ? /^\p{Script=Latin}{3}/u : /^\p{Script=Cyrillic}{4}/u;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!letter.test(text.slice(at + word.length, at + word.length + 4))) return true;
  }
  return false;
}

/** Whether a name of the source stands in the target, in its letters or by its sound. */
function isKept(name: PersonName, to: Side, words: () => readonly string[], names: readonly PersonName[]): boolean {
  const own = wordsOf(name.text);
  if (own.some((word) => stands(word, to.text))) return true;
  if (
    own.some((word) =>
      words().some((other) => isForm(word, other) && !isOtherPerson(plain(word), plain(other), to.tag)),
    )
  )
    return true;
  return names.some((other) => isLatin(other.text) !== isLatin(name.text) && soundsAlike(name.text, other.text));
}

function soundsAlike(one: string, other: string): boolean {
  // Han says nothing of how a name is heard elsewhere
  if (isHan(one) || isHan(other)) return true;
  const [a, b] = [soundsOf(one), soundsOf(other)];
  const parts = wordsOf(other).map(soundsOf);
  const near = (x: string, y: string): boolean => editDistance(x, y) <= Math.max(x.length, y.length) / 3;
  return near(a, b) || wordsOf(one).some((word) => parts.some((part) => near(soundsOf(word), part)));
}

/** A part of a kept name that became another: Thị Lan, Thị Loan. The surname alone may stand. */
function changedPart(name: PersonName, names: readonly PersonName[]): PersonName | undefined {
  const own = wordsOf(name.text);
  return names.find((other) => {
    if (isLatin(other.text) !== isLatin(name.text)) return false;
    const theirs = wordsOf(other.text);
    const lost = own.filter((word) => !theirs.some((one) => isForm(word, one)));
    const gained = theirs.filter((word) => !own.some((one) => isForm(word, one)));
    return lost.length > 0 && gained.length > 0 && lost.length < own.length && gained.length < theirs.length;
  });
}

/** A sign that may be a letter of another script than Latin. */
const NOT_LATIN = /[^\0-\xb4\xb6-\u024f\u1e00-\u1eff\u2010-\u205e\u20a0-\u20bf]/;

/** Whether more than half of the letters are Latin. */
function isMostlyLatin(text: string): boolean {
  if (!NOT_LATIN.test(text)) return true;
  let latin = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) {
        latin++;
        letters++;
      }
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
    if (sign.length === 2) at++;
    if (isLatin(sign)) latin++;
    if (LETTER.test(sign)) letters++;
  }
  return latin * 2 > letters;
}

/** Latin words with a capital inside a text that is not written in Latin letters: names, whatever they name. */
function foreignWords(side: Side): PersonName[] {
  if (isMostlyLatin(side.text)) return [];
  return [...side.text.matchAll(/(?<![\p{L}\p{N}@./_-])\p{Lu}\p{Ll}[\p{L}'’-]{1,24}(?![\p{L}\p{N}@/_-])/gu)].map(
    (match) => ({
      text: match[0],
      span: { start: match.index, end: match.index + match[0].length },
    }),
  );
}

/** What `make` makes, made when first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { of: Made } | undefined;
  return () => {
    made ??= { of: make() };
    return made.of;
  };
}

/** No message names more persons; a longer list is not compared further. */
const MOST = 40;

const inside = (span: Span, stretches: readonly Span[]): boolean =>
  stretches.some(({ start, end }) => span.start >= start && span.end <= end);

/** A word of the target that looks like the name and is not in the source: what became of it. */
function changedInto(name: PersonName, from: Side, to: Side): Span | undefined {
  for (const match of to.text.matchAll(/\p{Lu}[\p{L}'’-]{2,24}/gu)) {
    const word = match[0];
    const span = { start: match.index, end: match.index + word.length };
    if (
      from.text.includes(word) ||
      inside(
        span,
        to.values.map((value) => value.span),
      )
    )
      continue;
    const distance = editDistance(plain(word), plain(name.text));
    if (distance > 0 && distance <= Math.ceil(name.text.length / 3) + 1 && !isForm(word, name.text)) return span;
  }
  return undefined;
}

/** Names that a translation changed: another person, another carrier. */
export function compareNames(from: Side, to: Side, data: GuardData, facts: GuardFacts): Mismatch[] {
  const found = carriers(from, to);
  const taken: Span[] = from.names.map(({ start, end }) => ({ start, end }));
  const source = readNames(from.text, data.titles).slice(0, MOST);
  const target = readNames(to.text, data.titles).slice(0, MOST);
  // Mostly every name stands in both texts as it is: only for others is the target taken apart.
  const words = once(() => wordsOf(to.text.replace(/[^\p{L}\p{M}'’-]+/gu, ' ')).slice(0, 4000));
  const free = once(() =>
    target.filter(
      (name) => !source.some((other) => isKept(other, { ...to, text: name.text }, () => wordsOf(name.text), [name])),
    ),
  );
  const seen = new Set<string>();
  const report = (name: PersonName, span: Span | undefined): void => {
    if (span === undefined || seen.has(name.text)) return;
    seen.add(name.text);
    const fix = isLatin(name.text) && isLatin(to.text.slice(span.start, span.end)) ? name.text : undefined;
    found.push({ kind: 'name', source: name.span, target: span, fix });
  };
  for (const name of source) {
    if (inside(name.span, taken)) continue;
    if (isKept(name, to, words, target)) {
      report(name, changedPart(name, target)?.span);
      continue;
    }
    report(
      name,
      free().find((other) => isLatin(other.text) === isLatin(name.text))?.span ??
        free()[0]?.span ??
        changedInto(name, from, to),
    );
  }
  for (const name of foreignWords(from).slice(0, MOST)) {
    if (inside(name.span, taken) || seen.has(name.text) || isKept(name, to, words, [])) continue;
    report(name, changedInto(name, from, to));
  }
  const buyer = facts.buyerName;
  if (buyer !== undefined && from.text.includes(buyer)) {
    const at = from.text.indexOf(buyer);
    const name = { text: buyer, span: { start: at, end: at + buyer.length } };
    if (!seen.has(buyer) && !isKept(name, to, words, target)) report(name, changedInto(name, from, to));
  }
  return found;
}
