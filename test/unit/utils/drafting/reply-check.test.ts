import { describe, expect, it } from 'vitest';
import { lint } from '@/utils/checks/lint/lint';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { INTENTS } from '@/utils/domain/judgement';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { MOVE_IDS, type MoveId } from '@/utils/drafting/move-catalogue';
import { renderPhrase } from '@/utils/drafting/phrase-template';
import { loadLintData } from '../../../eval/load-lint-data';
import { STAGES, stagedBrief } from '../../../eval/phrasebook/coverage';
import { draftExaminer } from '../../../eval/phrasebook/examine';
import { loadCues, loadVoice } from '../../../eval/phrasebook/load';
import { MARKETPLACES } from '../../../eval/phrasebook/marketplaces';

const cues = loadCues();
const gloss = loadVoice('en-US');
const examine = draftExaminer();

/** `lint-all.ts` looks at every draft on every marketplace; here each case is looked at on one, in turn. */
describe('no draft of ours is stopped by our own reply check', () => {
  it.each(LOCALES)('%s', (locale) => {
    const voice = loadVoice(locale);
    const stopped: string[] = [];
    INTENTS.forEach((intent, row) => {
      STAGES.forEach((stage, column) => {
        const turn = row + column;
        const brief = { ...stagedBrief(locale, intent, stage), ...MARKETPLACES[turn % MARKETPLACES.length] };
        const drafts = draftReplies(brief, { voice, gloss, cues });
        // The acknowledgement says the same in every case; the first two differ.
        const draft = drafts[turn % 2];
        if (draft === undefined) return;
        for (const finding of examine(draft.text, brief))
          if (finding.level === 'block') stopped.push(`${intent}, ${stage}: ${finding.kind} in "${finding.quote}"`);
      });
    });
    expect(stopped).toEqual([]);
  });
});

/** Values that no rule can take for a contact or a promise. */
const VALUES = {
  order: '305-1234567-1234567',
  amount: '29,50 €',
  date: '27.11.',
  carrier: 'DHL',
  tracking: 'LX123456789DE',
  agent: 'Li Wei',
  shop: 'Nordlicht',
  marketplace: 'Amazon',
  promised: '27.11.',
  delivered: '22.11.',
  since: '22.11.',
  days: '14',
};

/** Not every phrase comes up in the cases above. */
describe('no phrase of ours is stopped by our own reply check', () => {
  const data = loadLintData();
  const intentOf = (id: MoveId) => INTENTS.find((intent) => id === `open.${intent}`) ?? 'other';

  it.each(LOCALES)('%s', (locale) => {
    const { phrases } = loadVoice(locale);
    const stopped: string[] = [];
    for (const id of MOVE_IDS) {
      const context = {
        orderId: VALUES.order,
        intent: id.includes('cancel') ? ('cancel_order' as const) : intentOf(id),
        knownCodes: [VALUES.tracking],
        buyerCountry: 'DE',
      };
      for (const parts of phrases.wordings(id)) {
        const texts = new Set(
          (phrases.alternation === 'none' ? [false] : [false, true]).map(
            (second) => renderPhrase(parts, { locale, second, values: VALUES, counts: { days: 14 } }) ?? '',
          ),
        );
        for (const text of texts) {
          const letter = { text, lang: locale, market: 'amazon', site: 'amazon.de', kind: 'reply' } as const;
          for (const { level, kind, quote } of lint(letter, context, data))
            if (level === 'block') stopped.push(`${id}: ${kind} in "${quote}"`);
        }
      }
    }
    expect(stopped).toEqual([]);
  });
});
