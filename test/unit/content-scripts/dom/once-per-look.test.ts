// @vitest-environment jsdom

import { afterEach, describe, expect, test } from 'vitest';
import { lookBegins, lookEnds, oncePerLook } from '@/content-scripts/dom/once-per-look';
import { lineText } from '@/content-scripts/dom/visible-text';

afterEach(lookEnds);

describe('what a look finds of the page', () => {
  test('is asked for once in a look, also where there is nothing', () => {
    let asked = 0;
    const first = oncePerLook((of: Node) => {
      asked++;
      return of.firstChild ?? undefined;
    });
    const empty = document.createElement('p');
    lookBegins();
    expect([first(empty), first(empty), asked]).toEqual([undefined, undefined, 1]);
  });

  test('a page that changes is read as it is when the look begins anew, and when none is under way', () => {
    document.body.innerHTML = '<p>Where is my parcel?</p>';
    const [bubble] = document.getElementsByTagName('p');
    if (!bubble) throw new Error('the page has a bubble');
    lookBegins();
    expect(lineText(bubble)).toBe('Where is my parcel?');
    bubble.textContent = 'It came.';
    lookBegins();
    expect(lineText(bubble)).toBe('It came.');
    lookEnds();
    bubble.textContent = 'It is broken.';
    expect(lineText(bubble)).toBe('It is broken.');
  });
});
