import { compilePhrases, hasClitics, isSpaced } from './compile-phrases';
import { patternNeeds } from './pattern-needs';
import { patternStarts } from './pattern-starts';

/** What the lint rules speak about. Each is a list of patterns in every language (`locales/lint/<lang>.json`). */
export const LINT_CONCEPTS = [
  'review',
  'ask_review',
  'feedback',
  'positive',
  'either_way',
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

/** A concept's patterns, compiled when the expression is first read: most texts hold none of their beginnings. */
export interface ConceptPattern {
  /** Sticky where it is known with which letters it begins, else global. */
  readonly expression: RegExp | undefined;
  starts: readonly string[] | undefined;
  /** Where the beginnings are not known: a text that holds none of these has no match. */
  needs: readonly string[] | undefined;
}

/** Reads each concept when it is first asked for. */
export function lintLexicon(file: LintLexiconFile): LintLexicon {
  const known = new Map<LintConcept, ConceptPattern | undefined>();
  const read = (patterns: readonly string[]): ConceptPattern | undefined => {
    if (patterns.length === 0) return undefined;
    const starts = hasClitics(file.lang) ? undefined : patternStarts(patterns, file.lang);
    const needs = starts === undefined ? patternNeeds(patterns, file.lang) : undefined;
    let compiled: RegExp | undefined;
    return {
      starts,
      needs,
      get expression() {
        compiled ??= compilePhrases(patterns, file.lang, starts === undefined ? 'g' : 'y');
        return compiled;
      },
    };
  };
  return {
    lang: file.lang,
    spaced: isSpaced(file.lang),
    of(concept) {
      if (!known.has(concept)) known.set(concept, read(file.concepts[concept] ?? []));
      return known.get(concept);
    },
  };
}
