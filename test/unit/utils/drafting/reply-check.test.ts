import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { INTENTS } from '@/utils/domain/judgement';
import { draftReplies } from '@/utils/drafting/draft-replies';
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
