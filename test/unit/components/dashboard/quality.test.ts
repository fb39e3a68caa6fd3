import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languagesOf, reached } from '@/components/dashboard/quality-figures';
import { QualityFileSchema, type QualityPart } from '@/utils/domain/schemas/quality-file';
import { readCrossValidation } from '../../../eval/read-cross-validation';

const part = (languages: QualityPart['languages']): QualityPart => ({
  id: 'lint',
  cases: 9,
  figures: [{ id: 'f1', value: 0.9, atLeast: 0.95 }],
  languages,
});

describe('figures of quality', () => {
  test('a goal is reached from the right side', () => {
    expect(reached({ id: 'f1', value: 0.95, atLeast: 0.95 })).toBe(true);
    expect(reached({ id: 'f1', value: 0.94, atLeast: 0.95 })).toBe(false);
    expect(reached({ id: 'falseAlarm', value: 0.05, atMost: 0.04 })).toBe(false);
    expect(reached({ id: 'falseAlarm', value: 0, atMost: 0.04 })).toBe(true);
  });

  test('the weakest language stands first', () => {
    const all = [
      part({ de: { cases: 2, value: 1 }, ja: { cases: 2, value: 0.7 } }),
      part({ de: { cases: 2, value: 0.5 }, sv: { cases: 1, value: 1 } }),
    ];
    expect(languagesOf(all)).toEqual(['de', 'ja', 'sv']);
  });

  test('are read from what the training prints, and missed loudly', () => {
    const printed = [
      '== cross-validation: 1200 messages',
      'intent 77.1',
      '  en 78.2  de 83.2',
      'severity 84.7  I recall 0.922 precision 0.759',
      'emotion spearman 0.823  escalate f1 0.610 p 0.55 r 0.68',
      'flags f1 0.822  legal_threat 0.93',
      'written: model 1',
    ].join('\n');
    const read = readCrossValidation(printed);
    expect(read.cases).toBe(1200);
    expect(Object.fromEntries(read.figures.map(({ id, value }) => [id, value]))).toEqual({
      intent: 0.771,
      severity: 0.847,
      severityIRecall: 0.922,
      severityIPrecision: 0.759,
      emotionSpearman: 0.823,
      escalateF1: 0.61,
      flagsF1: 0.822,
    });
    expect(read.languages).toEqual({ en: { cases: 0, value: 0.782 }, de: { cases: 0, value: 0.832 } });
    expect(() => readCrossValidation(printed.replace('intent', 'wish'))).toThrow();
    expect(() => readCrossValidation('')).toThrow();
  });

  test('the shipped file holds its shape, covers every language and names its day', () => {
    const file = QualityFileSchema.parse(
      JSON.parse(readFileSync(new URL('../../../../public/knowledge/quality.json', import.meta.url), 'utf8')),
    );
    const cross = file.parts.find(({ id }) => id === 'cross');
    expect(Object.keys(cross?.languages ?? {})).toHaveLength(20);
    expect(cross?.cases).toBeGreaterThan(1000);
  });
});
