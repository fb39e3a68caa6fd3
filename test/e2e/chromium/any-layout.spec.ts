import { expect, test } from '@playwright/test';
import { FIFTH_LAYOUTS, FIFTH_WITHOUT_TALK } from '../../layouts/fifth-layouts';
import { FOURTH_LAYOUTS, FOURTH_WITHOUT_TALK } from '../../layouts/fourth-layouts';
import { LAYOUTS } from '../../layouts/layouts';
import { type LayoutResult, lookAtHostilePages, measureLayouts } from '../../layouts/measure';
import { measureDrift } from '../../layouts/measure-drift';
import { MORE_LAYOUTS, MORE_WITHOUT_TALK } from '../../layouts/more-layouts';
import { SEVENTH_LAYOUTS, SEVENTH_WITHOUT_TALK } from '../../layouts/seventh-layouts';
import { SIXTH_LAYOUTS, SIXTH_WITHOUT_TALK } from '../../layouts/sixth-layouts';
import { THIRD_LAYOUTS, THIRD_WITHOUT_TALK } from '../../layouts/third-layouts';

test('conversations of layouts that no reader was written for are read, and none is invented', async () => {
  const { layouts, invented } = await measureLayouts();
  for (const { name, f1, inOrder, box } of layouts) {
    expect.soft(f1, `messages of "${name}"`).toBe(1);
    expect.soft(inOrder, `order of "${name}"`).toBe(true);
    expect.soft(box, `reply box of "${name}"`).toBe(true);
  }
  expect(invented).toEqual([]);
});

/** Sets of layouts that the reader was measured on at first sight before anything was mended; the floors hold since. */
const LATER_SETS = {
  second: { layouts: MORE_LAYOUTS, withoutTalk: MORE_WITHOUT_TALK },
  third: { layouts: THIRD_LAYOUTS, withoutTalk: THIRD_WITHOUT_TALK },
  fourth: { layouts: FOURTH_LAYOUTS, withoutTalk: FOURTH_WITHOUT_TALK },
  fifth: { layouts: FIFTH_LAYOUTS, withoutTalk: FIFTH_WITHOUT_TALK },
  sixth: { layouts: SIXTH_LAYOUTS, withoutTalk: SIXTH_WITHOUT_TALK },
  seventh: { layouts: SEVENTH_LAYOUTS, withoutTalk: SEVENTH_WITHOUT_TALK },
};

for (const [name, { layouts, withoutTalk }] of Object.entries(LATER_SETS))
  test(`of the ${name} set nearly all is read, in order and with its times, and no conversation is invented`, async () => {
    test.setTimeout(180_000);
    const looks = await measureLayouts(layouts, withoutTalk);
    const mean = (figure: (one: LayoutResult) => number) =>
      looks.layouts.reduce((sum, one) => sum + figure(one), 0) / looks.layouts.length;
    expect(looks.invented).toEqual([]);
    expect
      .soft(
        mean(({ f1 }) => f1),
        'messages',
      )
      .toBeGreaterThanOrEqual(0.95);
    expect
      .soft(
        mean(({ inOrder }) => Number(inOrder)),
        'order',
      )
      .toBeGreaterThanOrEqual(0.98);
    expect
      .soft(
        mean(({ times }) => times),
        'times',
      )
      .toBeGreaterThanOrEqual(0.95);
    expect
      .soft(
        mean(({ box }) => Number(box)),
        'reply box',
      )
      .toBeGreaterThanOrEqual(0.95);
    expect
      .soft(
        mean(({ buyer }) => Number(buyer)),
        'name of the buyer',
      )
      .toBeGreaterThanOrEqual(0.9);
  });

const ALL_SETS = { first: LAYOUTS, ...Object.fromEntries(Object.entries(LATER_SETS).map(([k, v]) => [k, v.layouts])) };

/**
 * A layout of which every element was taken out and every class renamed, one at a time: what is read then is what was
 * read before, or less, or nothing.
 */
for (const [name, layouts] of Object.entries(ALL_SETS))
  test(`a changed page of the ${name} set is read as before, in part or not at all, and never wrongly`, async () => {
    test.setTimeout(300_000);
    const looks = await measureDrift(layouts);
    for (const [layout, { right, changes, wrong }] of Object.entries(looks)) {
      expect.soft(right, `"${layout}" unchanged`).toBeDefined();
      expect.soft(changes, layout).toBeGreaterThan(1);
      expect.soft(wrong, layout).toEqual([]);
    }
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
