import type { OwnTerm } from '@/utils/domain/own-checks';
import type { Confusions, Glossary } from '@/utils/domain/schemas/glossary';

/** The concept that a term of the seller's own is to the guard. */
export const ownConcept = (id: string): string => `own:${id}`;

/** Glossaries and confusions with the seller's own terms among them. */
export function withOwnTerms(
  glossaries: readonly Glossary[],
  confusions: Confusions,
  terms: readonly OwnTerm[],
): { glossaries: Glossary[]; confusions: Confusions } {
  const known = new Set(terms.map(({ id }) => id));
  const pairs = terms.flatMap(({ id, notAs }) =>
    notAs.map((other) => ({
      a: ownConcept(id),
      b: known.has(other) ? ownConcept(other) : other,
      kind: 'term_confusion' as const,
    })),
  );
  return {
    glossaries: glossaries.map((glossary) => {
      const own = terms.flatMap(({ id, words }) => {
        const patterns = words[glossary.language] ?? [];
        // A gap is written `..` in glossaries.
        const joined = patterns.map((pattern) => pattern.replace(/(?<=\s)\*(?=\s)/g, '..')).join('|');
        return joined === '' ? [] : [[ownConcept(id), joined] as const];
      });
      return own.length === 0 ? glossary : { ...glossary, terms: { ...glossary.terms, ...Object.fromEntries(own) } };
    }),
    confusions: pairs.length === 0 ? confusions : { ...confusions, pairs: [...confusions.pairs, ...pairs] },
  };
}
