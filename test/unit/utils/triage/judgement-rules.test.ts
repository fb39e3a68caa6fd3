import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/utils/domain/judgement';
import { applyPreset } from '@/utils/triage/apply-preset';
import { emotionTrend, shouldEscalate } from '@/utils/triage/emotion-trend';
import { isThanksOnly } from '@/utils/triage/is-thanks-only';
import { applyPhraseRules, matchPhraseRules } from '@/utils/triage/phrase-rules';
import { prepareText } from '@/utils/triage/prepare-text';
import { raiseSeverity } from '@/utils/triage/raise-severity';

const verdict = (part: Partial<Verdict>): Verdict => ({
  language: { status: 'sure', lang: 'en', margin: 1 },
  intent: 'praise_thanks',
  also: [],
  severity: 'III',
  emotion: 0,
  flags: [],
  entities: { orderIds: [], trackingNumbers: [], amounts: [], dates: [] },
  reasons: [{ label: 'intent:praise_thanks', quote: 'thanks' }],
  ...part,
});

describe('raiseSeverity', () => {
  it('names every fact that raised', () => {
    expect(raiseSeverity('III', 'where_is_order', { daysLate: 4 })).toEqual({
      severity: 'II',
      reasons: [{ label: 'case:days_late', quote: '4' }],
    });
    expect(raiseSeverity('II', 'damaged', { openClaim: 'A-to-z' }).severity).toBe('I');
    expect(
      raiseSeverity('II', 'damaged', {
        orderTotal: { amount: 500, currency: 'EUR' },
        highValueFrom: { amount: 300, currency: 'EUR' },
      }),
    ).toEqual({
      severity: 'I',
      reasons: [{ label: 'case:high_value', quote: '500 EUR' }],
    });
    expect(raiseSeverity('III', 'size_fit', { contactCount: 3 }).severity).toBe('II');
    expect(raiseSeverity('III', 'size_fit', { vipTag: 'Gold' }).reasons).toEqual([
      { label: 'case:vip', quote: 'Gold' },
    ]);
    expect(raiseSeverity('III', 'refund_status', { brokenPromise: 'refund by Friday' }).reasons[0]?.quote).toBe(
      'refund by Friday',
    );
  });

  it('never lowers, and compares no two currencies', () => {
    expect(raiseSeverity('I', 'safety_incident', { daysLate: 9, contactCount: 5 })).toEqual({
      severity: 'I',
      reasons: [],
    });
    expect(
      raiseSeverity('II', 'damaged', {
        orderTotal: { amount: 9000, currency: 'JPY' },
        highValueFrom: { amount: 300, currency: 'EUR' },
      }).severity,
    ).toBe('II');
    expect(raiseSeverity('III', 'praise_thanks', { contactCount: 8 }).severity).toBe('III');
  });
});

describe('applyPreset', () => {
  it('puts broken and medical goods first in the second scale', () => {
    expect(applyPreset('II', 'damaged', [], 'source003')).toBe('I');
    expect(applyPreset('III', 'damaged', [], 'source003')).toBe('III');
    expect(applyPreset('III', 'late_delivery', [], 'source003')).toBe('II');
    expect(applyPreset('II', 'where_is_order', ['medical_need'], 'source003')).toBe('I');
    expect(applyPreset('II', 'damaged', [], 'source000')).toBe('II');
  });
});

describe('emotionTrend', () => {
  it('tells first from last, and what made it worse', () => {
    const trend = emotionTrend([
      verdict({ emotion: 20 }),
      verdict({ emotion: 70, intent: 'refund_status' }),
      verdict({ emotion: 10 }),
    ]);
    expect(trend).toEqual({
      first: 20,
      last: 10,
      peak: 70,
      direction: 'steady',
      turnedSatisfied: true,
      triggers: ['refund_status'],
    });
    expect(emotionTrend([])).toBeUndefined();
  });

  it('escalates above 80 and on repeated complaints', () => {
    expect(shouldEscalate([verdict({ emotion: 81 })])).toBe(true);
    expect(shouldEscalate([verdict({ emotion: 80 })])).toBe(false);
    expect(shouldEscalate([verdict({ emotion: 60, flags: ['repeat_contact'] })])).toBe(true);
    expect(shouldEscalate([verdict({ emotion: 90 }), verdict({ emotion: 10 })])).toBe(false);
  });
});

describe('isThanksOnly', () => {
  it.each([
    ['Thank you so much, lovely!', {}, true],
    ['Thanks, but one cup is chipped', {}, false],
    ['Danke, nur der Deckel klemmt', {}, false],
    ['Thanks! When will the rest come?', {}, false],
    ['ありがとうございます。ただ、傷が', {}, false],
    ['Thanks', { also: ['damaged'] }, false],
    ['Thanks', { flags: ['legal_threat'] }, false],
    ['Thanks', { emotion: 30 }, false],
    ['Thanks', { intent: 'other' }, false],
  ] as [string, Partial<Verdict>, boolean][])('%s %j', (text, part, expected) => {
    expect(isThanksOnly(verdict(part), text)).toBe(expected);
  });
});

describe('phrase rules', () => {
  const rules = [
    { id: 'a', phrase: 'Dealer Pack', intent: 'invoice_document' as const },
    { id: 'b', phrase: 'dealer pack broken', severity: 'I' as const, emotion: 140 },
  ];
  it('treats a message as the seller said', () => {
    const text = prepareText('My DEALER  pack broken again');
    const matches = matchPhraseRules(text, rules, 'en');
    const out = applyPhraseRules(verdict({ intent: 'damaged', severity: 'II' }), matches, ({ start, end }) =>
      text.quote(start, end),
    );
    expect(out).toMatchObject({ intent: 'invoice_document', also: ['damaged'], severity: 'I', emotion: 100 });
    expect(out.reasons[0]).toEqual({ label: 'rule:b', quote: 'DEALER  pack broken' });
  });
  it('takes whole words only, except in scripts without spaces', () => {
    expect(matchPhraseRules(prepareText('dealer packs'), rules, 'en')).toEqual([]);
    expect(
      matchPhraseRules(prepareText('请开发票抬头'), [{ id: 'z', phrase: '发票', severity: 'III' }], 'zh'),
    ).toHaveLength(1);
  });
});
