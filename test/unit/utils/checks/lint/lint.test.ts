import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLintData } from '@/test/eval/load-lint-data';
import { compilePhrases, faultIn } from '@/utils/checks/lint/compile-phrases';
import { DETECTORS } from '@/utils/checks/lint/detectors';
import { LintJob } from '@/utils/checks/lint/job';
import { lint } from '@/utils/checks/lint/lint';
import type { LintContext, LintReply } from '@/utils/checks/lint/reply-context';
import { BAD_INPUT } from '../../../../eval/bad-input';

const data = loadLintData();
const reply = (text: string, over: Partial<LintReply> = {}): LintReply => ({
  text,
  lang: 'en',
  market: 'amazon',
  site: 'amazon.co.uk',
  kind: 'reply',
  ...over,
});
const kinds = (text: string, over: Partial<LintReply> = {}, context: LintContext = {}): string[] => [
  ...new Set(
    lint(reply(text, over), context, data)
      .filter((found) => found.level !== 'info')
      .map((found) => found.kind),
  ),
];
const ui = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../../../locales/ui/${lang}/rules.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;

describe('rules', () => {
  it.each(['en', 'zh-CN'])('have words and a source in %s', (lang) => {
    const words = ui(lang);
    for (const { id, source } of data.pack.rules) {
      expect(words[id], id).toMatch(/\S{2}/);
      expect(['OFF', 'SEC', 'OWN', 'CONFLICT']).toContain(source);
    }
  });

  it('have ids of their own and a detector that is there', () => {
    const ids = data.pack.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { detector } of data.pack.rules) expect(DETECTORS).toHaveProperty(detector);
  });
});

describe('patterns', () => {
  it('say in words what is wrong with them', () => {
    expect(faultIn('a+b')).toBe('holds a sign with no meaning here');
    expect(faultIn('(open')).toBe('brackets do not match');
    expect(faultIn('???')).toBe('holds no letter');
    expect(faultIn('x'.repeat(401))).toBe('too long');
    expect(() => compilePhrases(['fine', '(bad'], 'en')).toThrow('pattern "(bad" (en): brackets do not match');
  });

  it('of every language compile', () => {
    for (const lexicon of data.lexicons.values()) expect(() => lexicon.of('request')).not.toThrow();
  });

  it('match an end that may be left out', () => {
    expect(compilePhrases(['go home (now)?'], 'en')?.test('go home')).toBe(true);
  });

  it('do not begin or end within a word of a script with vowel signs', () => {
    expect(compilePhrases(['न'], 'hi')?.test('सामान')).toBe(false);
  });
});

describe('what is meant', () => {
  it.each([
    ['Would you mind cancelling the order from your account?', 'en', 'ask_buyer_to_cancel'],
    ['Wären Sie so nett, die Bestellung zu stornieren?', 'de', 'ask_buyer_to_cancel'],
    ['Не могли бы вы удалить отзыв?', 'ru', 'review_removal_request'],
    ['我们申报单上写5美金，这样您就不用交税了。', 'zh', 'customs_undervaluation'],
    ['Nous ne reprenons pas un article qui n’est pas défectueux.', 'fr', 'withdrawal_right_denied'],
  ])('%s', (text, lang, kind) => {
    expect(kinds(text, { lang, site: lang === 'zh' ? 'amazon.com' : `amazon.${lang}` })).toContain(kind);
  });

  it.each([
    ['Please do not cancel the order yet.', 'en'],
    ['Bitte stornieren Sie noch nichts.', 'de'],
    ['Thank you for your five stars! If a screw is missing, please reply here.', 'en'],
    ['The "5 Stars" cups arrived in time for the birthday gift.', 'en'],
    ['Die Rücksendekosten tragen bei Nichtgefallen Sie.', 'de'],
    ['Our warranty is 24 months, so your mixer is still covered.', 'en'],
    ['Tracking number LP00598120047731, handed to UPS.', 'en'],
  ])('clean: %s', (text, lang) => {
    expect(kinds(text, { lang, site: lang === 'en' ? 'amazon.co.uk' : `amazon.${lang}` })).toEqual([]);
  });

  it('an account number counts only with fitting check digits', () => {
    const over: Partial<LintReply> = { lang: 'de', market: 'ebay', site: 'ebay.de' };
    expect(kinds('DE89 3704 0044 0532 0130 00', over)).toContain('off_platform_payment');
    expect(kinds('DE88 3704 0044 0532 0130 00', over)).not.toContain('off_platform_payment');
  });

  it('a spelled-out address is one, in Latin letters or not', () => {
    for (const text of [
      'abc at gmail dot com',
      'abc собака mail точка ru',
      'abc艾特163点com',
      'abc 골뱅이 naver 점 com',
    ])
      expect(kinds(`→ ${text}`, { market: 'ebay', site: 'ebay.com' }), text).toContain('email');
  });
});

describe('the buyer’s own words', () => {
  const asked = 'Is the manual on www.fixit-manuals.com the right one?';
  it('are not the seller’s', () => {
    expect(kinds(`You asked: "${asked}" Yes, it is.`, {}, { buyerMessage: asked })).toEqual([]);
    expect(kinds(`> ${asked}\nYes, it is.`, {}, { buyerMessage: asked })).toEqual([]);
  });
  it('count when nobody is quoted', () => {
    expect(kinds(`You asked: "${asked}"`, {}, { buyerMessage: 'Hello' })).toContain('external_link');
  });
});

describe('places', () => {
  it('quote the original, and fixes fit where they point', () => {
    const text = 'Ｈｅｌｌｏ 😔 see ｗｗｗ.example.com, order 113-9988776-1122334.';
    const found = lint(reply(text), { orderId: '302-7654321-1234567' }, data);
    expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['emoji', 'external_link', 'wrong_order_id']));
    for (const { quote, span } of found) if (span) expect(text.slice(span.start, span.end)).toBe(quote);
    const wrong = found.find(({ kind }) => kind === 'wrong_order_id');
    const { start, end } = wrong?.span ?? { start: 0, end: 0 };
    expect(text.slice(0, start) + String(wrong?.fix) + text.slice(end)).toContain('302-7654321-1234567.');
  });
});

describe('bad input', () => {
  it.each(Object.entries(BAD_INPUT))('%s: every rule answers', (_, text) => {
    const job = new LintJob(reply(text), { orderId: '302-7654321-1234567' }, data.lexicons.get('en'), undefined);
    for (const rule of data.pack.rules) expect(Array.isArray(DETECTORS[rule.detector](job, rule)), rule.id).toBe(true);
  });

  it('an empty reply is clean', () => {
    expect(kinds('')).toEqual([]);
  });
});
