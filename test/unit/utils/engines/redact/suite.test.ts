import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '@/utils/engines/redact/redact';
import { restore } from '@/utils/engines/redact/restore';
import { readCases } from '../../../../eval/redaction/cases';
import { judge } from '../../../../eval/redaction/judge';

const NOBODY = { names: [], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] };

describe('The invented messages with personal data', () => {
  const personal = readCases('personal.txt');

  it('are many, of many languages and countries', () => {
    expect(personal.flatMap(({ items }) => items).length).toBeGreaterThanOrEqual(300);
    expect(new Set(personal.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(15);
    expect(new Set(personal.map(({ country }) => country)).size).toBeGreaterThanOrEqual(12);
  });

  it('leave without any of it, although nothing was known of the case, and come back letter by letter', () => {
    const { leaked, broken } = judge(personal);
    expect(leaked).toEqual([]);
    expect(broken).toEqual([]);
  });

  it('that were written without a look at the rules leave without any of it, now that the rules were mended', () => {
    for (const file of ['unseen.txt', 'unseen-2.txt', 'unseen-3.txt', 'unseen-4.txt', 'unseen-5.txt', 'unseen-6.txt']) {
      const { leaked, broken } = judge(readCases(file));
      expect(leaked, file).toEqual([]);
      expect(broken, file).toEqual([]);
    }
  });

  it('come back letter by letter however they are cut and put together', () => {
    const texts = ['personal.txt', 'unseen-3.txt', 'unseen-4.txt'].flatMap(readCases).map(({ text }) => text);
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(80), fc.nat(120))
      .map(([text, from, length]) => text.slice(from, from + length));
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('', ' ', ', ', '\n'),
        (pieces, joint) => {
          const text = pieces.join(joint);
          const { text: sent, kept } = redact(text, NOBODY);
          expect(restore(sent, kept)).toEqual({ text, missing: [], unknown: [] });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keep their prices, dates, sizes and numbers of goods where nothing is personal', () => {
    const plain = readCases('plain.txt');
    expect(plain.length).toBeGreaterThanOrEqual(150);
    // three in a hundred may lose a word for nothing; a leak is never taken for it
    expect(judge(plain).falseMasks.length).toBeLessThanOrEqual(plain.length * 0.03);
  });

  it('of a later batch lose a word for nothing in at most one letter of three', () => {
    for (const file of ['plain-2.txt', 'plain-3.txt', 'plain-4.txt']) {
      const plain = readCases(file);
      expect(judge(plain).falseMasks.length, file).toBeLessThanOrEqual(plain.length / 3);
    }
  });
});
