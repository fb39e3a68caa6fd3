import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reads, shownTerms } from '@/components/case/message-terms';
import { createWordDesk } from '@/entrypoints/sidepanel/word-desk';

const root = new URL('../../../../', import.meta.url);
const desk = createWordDesk(async (path) => {
  const file = path === 'terms/concepts.json' ? 'locales/lexicon/concepts.json' : `public/knowledge/${path}`;
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
});
const meanings = async (text: string, lang: string, agent: string) =>
  shownTerms(await desk.terms(text, lang, agent)).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);

describe('terms of a message', () => {
  test('are found in the buyer’s language and told in the agent’s', async () => {
    const german = await meanings('Die Vase ist zerbrochen, ich möchte mein Geld zurück.', 'de', 'zh-CN');
    expect(german.map(([words]) => words)).toContain('zerbrochen');
    for (const [, meaning] of german) expect(meaning).toMatch(/\p{Script=Han}/u);
    const japanese = await meanings('箱が破損していました', 'ja', 'de-DE');
    expect(japanese.length).toBeGreaterThan(0);
    for (const [, meaning] of japanese) expect(meaning).toMatch(/[a-z]/);
  });

  test('a denied term is told as denied', async () => {
    const terms = await desk.terms('The vase is not damaged', 'en', 'zh-CN');
    expect(terms.find(({ concept }) => concept === 'damage')?.negated).toBe(true);
  });

  test('none stands inside another; the longer one wins', () => {
    const term = (start: number, end: number, concept = 'damage') => ({
      start,
      end,
      concept,
      meaning: '',
      negated: false,
    });
    const shown = shownTerms([term(0, 4), term(2, 12), term(12, 15), term(20, 25, 'intensifier'), term(3, 3)]);
    expect(shown.map(({ start, end }) => [start, end])).toEqual([
      [2, 12],
      [12, 15],
    ]);
  });

  test('an agent needs no help in his own language', () => {
    expect(reads('zh-CN', 'zh-TW')).toBe(true);
    expect(reads('en-GB', 'de')).toBe(false);
  });
});
