import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { all, deepAll, deepMatches, eachOpenRoot, finished, maybe, openRoots } from '@/content-scripts/dom/query';

const pageOf = (html: string): Document => new JSDOM(html).window.document;

describe('looking through a page that is not what it seems', () => {
  test('frames that lead back to their own page end the search', () => {
    const doc = pageOf('<iframe></iframe><p>said</p>');
    const frame = doc.querySelector('iframe');
    if (!frame) throw new Error('no frame');
    Object.defineProperty(frame, 'contentDocument', { get: () => doc });
    expect(openRoots(doc)).toEqual([doc]);
    expect(deepAll(doc, 'p')).toHaveLength(1);
  });

  test('a frame of another origin is passed over, whether it answers with nothing or refuses', () => {
    const doc = pageOf('<iframe></iframe><iframe></iframe><p>said</p>');
    const [silent, refusing] = doc.querySelectorAll('iframe');
    Object.defineProperty(silent, 'contentDocument', { get: () => null });
    Object.defineProperty(refusing, 'contentDocument', {
      get() {
        throw new Error('blocked');
      },
    });
    expect(openRoots(doc)).toEqual([doc]);
  });

  test('an open shadow root inside another is found, a closed one is not', () => {
    const doc = pageOf('<x-a></x-a><x-b></x-b>');
    const outer = doc.querySelector('x-a')?.attachShadow({ mode: 'open' });
    outer?.append(doc.createElement('x-c'));
    const inner = outer?.querySelector('x-c')?.attachShadow({ mode: 'open' });
    doc.querySelector('x-b')?.attachShadow({ mode: 'closed' }).append(doc.createElement('p'));
    expect(openRoots(doc)).toEqual([doc, outer, inner]);
    expect(deepAll(doc, 'p')).toEqual([]);
  });

  test('parts that vanish while it is gone through end the search without an error', () => {
    const doc = pageOf(`<main>${'<p><b>word</b></p>'.repeat(2_000)}</main>`);
    const look = eachOpenRoot(doc);
    for (let step = 0; step < 3; step++) expect(look.next().done).toBe(false);
    doc.querySelector('main')?.remove();
    expect(finished(look)).toEqual([doc]);
  });

  test('a list of names finds in a large page what the browser finds, in the same order', () => {
    const NAMES = ['p', '.a', '[title="x, y"]', 'b:not(.a, .b)', ':is(p, u) .b', 'textarea', 'p.a', '.none'];
    const element = fc.constantFrom('<p>', '<p class="a"><b class="b">', '<b title="x, y">', '<u><b>', '<textarea>');
    const page = fc.array(element, { minLength: 210, maxLength: 260 });
    fc.assert(
      fc.property(page, fc.subarray(NAMES, { minLength: 1 }), fc.nat(80), (elements, names, from) => {
        const main = pageOf(`<main>${elements.map((tag) => `${tag}</textarea></b></u></p>`).join('')}</main>`);
        const right = [...main.querySelectorAll(names.join(', '))];
        expect(all(main, names.join(', '))).toEqual(right);
        expect(maybe(main, names.join(', '))).toBe(right[0]);
        const some = deepMatches(main, names.join(', '));
        expect(some.length).toBe(right.length);
        expect(some.slice(from, from + 9)).toEqual(right.slice(from, from + 9));
      }),
      { numRuns: 25 },
    );
  });

  test('a page of many thousand elements is gone through in short steps', () => {
    const doc = pageOf(`<main>${'<p>word</p>'.repeat(10_000)}</main>`);
    let steps = 0;
    for (const look = eachOpenRoot(doc); !look.next().done; ) steps++;
    expect(steps).toBeGreaterThanOrEqual(20);
  });
});
