import { expect, test } from 'vitest';
import { EngineFailure } from '@/utils/engines/engine-failure';
import { summarise } from '@/utils/engines/summary/summarise';
import { identifyLanguage } from '@/utils/language/identify-language';
import { loadGuardData } from '../../../eval/load-guard-data';
import { loadLanguageData } from '../../../eval/load-language-data';

const data = loadGuardData();
const languages = loadLanguageData();
const known = { names: ['Mara Quist'], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] };
const messages = [
  {
    from: 'buyer' as const,
    text: 'Mara Quist hier. Die Lampe kam zerbrochen an, sie kostete 29,99 €.',
    language: 'de',
  },
  { from: 'seller' as const, text: 'Wir erstatten bis 28. November.', language: 'de' },
];

async function summaryOf(answer: (plain: string) => string) {
  let sent = '';
  const by = {
    name: 'Sandbox',
    async summarise(_: unknown, plain: string) {
      sent = plain;
      return answer(plain);
    },
  };
  const tellLanguage = (text: string) => identifyLanguage(text, {}, languages);
  const outcome = await summarise({ messages, to: 'en-US', known, tellLanguage }, by, data).catch((reason: unknown) => {
    if (!(reason instanceof EngineFailure)) throw reason;
    return reason.fault;
  });
  return { sent, outcome };
}

test('a summary names the buyer, whose name never left, and says which figures nobody wrote', async () => {
  const { sent, outcome } = await summaryOf(
    () =>
      '- ⟦N1⟧ received a broken lamp (€29.99).\n- The shop refunds by 28 November.\n- A discount of 15 % was agreed.',
  );
  expect(sent).not.toMatch(/Mara|Quist/);
  expect(outcome).toEqual({
    points: [
      'Mara Quist received a broken lamp (€29.99).',
      'The shop refunds by 28 November.',
      'A discount of 15 % was agreed.',
    ],
    by: 'Sandbox',
    invented: ['15 %'],
  });
});

test('a summary in another language, empty or endless is not shown', async () => {
  expect((await summaryOf(() => 'Die Lampe kam leider zerbrochen an und wird nun erstattet.')).outcome).toBe(
    'wrong-language',
  );
  expect((await summaryOf(() => '')).outcome).toBe('malformed');
  expect((await summaryOf(() => 'and so on '.repeat(900))).outcome).toBe('huge');
});
