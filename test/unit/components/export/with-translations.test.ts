import { expect, it } from 'vitest';
import { withTranslations } from '@/components/export/with-translations';
import type { MessageKey } from '@/utils/domain/ids';
import type { EvidenceFacts, EvidenceMessage } from '@/utils/export/evidence/evidence-facts';

const message = (key: string, more: Partial<EvidenceMessage> = {}): EvidenceMessage => ({
  key: key as MessageKey,
  from: 'buyer',
  text: 'まだ届きません',
  attachments: [],
  automatic: false,
  firstReadAt: 1,
  ...more,
});

it('what is written in the language of the pack needs no translation, nor does a reply to it', () => {
  const facts = {
    messages: [
      message('asked', { language: 'en-GB' }),
      message('answered', { from: 'seller' }),
      message('then', { language: 'de' }),
    ],
  } as EvidenceFacts;
  const needsNone = (language: 'en' | 'zh-CN') =>
    withTranslations(facts, {}, language).messages.map((one) => one.needsNone ?? false);
  expect(needsNone('en')).toEqual([true, true, false]);
  expect(needsNone('zh-CN')).toEqual([false, false, false]);
});

it('a pack takes the page’s translation, else the seller’s, else an engine’s, and says whose it is', () => {
  const made = { en: { text: 'Not here yet', by: 'Mini' }, 'zh-CN': { text: '还没到', by: 'Mini' } };
  const facts = {
    messages: [
      message('page', { translation: 'It is not here', byEngine: made }),
      message('own', { byEngine: made }),
      message('engine', { byEngine: made }),
      message('other', { byEngine: { 'zh-CN': made['zh-CN'] } }),
      message('none'),
    ],
  } as EvidenceFacts;
  const written = { ['own' as MessageKey]: 'Still not here ' };
  const { messages } = withTranslations(facts, written, 'en');
  expect(
    messages.map(({ translation, translatedBySeller, translatedBy }) => [
      translation,
      translatedBySeller ?? translatedBy,
    ]),
  ).toEqual([
    ['It is not here', undefined],
    ['Still not here', true],
    ['Not here yet', 'Mini'],
    ['还没到', 'Mini'],
    [undefined, undefined],
  ]);
});
