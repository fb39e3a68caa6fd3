import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFirst } from '@/utils/search/best-first';
import { packPostings, raiseMarks, spanOfToken, unpackPostings } from '@/utils/search/postings';
import { foldWord } from '@/utils/search/words/fold-word';
import { pairsOf, pairsToFind } from '@/utils/search/words/pairs-of';
import { piecesOf } from '@/utils/search/words/pieces-of';
import { sipHash } from '@/utils/search/words/sip-hash';
import { snippetOf } from '@/utils/search/words/snippet-of';
import { isOneSlip, vocabularyOf, vocabularyOfAll } from '@/utils/search/words/vocabulary';

describe('words of a text', () => {
  it.each([
    ['Größe', 'grosse'],
    ['CAFÉ', 'cafe'],
    ['ｶﾀｶﾅ', 'カタカナ'],
    ['İstanbul', 'istanbul'],
    ['الْكِتَابُ', 'الكتاب'],
    ['أحمد', 'احمد'],
    ['ที่', 'ที่'],
  ])('%s is compared as %s', (written, folded) => {
    expect(foldWord(written)).toBe(folded);
  });

  it('are told from runs of a script without spaces, in place', () => {
    const text = '订单AB-12已退款, สินค้าเสีย and الشحنة late';
    expect(piecesOf(text).map(({ folded, run }) => [folded, run])).toEqual([
      ['订单', true],
      ['ab', false],
      ['12', false],
      ['已退款', true],
      ['สินค้าเสีย', true],
      ['and', false],
      ['الشحنة'.replace('ة', 'ه'), false],
      ['late', false],
    ]);
    for (const { start, end, folded } of piecesOf(text)) expect(foldWord(text.slice(start, end))).toBe(folded);
  });

  it('hold every pair that a part of them asks for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('退', '款', '了', '貨', 'の'), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (run, a, b) => {
          const from = a % run.length;
          const part = run.slice(from, from + 1 + (b % (run.length - from))).join('');
          expect(pairsOf(run.join(''))).toEqual(expect.arrayContaining(pairsToFind(part)));
        },
      ),
    );
  });
});

describe('the keyed hash', () => {
  it('is SipHash-2-4, as its authors’ test vector has it', () => {
    const key = Uint8Array.from({ length: 16 }, (_, at) => at);
    const text = String.fromCharCode(...Array.from({ length: 15 }, (_, at) => at));
    expect(sipHash(key)(text)).toEqual([0xa129ca61, 0x49be45e5]);
  });
});

describe('postings', () => {
  it('come out as they went in', () => {
    const posting = fc.record({
      high: fc.integer({ min: 0, max: 0xffffffff }),
      low: fc.integer({ min: 0, max: 0xffffffff }),
      docs: fc
        .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 9000 })), {
          minLength: 1,
        })
        .map((all) => all.sort((a, b) => a - b)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(posting, { selector: ({ high, low }) => `${high}.${low}` }), (all) => {
        const bytes = packPostings(all);
        expect(unpackPostings(bytes)).toEqual([...all].sort((a, b) => a.high - b.high || a.low - b.low));
        for (const { high, low, docs } of all) {
          const span = spanOfToken(bytes, high, low);
          const near = docs.filter((doc) => doc - (docs[0] ?? 0) < 5000);
          const marks = new Uint16Array(5000);
          const raised: number[] = [];
          if (span) raiseMarks(bytes, span, marks, docs[0] ?? 0, 0, raised);
          expect(raised.map((place) => place + (docs[0] ?? 0))).toEqual(near);
        }
      }),
    );
  });
});

describe('the vocabulary', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 7 })
    .map((all) => all.join(''));

  it('finds exactly the words that begin so', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters), letters, (words, start) => {
        const sorted = words.sort();
        expect(vocabularyOf(sorted).beginning(start, 1000)).toEqual(sorted.filter((word) => word.startsWith(start)));
      }),
    );
  });

  it('finds every word that is one slip away, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 60 }), letters, (words, word) => {
        const sorted = words.sort();
        const wanted = sorted.filter((other) => isOneSlip(word, other));
        expect(vocabularyOf(sorted).near(word, 1000).sort()).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('answers the same in parts as in one piece', () => {
    const part = fc.uniqueArray(letters, { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), letters, fc.integer({ min: 1, max: 100 }), (parts, word, most) => {
        const whole = vocabularyOf([...new Set(parts.flat())].sort());
        const all = vocabularyOfAll(parts.map((words) => vocabularyOf([...words].sort())));
        expect(all.has(word)).toBe(whole.has(word));
        expect(all.beginning(word, most)).toEqual(whole.beginning(word, most));
        expect(all.near(word, 1000)).toEqual(whole.near(word, 1000));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['liefrung', 'lieferung', true],
    ['lieferugn', 'lieferung', true],
    ['lieferumg', 'lieferung', true],
    ['lieferung', 'lieferung', false],
    ['liferun', 'lieferung', false],
  ])('%s and %s: one slip is %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
  });
});

describe('a snippet', () => {
  const sought = { words: [new Set(['groesse', 'grosse'])], runs: ['退款'] };

  it('marks what is written, accents, case and all', () => {
    const found = snippetOf('Die GRÖSSE passt nicht. 请给我退款吧', sought);
    expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual(['GRÖSSE', '退款']);
    expect(found?.matches).toBe(2);
  });

  it('shows the part around the first mark of a long text', () => {
    const found = snippetOf(`${'word '.repeat(200)}退款${' word'.repeat(200)}`, sought);
    expect(found?.text.length).toBeLessThan(210);
    expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual(['退款']);
  });

  it('never cuts a character in two, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const found = snippetOf(`${text} grosse ${text}`, sought);
        expect(found?.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the best of what was found', () => {
  it('is the same whether the rest was sorted too or not', () => {
    const found = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.nat({ max: 5 })), {
      minLength: 0,
      maxLength: 1_500,
    });
    fc.assert(
      fc.property(found, fc.integer({ min: 1, max: 160 }), (all, most) => {
        const docs = all.map((_, place) => place);
        const ranks = all.map(([seconds, exact]) => exact * 2 ** 32 + seconds);
        const whole = [...docs].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || b - a);
        const best = bestFirst({ docs, ranks }, most);
        expect(best).toEqual(whole.slice(0, best.length));
        expect(best.length).toBeGreaterThanOrEqual(Math.min(most, all.length));
      }),
    );
  });
});
