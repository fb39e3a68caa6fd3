import { expect, it } from 'vitest';
import { stillTouched } from '@/components/history/still-touched';

it('what is typed about a buyer while the rest is being saved is not taken for saved', () => {
  const saved = { address: 'Frau Quist', likes: '', note: 'deaf' };
  expect(stillTouched({ address: 'Frau Quist', note: 'deaf, write only' }, saved)).toEqual({
    note: 'deaf, write only',
  });
  expect(stillTouched({ note: 'deaf' }, saved)).toEqual({});
});
