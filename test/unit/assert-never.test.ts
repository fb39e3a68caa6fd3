import { expect, test } from 'vitest';
import { assertNever } from '@/utils/domain/assert-never';

test('a value outside a union is loud', () => {
  expect(() => assertNever('x' as never)).toThrow('unexpected value: "x"');
});
