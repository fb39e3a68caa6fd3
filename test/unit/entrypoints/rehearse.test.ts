import { describe, expect, test } from 'vitest';
import { rehearse } from '@/entrypoints/sidepanel/rehearse';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { stagedBrief } from '../../eval/phrasebook/coverage';
import { glossLocale, loadCues, loadVoice } from '../../eval/phrasebook/load';
import { NOW } from '../../gallery/samples';

describe('rehearsing a language before a buyer writes in it', () => {
  test.each(LOCALES)('leaves the drafts as they are: %s', (locale) => {
    const data = { voice: loadVoice(locale), gloss: loadVoice(glossLocale('zh-CN')), cues: loadCues() };
    const brief = { ...stagedBrief(locale, 'damaged', 'evidence_received'), agentLocale: 'zh-CN' };
    const before = draftReplies(brief, data);
    rehearse(locale, 'zh-CN', data, NOW);
    expect(before.length).toBeGreaterThan(0);
    expect(draftReplies(brief, data)).toEqual(before);
  });
});
