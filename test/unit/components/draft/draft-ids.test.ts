import { expect, it } from 'vitest';
import { draftIds } from '@/components/draft/draft-ids';
import type { Draft, StrategyKind } from '@/utils/domain/draft';

const draft = (strategy: StrategyKind): Draft => ({
  strategy,
  text: '',
  lines: [],
  promises: [],
  findings: [],
  rankReasons: [],
  wordings: [],
});

it('tells two drafts of the same strategy apart', () => {
  expect(draftIds([draft('resolve'), draft('resolve'), draft('acknowledge')])).toEqual([
    'resolve',
    'resolve#2',
    'acknowledge',
  ]);
});
