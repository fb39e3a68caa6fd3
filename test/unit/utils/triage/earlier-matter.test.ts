import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/utils/domain/judgement';
import { findEarlierMatter } from '@/utils/triage/earlier-matter';
import { triage } from '@/utils/triage/triage';
import { loadTriageData } from '../../../eval/load-triage-data';

const data = loadTriageData();

/** Judges a buyer's messages one after the other, as they came and without an answer in between. */
function judgeThread(...texts: string[]): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const text of texts) {
    const facts = { contactCount: verdicts.length + 1, earlierMatter: findEarlierMatter(verdicts) };
    verdicts.push(triage({ text }, { facts }, data));
  }
  return verdicts;
}

describe('a message that only asks after an earlier one', () => {
  it.each([
    ['en', 'The mirror came with a crack across the glass.', 'Hello? Is anybody there?'],
    ['de', 'Die Vase ist zerbrochen angekommen.', 'Hallo? Liest das hier jemand?'],
    ['fr', 'Le miroir est arrivé cassé.', 'Je vous ai déjà écrit deux fois, toujours aucune réponse.'],
    ['ja', '届いた花瓶が割れていました。', '先日ご連絡しましたが、まだお返事がありません。'],
  ])('%s: is about the damage that was reported first', (_lang, first, second) => {
    const [reported, asked] = judgeThread(first, second);
    expect(reported?.intent).toBe('damaged');
    expect(asked?.intent).toBe('damaged');
    expect(asked?.severity).toBe(reported?.severity);
    expect(asked?.reasons).toContainEqual({
      label: 'case:earlier_message',
      quote: reported?.reasons.find(({ label }) => label === 'intent:damaged')?.quote,
    });
  });

  it('is still about it at the third message, and quotes the first', () => {
    const verdicts = judgeThread('The mirror came with a crack across the glass.', 'Hello?', 'Anybody there???');
    const quotes = verdicts.slice(1).map(({ reasons }) => reasons.find(({ label }) => label.startsWith('case:earl')));
    expect(verdicts.map(({ intent }) => intent)).toEqual(['damaged', 'damaged', 'damaged']);
    expect(quotes[1]).toEqual(quotes[0]);
  });

  it('is judged by its own words when it names a matter of its own', () => {
    const [, next] = judgeThread('The mirror came with a crack across the glass.', 'Please send me an invoice.');
    expect(next?.intent).toBe('invoice_document');
    expect(next?.reasons.some(({ label }) => label === 'case:earlier_message')).toBe(false);
  });

  it('takes nothing over once the buyer was content', () => {
    const [, , next] = judgeThread(
      'The mirror came with a crack across the glass.',
      'Thank you so much, everything is perfect now!',
      'Hello?',
    );
    expect(next?.intent).not.toBe('damaged');
  });

  it('takes nothing over when it was answered and the buyer does not say that he wrote before', () => {
    const earlierMatter = { intent: 'damaged', severity: 'II', quote: 'crack' } as const;
    const verdict = triage({ text: 'Hello?' }, { facts: { contactCount: 1, earlierMatter } }, data);
    expect(verdict.intent).not.toBe('damaged');
  });
});
