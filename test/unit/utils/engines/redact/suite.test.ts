import { describe, expect, it } from 'vitest';
import { readCases } from '../../../../eval/redaction/cases';
import { judge } from '../../../../eval/redaction/judge';

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

  it('that were written without a look at the rules leave nearly whole: what is left names nobody by itself', () => {
    for (const file of ['unseen.txt', 'unseen-2.txt', 'unseen-3.txt']) {
      const { items, leaked, broken } = judge(readCases(file));
      expect(leaked.length, file).toBeLessThanOrEqual(items * 0.035);
      expect(broken).toEqual([]);
    }
  });

  it('keep their prices, dates, sizes and numbers of goods where nothing is personal', () => {
    const plain = readCases('plain.txt');
    expect(plain.length).toBeGreaterThanOrEqual(150);
    // what cannot be judged safe is masked: six in a hundred may lose a word, which comes back with the answer
    expect(judge(plain).falseMasks.length).toBeLessThanOrEqual(plain.length * 0.06);
  });
});
