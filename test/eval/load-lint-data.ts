import { readdirSync, readFileSync } from 'node:fs';
import type { LintData } from '@/utils/checks/lint/lint';
import { type LintLexiconFile, lintLexicon } from '@/utils/checks/lint/lint-lexicon';
import type { RulePack } from '@/utils/checks/lint/lint-rule';

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Rules and their words from the project's own data files. */
export function loadLintData(): LintData {
  const files = readdirSync(new URL('../../locales/lint', import.meta.url));
  const lexicons = files.map((file) => lintLexicon(json(`locales/lint/${file}`) as LintLexiconFile));
  return {
    pack: json('public/knowledge/rules/rules.json') as RulePack,
    lexicons: new Map(lexicons.map((lexicon) => [lexicon.lang, lexicon])),
  };
}
