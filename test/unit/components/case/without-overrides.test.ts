import { expect, test } from 'vitest';
import { withoutOverrides } from '@/components/ui/without-overrides';

test('a text that is written backwards is not, and offsets stay', () => {
  const text = 'pay \u202Egpj.exe\u202C now';
  const shown = withoutOverrides(text);
  expect(shown).not.toMatch(/[\u202D\u202E]/);
  expect(shown).toHaveLength(text.length);
});

test('honest Arabic and Hebrew are left alone', () => {
  for (const text of ['السلام عليكم \u2067123\u2069', 'שלום \u200F!']) expect(withoutOverrides(text)).toBe(text);
});
