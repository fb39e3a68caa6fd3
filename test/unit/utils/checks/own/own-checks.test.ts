import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '@/utils/checks/guard/guard';
import { buildGuardData } from '@/utils/checks/guard/guard-data';
import { lint } from '@/utils/checks/lint/lint';
import { joinOwnChecks, ownChecksOf, readOwnChecks, writeOwnChecks } from '@/utils/checks/own/own-checks-of';
import { compileOwn, ownPatternFault } from '@/utils/checks/own/own-pattern';
import { isForbidden, withOwnRules } from '@/utils/checks/own/with-own-rules';
import { withOwnTerms } from '@/utils/checks/own/with-own-terms';
import { NO_OWN_CHECKS, type OwnChecks, type OwnTerm } from '@/utils/domain/own-checks';
import { loadGlossaries } from '../../../../eval/load-guard-data';
import { loadLintData } from '../../../../eval/load-lint-data';
import { loadTimeWords } from '../../../../eval/load-time-words';

const data = loadLintData();
const find = (text: string, own: Partial<OwnChecks>, lang = 'en') =>
  lint(
    { text, lang, market: 'amazon', site: 'amazon.com', kind: 'reply' },
    {},
    { ...data, pack: withOwnRules(data.pack, { ...NO_OWN_CHECKS, ...own }) },
  );
const rule = (phrases: string[], level: 'block' | 'warn' | 'info' = 'block') => ({
  rules: [{ id: '1', phrases, level, why: 'We never say so.', madeAt: 0 }],
});

describe('a rule of the seller’s own', () => {
  it.each([
    ['no problem', 'That is No  Problem at all.', 'No  Problem'],
    ['cheap*', 'These are cheaply made.', 'cheaply'],
    ['give * back', 'We give all your money back.', 'give all your money back'],
    ['全网最低', '我们是全网最低价。', '全网最低'],
    ['garantiert', 'Das ist GARANTIERT so.', 'GARANTIERT'],
  ])('%s finds it in: %s', (phrase, text, quote) => {
    const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    const [found] = find(text, rule([phrase]), lang).filter(({ rule: id }) => id === 'OWN-1');
    expect(found).toMatchObject({
      quote,
      level: 'block',
      kind: 'own_rule',
      why: { values: { why: 'We never say so.' } },
    });
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe(quote);
  });

  it('does not find a word inside another', () => {
    expect(find('The price is not cheapened.', rule(['cheap']))).toEqual([]);
  });

  it('takes no sign that an expression could be made of', () => {
    for (const pattern of [
      '(a+)+$',
      'a{9}',
      '[a-z]',
      'a|b',
      '\\d',
      '^x',
      'x?',
      '',
      '*',
      'a* b* c* d* e*',
      'a * b * c * d',
    ])
      expect(ownPatternFault(pattern), pattern).toBeDefined();
  });

  it('whatever is typed is refused or makes an expression that answers on a long text', () => {
    const long = 'give a b give a b '.repeat(800);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.constantFrom('en', 'zh', 'ar'), (pattern, lang) => {
        const made = compileOwn([pattern], lang);
        if (ownPatternFault(pattern) !== undefined) expect(made).toBeUndefined();
        else expect([...long.matchAll(made ?? /$^/g)].length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('levels', () => {
  const text = 'Write to lamps@posteo.example 😀';
  it('hold as the seller set them, and a rule can be switched off', () => {
    const level = (levels: OwnChecks['levels'], id: string) =>
      find(text, { levels }).find((one) => one.rule === id)?.level;
    expect(level({}, 'AMZ-22')).toBe('warn');
    expect(level({ 'AMZ-22': 'block' }, 'AMZ-22')).toBe('block');
    expect(level({ 'AMZ-22': 'off' }, 'AMZ-22')).toBeUndefined();
    expect(level({ 'AMZ-22': 'off' }, 'AMZ-2')).toBe('block');
  });

  it('of what a marketplace forbids are lowered only after a warning', () => {
    const forbidden = new Map(data.pack.rules.map((one) => [one.id, isForbidden(one)]));
    expect(forbidden.get('AMZ-2')).toBe(true);
    expect(forbidden.get('AMZ-22')).toBe(false);
  });
});

describe('a term of the seller’s own', () => {
  const terms: OwnTerm[] = [
    { id: 'charger', words: { en: ['charger*'], de: ['ladegerät*'] }, notAs: ['cable'], madeAt: 0 },
    { id: 'cable', words: { en: ['cable*'], de: ['kabel*'] }, notAs: [], madeAt: 0 },
  ];
  const { glossaries, confusions } = loadGlossaries();
  const known = withOwnTerms(glossaries, confusions, terms);
  const own = buildGuardData(known.glossaries, known.confusions, loadTimeWords());
  const compare = (target: string, of = own) =>
    guard({ source: 'We send a new charger today.', sourceLang: 'en', target, targetLang: 'de' }, of).findings;

  it('must not become what the seller forbids', () => {
    expect(compare('Wir senden heute ein neues Ladegerät.')).toEqual([]);
    expect(compare('Wir senden heute ein neues Kabel.')).toMatchObject([
      { kind: 'term_confusion', quote: 'Kabel', sourceQuote: 'charger' },
    ]);
    expect(
      compare('Wir senden heute ein neues Kabel.', buildGuardData(glossaries, confusions, loadTimeWords())),
    ).toEqual([]);
  });
});

describe('the file', () => {
  const checks: OwnChecks = {
    levels: { 'AMZ-22': 'off', 'ST-4': 'block' },
    rules: [{ id: '1', phrases: ['no problem'], level: 'warn', why: 'curt', madeAt: 5 }],
    terms: [{ id: 'c', words: { en: ['charger*'] }, notAs: ['refund'], madeAt: 6 }],
  };

  it('gives back what was exported', () => {
    expect(readOwnChecks(writeOwnChecks(checks))).toEqual({ checks, faults: [] });
    expect(readOwnChecks(`\ufeff${writeOwnChecks(checks)}`)).toEqual({ checks, faults: [] });
  });

  it('leaves out what does not fit, and names it', () => {
    const file = JSON.stringify({
      format: 'dragoman-checks-1',
      levels: { 'AMZ-2': 'never', 'ST-4': 'block' },
      rules: [{ id: '2', phrases: ['(a+)+$', 'fine'], level: 'warn', why: '' }, { id: '3' }, 7],
      terms: [{ id: 't', words: { english: ['x'], en: ['charger'] }, notAs: [1, 'refund'] }],
    });
    const read = readOwnChecks(file);
    expect(read?.checks).toMatchObject({
      levels: { 'ST-4': 'block' },
      rules: [{ id: '2', phrases: ['fine'] }],
      terms: [{ id: 't', words: { en: ['charger'] }, notAs: ['refund'] }],
    });
    expect(read?.faults).toEqual([
      'levels.AMZ-2: level',
      'rules[0].phrases[0]: sign',
      'rules[1].level',
      'rules[2].not an object',
      'terms[0].words.english',
    ]);
  });

  it('is no such file, whatever else it may be', () => {
    for (const text of ['', '{', '[]', '{"format":"other"}', 'null']) expect(readOwnChecks(text)).toBeUndefined();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { checks: read } = ownChecksOf(value);
        expect(ownChecksOf(read)).toEqual({ checks: read, faults: [] });
      }),
    );
  });

  it('joins what is here: the same number is replaced, the rest stays', () => {
    const joined = joinOwnChecks(checks, {
      ...NO_OWN_CHECKS,
      rules: [
        { id: '1', phrases: ['x y'], level: 'block', why: '', madeAt: 9 },
        { id: '2', phrases: ['z'], level: 'info', why: '', madeAt: 9 },
      ],
    });
    expect(joined.rules.map(({ id, phrases }) => `${id} ${phrases}`)).toEqual(['1 x y', '2 z']);
    expect(joined.levels).toEqual(checks.levels);
  });
});
