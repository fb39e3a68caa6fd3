import { describe, expect, test } from 'vitest';
import { phraseChoices, phraseProblem } from '@/components/case/rule-phrase';
import { createWordDesk } from '@/entrypoints/sidepanel/word-desk';

const text = 'Die Lampe kam ZERBROCHEN an, 包裹破损了';

describe('phrases for a rule', () => {
  test('are offered from the words that decided, facts of the case left out', () => {
    const choices = phraseChoices(
      [
        { label: 'intent:damaged', quote: 'ZERBROCHEN' },
        { label: 'severity:II', quote: 'ZERBROCHEN' },
        { label: 'case:days_late', quote: '4' },
        { label: 'emotion', quote: '!' },
        { label: 'intent:damaged', quote: 'Lampe kam ZERBROCHEN' },
      ],
      text,
    );
    expect(choices).toEqual(['Lampe kam ZERBROCHEN', 'ZERBROCHEN']);
  });

  test('are refused when they say too little, stand nowhere, or are known', () => {
    expect(phraseProblem(' , a', true, [])).toBe('short');
    expect(phraseProblem('x'.repeat(121), true, [])).toBe('long');
    expect(phraseProblem('Tisch', false, [])).toBe('absent');
    expect(phraseProblem('zerbrochen', true, [{ id: '1', phrase: 'Zerbrochen' }])).toBe('known');
    expect(phraseProblem('zerbrochen', true, [])).toBeUndefined();
    expect(phraseProblem('zerbrochen', undefined, [])).toBeUndefined();
  });

  test('are looked for as the judge does: whole words, capitals aside, anywhere in scripts without spaces', () => {
    const words = createWordDesk(async () => Promise.reject(new Error('nothing is read')));
    expect(words.holds(text, 'zerbrochen', 'de')).toBe(true);
    expect(words.holds(text, 'brochen', 'de')).toBe(false);
    expect(words.holds(text, '破损', 'zh')).toBe(true);
  });
});
