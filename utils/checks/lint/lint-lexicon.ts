import { compilePhrases, hasClitics, isSpaced } from './compile-phrases';
import { patternStarts } from './pattern-starts';

/** What the lint rules speak about. Each is a list of patterns in every language (`locales/lint/<lang>.json`). */
export const LINT_CONCEPTS = [
  'review',
  'ask_review',
  'feedback',
  'positive',
  'satisfied',
  'unsatisfied',
  'reward',
  'remove',
  'condition',
  'done',
  'option',
  'promo',
  'ask_cancel',
  'pay_app',
  'original_method',
  'pay_outside',
  'contact_word',
  'contact_invite',
  'emergency',
  'site_invite',
  'confirm_receipt',
  'early',
  'arrived_condition',
  'close_dispute',
  'dispute',
  'close_it',
  'request',
  'cancel',
  'we_cancel',
  'wants_cancel',
  'customs',
  'customs_paper',
  'write',
  'low_value',
  'real_value',
  'send_back',
  'no_fault',
  'only_fault',
  'may_return',
  'relief',
  'warranty',
  'expired',
  'own_cost',
  'maker',
  'remedy',
  'five_stars',
  'hope',
  'thanks_for',
  'other_review',
  'threat',
  'no_returns',
  'swap_for_new',
  'lapsed',
  'no_guarantee',
  'undervalue',
  'secret',
  'cover',
  'give',
  'absolute',
  'not',
  'chinglish',
  'blame',
  'waiting',
] as const;
export type LintConcept = (typeof LINT_CONCEPTS)[number];

export interface LintLexiconFile {
  lang: string;
  source: string;
  concepts: Partial<Record<LintConcept, string[]>>;
}

/** A language's concepts, ready to match against folded text without accents. */
export interface LintLexicon {
  lang: string;
  /** Whether its patterns begin at words only. */
  spaced: boolean;
  of(concept: LintConcept): ConceptPattern | undefined;
}

/** A concept's expression: sticky where it is known with which letters it begins, else global. */
export interface ConceptPattern {
  expression: RegExp;
  starts: readonly string[] | undefined;
}

/** Compiles each concept when it is first asked for. */
export function lintLexicon(file: LintLexiconFile): LintLexicon {
  const compiled = new Map<LintConcept, ConceptPattern | undefined>();
  const compile = (patterns: readonly string[]): ConceptPattern | undefined => {
    const expression = compilePhrases(patterns, file.lang);
    const starts = hasClitics(file.lang) ? undefined : patternStarts(patterns, file.lang);
    if (expression === undefined || starts === undefined) return expression && { expression, starts };
    return { expression: new RegExp(expression.source, 'y'), starts };
  };
  return {
    lang: file.lang,
    spaced: isSpaced(file.lang),
    of(concept) {
      if (!compiled.has(concept)) compiled.set(concept, compile(file.concepts[concept] ?? []));
      return compiled.get(concept);
    },
  };
}
