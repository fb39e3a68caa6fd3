import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '@/utils/checks/normalise/fold';
import { toOriginal } from '@/utils/checks/normalise/folded';
import { unmask } from '@/utils/checks/normalise/unmask';

describe('fold', () => {
  test.each([
    ['٣٤٥', '345'],
    ['๑๒', '12'],
    ['१५', '15'],
    ['１２，５０', '12,50'],
    ['Größe – “x”', 'größe - "x"'],
    ['İADE', 'iade'],
    ['a\u200bb\u202ec', 'abc'],
    ['مُرسَل', 'مرسل'],
    ['cafe\u0301', 'café'],
  ])('%s', (from, to) => {
    expect(fold(from).text).toBe(to);
  });

  test('leads back to the original', () => {
    const text = 'Nr.\u200b ３０５ über';
    const folded = fold(text);
    const at = folded.text.indexOf('305');
    const span = toOriginal(folded, at, at + 3);
    expect(text.slice(span.start, span.end)).toBe('３０５');
  });

  test('every position lies inside the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const folded = fold(text);
        let last = 0;
        for (let i = 0; i < folded.text.length; i++) {
          expect(folded.starts[i]).toBeGreaterThanOrEqual(last);
          expect(folded.ends[i]).toBeLessThanOrEqual(text.length);
          last = folded.starts[i] ?? 0;
        }
      }),
    );
  });
});

describe('unmask', () => {
  test.each([
    ['write to anna (at) shop-mail dot com', 'anna@shop-mail.com'],
    ['my g m a i l', 'gmail'],
    ['zero one seven five nine', '01759'],
    ['加我一三八零零一三八零零零', '13800138000'],
  ])('%s', (from, part) => {
    expect(unmask(from).text).toContain(part);
  });

  test('leaves plain prose alone', () => {
    const text = 'we look at the parcel. one or two days, 3 screws.';
    expect(unmask(text).text).toBe(text);
  });

  test('100 kB of the worst kinds are answered, and keep their place in the original', () => {
    for (const piece of ['a ', '@ ', '一', 'one ', '(at ', '. ', '\u202e\u0300']) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const plain = unmask(text);
      expect(toOriginal(plain, 0, plain.text.length).end).toBeLessThanOrEqual(text.length);
      expect(plain.ends).toHaveLength(plain.text.length);
    }
  });
});
