import { describe, expect, test } from 'vitest';
import { EngineFailure } from '@/utils/engines/engine-failure';
import type { TextEngine } from '@/utils/engines/text-engine';
import { translateText } from '@/utils/engines/translate/translate-text';
import { identifyLanguage } from '@/utils/language/identify-language';
import { loadGuardData } from '../../../eval/load-guard-data';
import { loadLanguageData } from '../../../eval/load-language-data';

const data = loadGuardData();
const languages = loadLanguageData();
const KNOWN = {
  names: ['Mara Quist'],
  addresses: ['Hafenweg 12, 24103 Kiel'],
  phones: [],
  emails: [],
  orderIds: ['305-1234567-1234567'],
  trackingIds: [],
};
const GERMAN =
  'Hallo, hier ist Mara Quist. Meine Bestellung 305-1234567-1234567 über 29,99 € ist bis 28. November nicht angekommen. Bitte schreiben Sie an mara@post.example.';

async function translated(answer: (sent: string) => string, text = GERMAN) {
  let sent = '';
  const engine: TextEngine = {
    name: 'Sandbox',
    write: () => {
      throw new Error('not asked');
    },
    async translate(given) {
      sent = given;
      return answer(given);
    },
  };
  const tellLanguage = (one: string) => identifyLanguage(one, {}, languages);
  const outcome = await translateText(
    { text, from: 'de-DE', to: 'en-US', known: KNOWN, tellLanguage },
    engine,
    data,
  ).catch((reason: unknown) => {
    if (!(reason instanceof EngineFailure)) throw reason;
    return reason.fault;
  });
  return { sent, outcome };
}

/** A fair translation that keeps the marks of what it was given, in their order. */
function fair(given: string, amount = '€29.99'): string {
  const [name = '', order = '', mail = ''] = given.match(/⟦\w+⟧/g) ?? [];
  return `Hello, this is ${name}. My order ${order} of ${amount} has not arrived by 28 November. Please write to ${mail}.`;
}

describe('a translation', () => {
  test('goes out without names, numbers and addresses, and comes back with them', async () => {
    const { sent, outcome } = await translated(fair);
    expect(sent).not.toMatch(/Mara|Quist|305-|post\.example/);
    expect(outcome).toMatchObject({
      text: 'Hello, this is Mara Quist. My order 305-1234567-1234567 of €29.99 has not arrived by 28 November. Please write to mara@post.example.',
      by: 'Sandbox',
      findings: [],
    });
  });

  test('with another amount is shown with what differs', async () => {
    const { outcome } = await translated((given) => fair(given, '€92.99'));
    expect(outcome).toMatchObject({ findings: [{ kind: 'amount', quote: '€92.99' }] });
  });

  test('that lost a mark or made one up is not used', async () => {
    expect((await translated((given) => fair(given).replace(/⟦\w+⟧/, 'Sir'))).outcome).toBe('wrong-facts');
    expect((await translated((given) => `${fair(given)} ⟦N7⟧`)).outcome).toBe('wrong-facts');
  });

  test('that is none, empty or endless is not used', async () => {
    expect((await translated((given) => given)).outcome).toBe('wrong-language');
    expect((await translated(() => ' ')).outcome).toBe('malformed');
    expect((await translated((given) => fair(given).repeat(20))).outcome).toBe('huge');
  });

  test('whose marks were written a little differently is understood', async () => {
    const { outcome } = await translated((given) => fair(given).replace('⟦N1⟧', '[N1]').replace('⟦O1⟧', '⟦ o1 ⟧'));
    expect(outcome).toMatchObject({
      text: expect.stringContaining('this is Mara Quist. My order 305-1234567-1234567'),
    });
  });
});
