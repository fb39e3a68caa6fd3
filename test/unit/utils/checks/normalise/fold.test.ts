import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '@/utils/checks/normalise/fold';
import { toOriginal } from '@/utils/checks/normalise/folded';
import { spacedLetters } from '@/utils/checks/normalise/spaced-letters';
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

  test('a text is folded as each of its signs is', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(
        'é',
        'e\u0301',
        'ﬃ',
        'ﷺ',
        '½',
        'Ａ',
        '𝟙',
        '🄰',
        '😀',
        'Σ',
        'İ',
        'ẞ',
        '٣',
        'ـ',
        '\u202e',
        '\r',
        '好',
        '\ud83d',
      ),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 200 }), (signs) => {
        const text = signs.join('');
        // two halves that meet are one sign
        fc.pre(!/\ud83d[\udc00-\udfff]/.test(text) && !signs.some((one) => /^\p{M}/u.test(one)));
        expect(fold(text).text).toBe(signs.map((one) => fold(one).text).join(''));
      }),
    );
  });

  test('every sign is folded alike in a text that is folded at once and in one that has a picture', () => {
    const all = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    // half a pair joins the half beside it
    const signs = all.filter((sign) => !/[\ud800-\udfff]/.test(sign));
    expect(signs.filter((sign) => fold(`😀${sign}`).text !== `😀${fold(sign).text}`)).toEqual([]);
    const text = 'Größe – „x“，Ａ１ أهلا שלום Ёж';
    expect(fold(`${text}😀`).text).toBe(`${fold(text).text}😀`);
    expect([...fold(`${text}😀`).starts].slice(0, text.length)).toEqual([...fold(text).starts]);
    expect([...fold(`${text}😀`).ends].slice(0, text.length)).toEqual([...fold(text).ends]);
  });

  test('a control sign parts words, whatever is written after it', () => {
    expect(fold('a\u0007b a\u0007好 a\t\u0301').text).toBe('a b a 好 a \u0301');
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

  test('letters of another alphabet are laid bare only in words that hold Latin ones', () => {
    expect(unmask('раураl').text).toBe('paypal');
    expect(unmask('привет, мир').text).toBe('привет, мир');
    const long = `${'х'.repeat(70)}a`;
    expect(unmask(long).text).toBe(`${'х'.repeat(60)}${'x'.repeat(10)}a`);
  });

  test('spaced letters are joined, and nothing else is', () => {
    const piece = fc.constantFrom('a', 'b', 'z', 'é', 'я', '7', ' ', '.', '_', '*', '-', ',', '𝒳', 'ab');
    const SPACED = /(?<![\p{L}\d])[a-z](?:([ ._*-])[a-z](?![\p{L}\d])){3,40}/gu;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = fold(pieces.join('')).text;
        const told = [...text.matchAll(SPACED)].map(({ 0: run, index }) => ({
          start: index,
          end: index + run.length,
          by: run.replace(/[^a-z]/g, ''),
        }));
        expect(spacedLetters(text)).toEqual(told);
      }),
      { numRuns: 1000 },
    );
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
