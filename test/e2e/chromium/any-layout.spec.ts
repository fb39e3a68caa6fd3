import { expect, test } from '@playwright/test';
import { lookAtHostilePages, measureLayouts } from '../../layouts/measure';
import { MORE_LAYOUTS } from '../../layouts/more-layouts';

test('conversations of layouts that no reader was written for are read, and none is invented', async () => {
  const { layouts, invented } = await measureLayouts();
  for (const { name, f1, inOrder, box } of layouts) {
    expect.soft(f1, `messages of "${name}"`).toBe(1);
    expect.soft(inOrder, `order of "${name}"`).toBe(true);
    expect.soft(box, `reply box of "${name}"`).toBe(true);
  }
  expect(invented).toEqual([]);
});

test('of further layouts at least two in three are read whole, and none of them in a wrong order', async () => {
  const { layouts } = await measureLayouts(MORE_LAYOUTS, []);
  for (const { name, inOrder } of layouts) expect.soft(inOrder, `order of "${name}"`).toBe(true);
  const whole = layouts.filter(({ f1 }) => f1 === 1).length;
  expect(whole / layouts.length).toBeGreaterThanOrEqual(2 / 3);
});

test('huge, endless and closed pages give a bounded, clear answer and no error on the page', async () => {
  const looks = await lookAtHostilePages();
  for (const { name, errors } of looks) expect.soft(errors, name).toEqual([]);
  const told = Object.fromEntries(looks.map(({ name, status, messages }) => [name, `${status} ${messages}`]));
  expect(told).toEqual({
    'ten thousand bubbles': 'read 200',
    'five megabytes of rows': 'unsupported 0',
    'three thousand levels': 'unsupported 0',
    'frames in a circle': 'unsupported 0',
    'closed shadow roots': 'unsupported 0',
  });
});
