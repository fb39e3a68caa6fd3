import { expect, test } from 'vitest';
import type { CheckedReply } from '@/utils/domain/found';
import { errorLines, errorsBy } from '@/utils/insights/error-statistics';

const REPLIES: CheckedReply[] = [
  {
    at: 1,
    by: 'Anna',
    language: 'de',
    found: [
      { rule: 'guard amount', end: 'fixed' },
      { rule: 'guard amount', end: 'left' },
      { rule: 'lint email', end: 'overridden' },
    ],
  },
  { at: 2, by: 'Anna', language: 'es-MX', found: [] },
  { at: 3, by: 'Tom', language: 'es-ES', found: [{ rule: 'guard amount', end: 'fixed' }] },
  { at: 4, language: undefined, found: [] },
];

test('errors are counted by agent, language and kind, with what became of them', () => {
  expect(errorsBy('agent', REPLIES)).toEqual([
    { name: 'Anna', replies: 2, found: 3, fixed: 1, overridden: 1, left: 1 },
    { name: 'Tom', replies: 1, found: 1, fixed: 1, overridden: 0, left: 0 },
    { name: '', replies: 1, found: 0, fixed: 0, overridden: 0, left: 0 },
  ]);
  expect(errorsBy('language', REPLIES).map(({ name, replies, found }) => `${name} ${replies} ${found}`)).toEqual([
    'de 1 3',
    'es 2 1',
    ' 1 0',
  ]);
  expect(errorsBy('kind', REPLIES).map(({ name, replies, found }) => `${name} ${replies} ${found}`)).toEqual([
    'guard amount 2 3',
    'lint email 1 1',
  ]);
});

test('the lines of the file add up to the same', () => {
  const lines = errorLines(REPLIES);
  expect(lines.map(({ agent, language, examiner, kind, found }) => [agent, language, examiner, kind, found])).toEqual([
    ['Anna', 'de', 'guard', 'amount', 2],
    ['Anna', 'de', 'lint', 'email', 1],
    ['Tom', 'es', 'guard', 'amount', 1],
  ]);
});
