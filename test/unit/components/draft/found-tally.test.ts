import { describe, expect, test } from 'vitest';
import { foundIn, NOTHING_FOUND, noteFindings } from '@/components/draft/found-tally';
import type { Finding } from '@/utils/domain/finding';

const finding = (kind: string, quote: string, level: Finding['level'] = 'block'): Finding => ({
  examiner: 'guard',
  rule: kind,
  kind,
  level,
  quote,
});

describe('what becomes of a finding', () => {
  test('put right, overridden with a reason, or left as it is', () => {
    let tally = noteFindings(NOTHING_FOUND, [finding('amount', '92,50 €'), finding('date', 'lunes', 'warn')], 10_000);
    tally = noteFindings(tally, [finding('date', 'lunes', 'warn')], 20_000);
    const negation = finding('negation', 'no');
    const reasons = [{ rule: 'negation', quote: 'no', reason: 'means the same' }];
    tally = noteFindings(tally, [finding('date', 'lunes', 'warn'), negation], 30_000);
    expect(foundIn(tally, [finding('date', 'lunes', 'warn'), negation], reasons)).toEqual([
      { rule: 'guard amount', end: 'fixed' },
      { rule: 'guard date', end: 'left' },
      { rule: 'guard negation', end: 'overridden' },
    ]);
  });

  test('of a word that was half typed nothing is counted', () => {
    let tally = noteFindings(NOTHING_FOUND, [finding('amount', '2 €')], 10_000);
    tally = noteFindings(tally, [finding('amount', '29 €')], 10_400);
    tally = noteFindings(tally, [], 10_900);
    expect(foundIn(tally, [], [])).toEqual([]);
  });

  test('notes are no errors', () => {
    const tally = noteFindings(NOTHING_FOUND, [finding('empty_lines', '', 'info')], 10_000);
    expect(foundIn(noteFindings(tally, [], 20_000), [], [])).toEqual([]);
  });
});
