import { describe, expect, test } from 'vitest';
import { emotionBand, emotionTrend } from '@/components/case/emotion-trend';
import { quoteMarks, reasonKind } from '@/components/case/quote-marks';
import { isSafetyCase, safetyDuty } from '@/components/case/safety-duty';
import type { Verdict } from '@/utils/domain/judgement';

describe('deciding words', () => {
  test('are found where they stand; facts of the case are not looked for', () => {
    const text = 'Die Lampe ist kaputt. Kaputt!';
    const marks = quoteMarks(text, [
      { label: 'intent:damaged', quote: 'kaputt' },
      { label: 'case:days_late', quote: 'ist' },
      { label: 'emotion', quote: 'not there' },
      { label: 'flag:occasion', quote: '' },
    ]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['kaputt']);
  });

  test('an unknown label is no crash', () => {
    expect(reasonKind('weather:rain')).toBe('other');
    expect(reasonKind('severity:I')).toBe('severity');
  });
});

describe('emotion', () => {
  test('the trend is first against last, small changes are level', () => {
    const of = (...values: number[]) => emotionTrend(values.map((emotion) => ({ emotion })));
    expect(of(20, 90, 70)).toBe('rising');
    expect(of(80, 10)).toBe('falling');
    expect(of(50, 55)).toBe('level');
    expect(of(50)).toBeUndefined();
    expect(of()).toBeUndefined();
  });

  test('above 80 has the word that goes with escalation', () => {
    expect(emotionBand(80)).toBe('angry');
    expect(emotionBand(81)).toBe('furious');
    expect(emotionBand(0)).toBe('calm');
  });
});

describe('safety', () => {
  const verdict: Verdict = {
    language: { status: 'sure', lang: 'en', margin: 1 },
    intent: 'defective',
    also: [],
    severity: 'II',
    emotion: 40,
    flags: [],
    entities: { orderIds: [], trackingNumbers: [], amounts: [], dates: [] },
    reasons: [],
  };

  test('is shown for an incident, also as a second intent, and for a medical need', () => {
    expect(isSafetyCase(verdict)).toBe(false);
    expect(isSafetyCase({ ...verdict, also: ['safety_incident'] })).toBe(true);
    expect(isSafetyCase({ ...verdict, flags: ['medical_need'] })).toBe(true);
  });

  test('names the reporting duty of the buyer’s country only', () => {
    expect(safetyDuty('US')).toBe('US');
    expect(safetyDuty('DE')).toBe('EU');
    expect(safetyDuty('JP')).toBeUndefined();
    expect(safetyDuty(undefined)).toBeUndefined();
  });
});
