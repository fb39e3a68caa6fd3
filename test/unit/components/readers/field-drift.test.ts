import { describe, expect, it } from 'vitest';
import { fieldDrift } from '@/components/readers/field-drift';
import type { FieldHealth } from '@/utils/store/rows';

const health = (more: Partial<FieldHealth>): FieldHealth => ({
  found: 3,
  missing: 0,
  strategies: { class: 3 },
  lastAt: 1,
  lastMissing: false,
  last: 'class',
  ...more,
});

describe('how a field changed since the last update', () => {
  it.each([
    ['is not known on the first version', health({}), undefined],
    ['is not at all', health({ before: 'class' }), undefined],
    ['is another strategy', health({ before: 'attribute' }), 'moved'],
    ['is a loss', health({ before: 'class', last: '', lastMissing: true }), 'lost'],
    ['is a loss within one version', health({ last: '', lastMissing: true }), 'lost'],
    ['is no loss where it was never found', health({ found: 0, last: '', lastMissing: true }), undefined],
    ['is no new loss where it was lost before', health({ before: '', last: '', lastMissing: true }), undefined],
    ['is a return', health({ before: '' }), 'back'],
  ])('%s', (_, field, drift) => {
    expect(fieldDrift(field)).toBe(drift);
  });
});
