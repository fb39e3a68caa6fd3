import { expect, test } from '@playwright/test';
import { measureLayouts } from '../../layouts/measure';

test('conversations of layouts that no reader was written for are read, and none is invented', async () => {
  const { layouts, invented } = await measureLayouts();
  for (const { name, f1, inOrder, box } of layouts) {
    expect.soft(f1, `messages of "${name}"`).toBe(1);
    expect.soft(inOrder, `order of "${name}"`).toBe(true);
    expect.soft(box, `reply box of "${name}"`).toBe(true);
  }
  expect(invented).toEqual([]);
});
