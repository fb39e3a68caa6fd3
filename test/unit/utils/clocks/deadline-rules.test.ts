import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarsFor } from '@/utils/clocks/calendars-for';
import { evaluateClocks } from '@/utils/clocks/evaluate-clocks';
import { DEFAULT_PRESETS, rulesFor } from '@/utils/clocks/rules-for';
import { validateRules } from '@/utils/clocks/validate-calendar';
import { type DeadlineFile, deadlineFileSchema } from '@/utils/domain/schemas/deadline-file';

const root = new URL('../../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const names = readdirSync(new URL('public/knowledge/deadlines/', root));
const book: DeadlineFile[] = names.map((name) => deadlineFileSchema.parse(read(`public/knowledge/deadlines/${name}`)));
const rules = book.flatMap((file) => file.rules);
const facts = book.flatMap((file) => file.facts);

const ids = (...args: Parameters<typeof rulesFor>) => rulesFor(...args).map((rule) => rule.id);

function lookUp(words: unknown, key: string): unknown {
  return key
    .replace('deadlines:', '')
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], words);
}

describe('the rule book', () => {
  it('has each id once per market, with a source for every entry', () => {
    const identities = [...rules, ...facts].map((entry) => `${entry.market} ${entry.id}`);
    expect(new Set(identities).size).toBe(identities.length);
    for (const entry of [...rules, ...facts]) expect(entry.cite.length, entry.id).toBeGreaterThan(3);
  });

  it('says of every rule without an official text that it is unverified, and lets it be edited', () => {
    for (const rule of rules.filter((one) => one.kind !== 'team')) {
      expect(rule.unverified, rule.id).toBe(rule.source !== 'OFF');
    }
    expect(rules.every((rule) => rule.editable)).toBe(true);
  });

  it('takes the earliest value where sources disagree', () => {
    for (const rule of rules.filter((one) => one.source === 'CONFLICT' && one.duty === 'required')) {
      for (const other of rule.otherValues ?? []) expect(rule.budget.n, rule.id).toBeLessThanOrEqual(other);
    }
  });

  it('lets nothing stop by an automatic reply', () => {
    for (const rule of rules) expect(rule.stopsOn, rule.id).not.toContain('auto_ack');
  });

  it.each(['en', 'zh-CN'])('has its words in %s', (language) => {
    const words = read(`locales/ui/${language}/deadlines.json`);
    const keys = [...rules.flatMap((rule) => [rule.nameKey, rule.missKey]), ...facts.map((fact) => fact.factKey)];
    for (const key of keys) if (key !== undefined) expect(typeof lookUp(words, key), key).toBe('string');
  });

  it('has every preset of the team', () => {
    const presets = new Set(rules.flatMap((rule) => rule.preset ?? []));
    expect([...presets].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']);
  });
});

describe('rulesFor', () => {
  it('puts the marketplace first and the team after it', () => {
    const found = rulesFor('amazon', 'amazon.de', 'II', DEFAULT_PRESETS, book);
    expect(found.some((rule) => rule.id === 'AMZ-MSG')).toBe(true);
    expect(found.map((rule) => rule.kind)).toEqual([...found.map((rule) => rule.kind)].sort());
    expect(found.every((rule) => rule.market === 'amazon' || rule.market === 'any')).toBe(true);
  });

  it('chooses the team scale by severity and preset', () => {
    expect(ids('ebay', 'ebay.com', 'I', 'A', book)).toContain('TEAM-A-I-FIRST');
    expect(ids('ebay', 'ebay.com', 'III', 'A', book)).toContain('TEAM-A-III-SOLVE');
    expect(ids('ebay', 'ebay.com', 'III', 'A', book)).not.toContain('TEAM-A-II-FIRST');
    expect(ids('ebay', 'ebay.com', undefined, 'A', book).filter((id) => id.startsWith('TEAM-A'))).toEqual([]);
    expect(ids('ebay', 'ebay.com', 'III', ['D'], book)).toContain('TEAM-D-CHAT');
    expect(ids('ebay', 'ebay.com', 'III', ['D'], book)).not.toContain('TEAM-D-ANGRY');
    expect(ids('ebay', 'ebay.com', 'III', ['D'], book, { emotion: 90 })).toContain('TEAM-D-ANGRY');
  });

  it('keeps a rule whose condition is unknown, and drops it when the condition fails', () => {
    const de = (context: Parameters<typeof rulesFor>[5]) =>
      ids('amazon', 'amazon.de', 'III', [], book, { siteCountry: 'DE', ...context });
    expect(de({})).toContain('AMZ-INTL-DE');
    expect(de({ shippedFrom: 'CN' })).toContain('AMZ-INTL-DE');
    expect(de({ shippedFrom: 'DE' })).not.toContain('AMZ-INTL-DE');
    expect(de({ price: { amount: 25, currency: 'EUR' } })).not.toContain('AMZ-INTL-DE');
    expect(de({})).not.toContain('AMZ-INTL-US');
    expect(de({ today: '2025-08-10' })).not.toContain('AMZ-INTL-DE');
  });

  it('applies the law of the buyer only', () => {
    expect(ids('ebay', 'ebay.com', 'III', [], book, { buyerCountry: 'FR' })).toContain('LGL-EU-WD');
    expect(ids('ebay', 'ebay.com', 'III', [], book, { buyerCountry: 'US' })).not.toContain('LGL-EU-WD');
    expect(ids('ebay', 'ebay.com', 'III', [], book)).not.toContain('LGL-EU-WD');
  });

  it('leaves last days to act out unless asked, and follows the seller’s changes', () => {
    expect(ids('ebay', 'ebay.com', 'III', [], book)).not.toContain('EB-APPEAL');
    expect(ids('ebay', 'ebay.com', 'III', [], book, { windows: true })).toContain('EB-APPEAL');
    const overrides = { 'EB-MSG': { n: 12 }, 'EB-INR': { off: true } };
    const changed = rulesFor('ebay', 'ebay.com', 'III', [], book, { overrides });
    expect(changed.find((rule) => rule.id === 'EB-MSG')?.budget.n).toBe(12);
    expect(changed.some((rule) => rule.id === 'EB-INR')).toBe(false);
  });

  it('finds everything its rules need in the calendars of a case', () => {
    const calendars = calendarsFor({
      site: { timeZone: 'Europe/Berlin' },
      team: { calendar: { timeZone: 'Asia/Shanghai', shifts: { 1: [['09:00', '18:00']] } } },
    });
    for (const market of ['amazon', 'ebay', 'aliexpress', 'other'] as const) {
      const all = rulesFor(market, 'amazon.de', 'I', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'], book, {
        windows: true,
        buyerCountry: 'DE',
      });
      expect(validateRules(all, calendars)).toEqual([]);
    }
  });
});

describe('Amazon’s 24 hours', () => {
  const at = Date.UTC(2026, 10, 20, 22);
  const amazon = rulesFor('amazon', 'amazon.com', undefined, [], book).filter((rule) => rule.id === 'AMZ-MSG');

  it('run over the weekend, through an automatic reply, and not at all after thanks alone', () => {
    const acked = evaluateClocks(
      [
        { at, kind: 'buyer_message' },
        { at: at + 1000, kind: 'auto_ack' },
      ],
      amazon,
      {},
      at + 3_600_000,
    );
    expect(acked).toEqual([{ rule: 'AMZ-MSG', startedAt: at, dueAt: at + 24 * 3_600_000, state: 'running' }]);
    expect(evaluateClocks([{ at, kind: 'buyer_message', thanksOnly: true }], amazon, {}, at)).toEqual([]);
  });
});
