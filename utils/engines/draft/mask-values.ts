import type { GuardData } from '@/utils/checks/guard/guard-data';
import { readSide, type Side } from '@/utils/checks/guard/read-side';
import type { Value } from '@/utils/checks/normalise/value';
import type { LanguageTag } from '@/utils/domain/ids';
import { restore } from '../redact/restore';

/** A name that stands for something an engine must not touch: `⟦F2⟧`, `⟦N1⟧`. */
export const MARK = /⟦[A-Z]\d{1,4}[a-z]?⟧/g;

/** Signs that mean nothing, as many as the mark had, for readers that must not take the mark's number for a figure. */
const blank = (mark: string): string => '⁂'.repeat(mark.length);

/** Keeps one name for each literal, so that the same figure has the same name in every line. */
export interface MarkBook {
  /** Name of the mark to what it stands for. */
  kept: Map<string, string>;
  nameOf(literal: string): string;
}

export function createMarkBook(): MarkBook {
  const kept = new Map<string, string>();
  const names = new Map<string, string>();
  return {
    kept,
    nameOf(literal) {
      let name = names.get(literal);
      if (name === undefined) {
        name = `⟦F${kept.size + 1}⟧`;
        names.set(literal, name);
        kept.set(name, literal);
      }
      return name;
    },
  };
}

/** Reads a text whose marks are no figures. `undefined` for a language that has no glossary, not even a neighbour's. */
export function readMasked(text: string, language: LanguageTag, data: GuardData): Side | undefined {
  const known = data.language(language) ?? data.language('en');
  return known && readSide(text.replace(MARK, blank), language, known, data.names);
}

/**
 * Puts a mark in place of every figure, date, amount and code of a text (or only of those that are `wanted`), with the
 * isolating signs around it. Marks that stand there already stay.
 */
export function maskValues(
  text: string,
  language: LanguageTag,
  data: GuardData,
  book: MarkBook,
  wanted: (value: Value) => boolean = () => true,
): string {
  let masked = '';
  let at = 0;
  for (const value of readMasked(text, language, data)?.values ?? []) {
    const { span, weak, kind } = value;
    if (!wanted(value) || weak || kind === 'placeholder' || span.start < at) continue;
    const isolated = /[\u2066-\u2068]/.test(text.charAt(span.start - 1)) && text.charAt(span.end) === '\u2069';
    const start = isolated ? span.start - 1 : span.start;
    const end = isolated ? span.end + 1 : span.end;
    if (start < at) continue;
    masked += text.slice(at, start) + book.nameOf(text.slice(start, end));
    at = end;
  }
  return masked + text.slice(at);
}

/** The marks of a text, sorted, each as often as it stands there. */
export function marksIn(text: string): string[] {
  return (text.match(MARK) ?? []).sort();
}

/** Marks as models sometimes write them (`[F1]`, `⟦ f1 ⟧`) put into the form in which they went out. */
export function tidyMarks(text: string, kept: ReadonlyMap<string, string>): string {
  return restore(text, new Map([...kept.keys()].map((mark) => [mark, mark]))).text;
}

/** Puts back what the marks stand for. Marks that stand for nothing stay, to be found. */
export function unmask(text: string, kept: ReadonlyMap<string, string>): string {
  return restore(text, kept).text;
}
