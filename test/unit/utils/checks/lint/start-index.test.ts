import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePhrases } from '@/utils/checks/lint/compile-phrases';
import { LINT_CONCEPTS, type LintLexiconFile, lintLexicon } from '@/utils/checks/lint/lint-lexicon';
import { matchesAt, matchesIn } from '@/utils/checks/lint/matches-in';
import { plainLetters } from '@/utils/checks/lint/plain-letters';
import { StartIndex } from '@/utils/checks/lint/start-index';
import { fold } from '@/utils/checks/normalise/fold';

const folder = new URL('../../../../../locales/lint/', import.meta.url);
const files = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LintLexiconFile,
);

/** Every pattern as a person might write it: each choice of a bracket in turn, gaps filled. */
function spoken(pattern: string): string[] {
  const bracket = /\(([^()]*)\)\??/.exec(pattern);
  if (bracket === null)
    return [pattern.replace(/~\d*/g, ' x ').replaceAll('#', '12').replaceAll('*', 'es').replaceAll('?', '')];
  const choices = (bracket[1] ?? '').split('|').slice(0, 3);
  return choices.flatMap((choice) => spoken(pattern.replace(bracket[0], choice)));
}

describe('looking only where a phrase may begin', () => {
  it.each(files.map((file) => [file.lang, file] as const))(
    'finds what reading the whole text finds: %s',
    (lang, file) => {
      const written = Object.values(file.concepts).flat().flatMap(spoken);
      const text = plainLetters(
        fold(written.map((one, at) => `${one}${'. ,x-'.charAt(at % 5)} y${one}`).join(' ')).text,
        lang,
      );
      const lexicon = lintLexicon(file);
      const index = new StartIndex(text, lexicon.spaced);
      let told = 0;
      for (const concept of LINT_CONCEPTS) {
        const pattern = lexicon.of(concept);
        if (pattern?.starts === undefined) continue;
        told++;
        const whole = matchesIn(compilePhrases(file.concepts[concept] ?? [], lang), text, {
          start: 0,
          end: text.length,
        });
        expect({ concept, found: matchesAt(index.placesOf(pattern.starts), pattern.expression, text) }).toEqual({
          concept,
          found: whole,
        });
        expect(whole).not.toEqual([]);
      }
      // In Arabic and Hebrew little words stand before any other.
      expect(told).toBeGreaterThan(lang === 'ar' || lang === 'he' ? -1 : 30);
    },
  );

  it.each(files.map((file) => [file.lang, file] as const))(
    'a text in which a phrase is found holds the letters that the phrase needs: %s',
    (lang, file) => {
      const lexicon = lintLexicon(file);
      for (const concept of LINT_CONCEPTS) {
        const pattern = lexicon.of(concept);
        if (pattern?.needs === undefined) continue;
        for (const one of (file.concepts[concept] ?? []).flatMap(spoken)) {
          const text = plainLetters(fold(one).text, lang);
          const found = matchesIn(pattern.expression, text, { start: 0, end: text.length });
          if (found.length === 0) continue;
          expect({ concept, one, holds: pattern.needs.some((letters) => text.includes(letters)) }).toEqual({
            concept,
            one,
            holds: true,
          });
        }
      }
    },
  );
});
