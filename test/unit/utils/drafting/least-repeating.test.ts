import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastRepeating, Said } from '@/utils/drafting/least-repeating';

function choose(wordings: string[], lines: string[], offset = 0, used: number[] = [], earlier: string[] = []): number {
  const said = new Said(earlier);
  for (const line of lines) said.hear(line);
  return leastRepeating(wordings, { offset, used: new Set(used), said });
}

describe('which wording repeats least', () => {
  it('does not apologise with the word of the line before', () => {
    const wordings = ["I'm sorry for the trouble this has cost you.", 'I apologize for the time this has cost you.'];
    expect(choose(wordings, ["I'm sorry your order arrived damaged."])).toBe(1);
    expect(choose(wordings, ['I apologize that your order is late.'])).toBe(0);
  });

  it('does not repeat an apology where words are not parted', () => {
    const wordings = [
      'お手数をおかけしましたこと、深くお詫び申し上げます。',
      'ご迷惑をおかけし、心苦しく存じております。',
    ];
    expect(choose(wordings, ['ご注文の商品に不具合があるとのこと、お詫び申し上げます。'])).toBe(1);
  });

  it('does not say again what an earlier message of ours said', () => {
    const wordings = ['If you have any questions, just reply here.', 'Anything else, and I am glad to help.'];
    expect(choose(wordings, [], 0, [], ['Hello, if you have any questions, just reply here. Thanks'])).toBe(1);
  });

  it('takes what this buyer has not had, and the one at the offset when all was had', () => {
    expect(choose(['One.', 'Two.', 'Three.'], [], 1, [1])).toBe(2);
    expect(choose(['One.', 'Two.', 'Three.'], [], 1, [0, 1, 2])).toBe(1);
  });

  it('always gives one that is there and, while there is one, fresh', () => {
    const text = fc.lorem({ maxCount: 8 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 4 }),
        fc.nat({ max: 5 }),
        fc.array(fc.nat({ max: 3 }), { maxLength: 4 }),
        (wordings, lines, offset, used) => {
          const index = choose(wordings, lines, offset, used);
          expect(wordings[index]).toBeDefined();
          const fresh = wordings.some((_, at) => !used.includes(at));
          if (fresh) expect(used).not.toContain(index);
        },
      ),
    );
  });
});
