import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '@/utils/culture/resolve-locale';
import type { Brief } from '@/utils/domain/draft';
import { INTENTS } from '@/utils/domain/judgement';
import { draftReplies, textLength } from '@/utils/drafting/draft-replies';
import { coverageHoles, STAGES, stagedBrief } from '../../../eval/phrasebook/coverage';
import { loadCard, loadCues, loadVoice } from '../../../eval/phrasebook/load';
import { registerBreaches, registerRules } from '../../../eval/phrasebook/register-rules';
import { readPhrases, validatePhrases } from '../../../eval/phrasebook/validate';

const cues = loadCues();
const GLOSSES = ['zh-CN', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP', 'ko-KR', 'pt-BR'];

describe('the check of phrases', () => {
  const sound = readPhrases('en-US').raw as { moves: Record<string, string[]> };
  const spoilt = (id: string, wordings: string[]) =>
    validatePhrases('en-US', { ...sound, moves: { ...sound.moves, [id]: wordings } }, undefined);

  it('passes the English phrases', () => {
    expect(validatePhrases('en-US', sound, undefined)).toEqual([]);
  });

  it.each([
    ['do.refund_full', ['We refund {amount}.', 'You get {amount} by {date}.'], 'date'],
    ['open.damaged', ['Order {order} broke.', 'Sorry< {order}>.'], 'inside'],
    ['close.wish', ['Have a great day!! 😀', 'Good day.'], 'emoji'],
    ['close.wish', ['Have a great day.'], 'two wordings'],
    ['close.wish', ['Leave us a rating.', 'Good day.'], 'rating'],
    ['close.wish', ['Write to a@b.example.', 'Good day.'], 'link'],
    ['close.wish', ['Have a great day, {buyer}.', 'Good day.'], 'not allowed'],
    ['close.wish', ['祝您愉快。', 'Good day.'], 'script'],
    ['close.wish', ['Have a great day', 'Good day.'], 'end mark'],
    ['no.such_move', ['Hello.', 'Hi.'], 'catalogue'],
  ])('%s finds the fault in %j', (id, wordings, word) => {
    expect(spoilt(id, wordings).join('\n')).toContain(word);
  });
});

describe.each([...LOCALES, 'zh-CN'])('phrases of %s', (locale) => {
  it('say every move, in the right form of address and within the size', () => {
    const { raw, base, gzipBytes } = readPhrases(locale);
    expect(validatePhrases(locale, raw, base)).toEqual([]);
    expect(raw).toHaveProperty('reviewed');
    expect(gzipBytes).toBeLessThan(60 * 1024);
  });

  it('leave no hole among intents and stages', () => {
    expect(coverageHoles(locale, { gloss: loadVoice('zh-CN'), cues })).toEqual([]);
  });

  it('keep the length, the address and the taboos of the card in whole letters', () => {
    const voice = loadVoice(locale);
    const { card } = voice;
    const rules = registerRules(locale);
    for (const intent of INTENTS) {
      for (const stage of STAGES) {
        for (const draft of draftReplies(stagedBrief(locale, intent, stage), {
          voice,
          gloss: loadVoice('en-US'),
          cues,
        })) {
          const room = intent === 'safety_incident' ? 1.4 : 1;
          expect(textLength(draft.text, card.style.length.unit), draft.text).toBeLessThanOrEqual(
            card.style.length.max * room * 1.05,
          );
          expect(registerBreaches(draft.text, rules, false), draft.text).toEqual([]);
          expect(draft.text).not.toMatch(/\n{3}| {2}|[{}<>[\]|]/);
          expect(draft.lines.map((line) => line.text).join('')).toBe(draft.text);
        }
      }
    }
  });
});

describe('address', () => {
  const informal: Record<string, string> = {
    'de-DE': 'kannst du mir helfen?',
    'es-ES': '¿me puedes ayudar?',
    'es-MX': '¿me puedes ayudar?',
    'it-IT': 'mi puoi aiutare?',
    'nl-NL': 'kun je me helpen?',
    'pt-PT': 'podes ajudar-me?',
  };

  it.each(Object.keys(informal))('%s stays with the informal form throughout', (locale) => {
    const voice = loadVoice(locale);
    const rules = registerRules(locale);
    for (const intent of INTENTS) {
      for (const stage of STAGES) {
        const brief = stagedBrief(locale, intent, stage);
        const messages = brief.messages.map((message) => ({ ...message, text: informal[locale] ?? '' }));
        for (const draft of draftReplies({ ...brief, messages }, { voice, gloss: loadVoice('en-US'), cues }))
          expect(registerBreaches(draft.text, rules, true), draft.text).toEqual([]);
      }
    }
  });

  it('writes to an Egyptian in written Arabic, and in dialect to one who writes so', () => {
    const voice = loadVoice('ar-EG');
    const letter = (text: string) => {
      const brief = stagedBrief('ar-EG', 'damaged', 'remedy_decided');
      const messages = brief.messages.map((message) => ({ ...message, text }));
      return draftReplies({ ...brief, messages }, { voice, gloss: loadVoice('en-US'), cues })[0]?.text ?? '';
    };
    const dialect = /(?<!\p{L})(?:اللي|هنبعت|مش|عشان|لسه|بنعتذر|ده|دي)(?!\p{L})/u;
    expect(letter('وصل الطلب مكسورًا وأرجو استبداله')).not.toMatch(dialect);
    expect(letter('الطلب وصل مكسور وانا مش عايزة فلوس')).toMatch(dialect);
  });

  it('uses one Thai particle, that of the agent', () => {
    const voice = loadVoice('th-TH');
    const brief = stagedBrief('th-TH', 'damaged', 'remedy_decided');
    for (const draft of draftReplies(brief, { voice, gloss: loadVoice('en-US'), cues, agentGender: 'male' })) {
      expect(draft.text).toContain('ครับ');
      expect(draft.text).not.toMatch(/ค่ะ|คะ(?![\u0e30-\u0e3a\u0e40-\u0e4e])/);
    }
    for (const draft of draftReplies(brief, { voice, gloss: loadVoice('en-US'), cues }))
      expect(draft.text).not.toContain('ครับ');
  });
});

describe('gloss', () => {
  const brief: Brief = stagedBrief('it-IT', 'damaged', 'remedy_decided');
  let reference: ReturnType<typeof draftReplies>;
  beforeAll(() => {
    reference = draftReplies(brief, { voice: loadVoice('it-IT'), gloss: loadVoice('en-US'), cues });
  });

  it.each(GLOSSES)('in %s is the same move with the same facts', (agent) => {
    const drafts = draftReplies(brief, { voice: loadVoice('it-IT'), gloss: loadVoice(agent), cues });
    drafts.forEach((draft, at) => {
      expect(draft.text).toBe(reference[at]?.text);
      expect(draft.lines.map((line) => line.move)).toEqual(reference[at]?.lines.map((line) => line.move));
      for (const line of draft.lines) {
        expect(line.gloss.trim()).not.toBe('');
        if (line.text.includes('305-1234567-1234567')) expect(line.gloss).toContain('305-1234567-1234567');
      }
    });
    expect(loadCard(agent).language).toBe(agent.split('-')[0]);
  });
});
