import { describe, expect, test } from 'vitest';
import { asTyped } from '@/components/engines/as-typed';
import type { Draft } from '@/utils/domain/draft';
import { writeDraft } from '@/utils/engines/draft/write-draft';
import type { Prompt } from '@/utils/engines/text-engine';
import { identifyLanguage } from '@/utils/language/identify-language';
import { loadGuardData } from '../../../eval/load-guard-data';
import { loadLanguageData } from '../../../eval/load-language-data';
import { loadCard } from '../../../eval/phrasebook/load';
import { askedLines } from '../../../sandbox/asked-lines';

const data = loadGuardData();
const languages = loadLanguageData();
const base: Draft = {
  strategy: 'resolve',
  lines: [
    { text: 'Dear Mara,\n\n', gloss: 'Dear Mara,', move: 'greeting' },
    { text: 'We are sorry that your lamp arrived damaged. ', gloss: 'We are sorry.', move: 'open.regret' },
    { text: 'We refund you $29.99 by 28 November.\n\n', gloss: 'Refund.', move: 'do.refund_full' },
    { text: 'Kind regards\nLi', gloss: 'Kind regards\nLi', move: 'signature' },
  ],
  text: '',
  promises: [],
  findings: [],
  rankReasons: [],
  wordings: [],
};

async function wordedBy(draft: Draft, say: (own: string, round: number) => string, blocked = 'nothing') {
  const prompts: Prompt[] = [];
  const shown: (readonly string[])[] = [];
  const made = await writeDraft(
    {
      base: { ...draft, text: draft.lines.map(({ text }) => text).join('') },
      locale: 'en-US',
      glossLocale: 'en-US',
      market: 'amazon',
      tone: 'as_card',
      card: loadCard('en-US'),
      messages: [{ from: 'buyer', text: 'Mara here, the lamp is broken.' }],
      known: { names: ['Mara'], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] },
    },
    {
      data,
      tellLanguage: (text) => identifyLanguage(text, {}, languages),
      examine: async (text) => {
        const start = text.indexOf(blocked);
        const span = { start, end: start + blocked.length };
        return start < 0 ? [] : [{ examiner: 'lint', rule: 'X', kind: 'taboo', level: 'block', quote: blocked, span }];
      },
      onLines: (lines) => shown.push(lines),
      engine: {
        name: 'Sandbox',
        translate: async (text) => text,
        async *write(prompt) {
          prompts.push(prompt);
          const lines = askedLines(prompt.user).map(({ move, text }) => ({ move, text: say(text, prompts.length) }));
          const answer = JSON.stringify({ lines });
          for (let at = 0; at < answer.length; at += 20) yield answer.slice(at, at + 20);
        },
      },
    },
  );
  return { text: made.lines.map(({ text }) => text).join(''), kept: made.kept, prompts, shown };
}

describe('a draft that an engine words', () => {
  test('keeps greeting, signature, order and facts, and is seen while it comes', async () => {
    const { text, shown, prompts } = await wordedBy(base, (own) => own.replace(/\.$/, '!'));
    expect(text).toBe(
      'Dear Mara,\n\nWe are sorry that your lamp arrived damaged! We refund you $29.99 by 28 November!\n\nKind regards\nLi',
    );
    expect(prompts[0]?.user).not.toMatch(/Mara|29\.99|28 November|Kind regards/);
    expect(shown.some((lines) => lines.at(-1)?.startsWith('We refund you $29.99') ?? false)).toBe(true);
  });

  test('a line that lint blocks is sent back, masked, and taken when it is right', async () => {
    const { text, prompts } = await wordedBy(
      base,
      (own, round) => (round === 1 && own.startsWith('We refund') ? `Sadly: ${own}` : own.replace(/\.$/, '!')),
      'Sadly',
    );
    expect(text).toContain('damaged! We refund you $29.99 by 28 November!');
    expect(prompts[1]?.user).toMatch(/taboo/);
    expect(prompts[1]?.user).not.toMatch(/29\.99|28 November/);
  });

  test('a line that never comes right stays ours, and the seller is told which', async () => {
    const { text, kept } = await wordedBy(base, (own) =>
      own.startsWith('We refund') ? 'We refund you in full.' : own.replace(/\.$/, '!'),
    );
    expect(text).toContain('damaged! We refund you $29.99 by 28 November.');
    expect(kept).toMatchObject([{ move: 'do.refund_full' }]);
  });

  test('what the seller typed over our lines is polished with his own figures', async () => {
    const lines = [
      { text: 'We look into it asap and write to you by 2 December.', gloss: '', move: 'greeting', locked: true },
    ];
    const { text, prompts } = await wordedBy(asTyped(base, lines), (own) => own.replace('asap', 'as soon as we can'));
    expect(text).toBe('We look into it as soon as we can and write to you by 2 December.');
    expect(prompts[0]?.user).not.toContain('2 December');
  });
});
