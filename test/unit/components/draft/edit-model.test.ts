import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdit,
  type EditLine,
  isEdited,
  lineSpans,
  ownWords,
  rerender,
  spread,
  textOf,
} from '@/components/draft/edit-model';
import { MERGED } from '@/utils/checks/guard/guard-lines';

const line = (text: string, move: string, locked?: boolean): EditLine => ({
  text,
  gloss: locked ? '' : `gloss of ${move}`,
  move,
  ...(locked && { locked }),
});

const letter = (): EditLine[] => [
  line('Hello Ms Reed,\n\n', 'greeting'),
  line('we are sorry about the lamp. ', 'open.damaged'),
  line('A new one leaves on Monday.\n\n', 'do.replacement'),
  line('Kind regards\nLi Wei', 'signature'),
];

describe('typing in the box', () => {
  test('a word put into a line locks that line alone', () => {
    const lines = letter();
    const next = textOf(lines).replace('sorry about', 'truly sorry about');
    const edited = applyEdit(lines, next);
    expect(textOf(edited)).toBe(next);
    expect(edited.map((one) => one.locked === true)).toEqual([false, true, false, false]);
    // What the line is meant to say stays beside it: the guard compares the two.
    expect(edited[1]?.gloss).toBe('gloss of open.damaged');
    expect(edited[2]?.gloss).toBe('gloss of do.replacement');
  });

  test('a sentence added after a line keeps that line and its gloss', () => {
    const lines = letter();
    const next = textOf(lines).replace('on Monday.', 'on Monday. It is packed twice.');
    const edited = applyEdit(lines, next);
    expect(textOf(edited)).toBe(next);
    expect(edited.find((one) => one.move === 'do.replacement')?.gloss).toBe('gloss of do.replacement');
    expect(edited.filter((one) => one.locked).map((one) => one.text.trim())).toEqual(['It is packed twice.']);
  });

  test('a line that is emptied means nothing any more', () => {
    const lines = letter();
    const edited = applyEdit(lines, textOf(lines).replace('A new one leaves on Monday.', ''));
    expect(edited[2]).toMatchObject({ gloss: '', locked: true });
  });

  test('text pasted over several lines stands for all that they meant', () => {
    const lines = letter();
    const edited = applyEdit(lines, 'Sorry about the lamp; a new one leaves on Monday.');
    const [first, ...rest] = edited;
    expect(first?.gloss.split(MERGED)).toEqual([
      'gloss of greeting',
      'gloss of open.damaged',
      'gloss of do.replacement',
      'gloss of signature',
    ]);
    expect(rest.map((one) => one.gloss)).toEqual(['', '', '']);
  });

  test('a translation of the seller’s own words stands for the whole reply, also when the draft changes', () => {
    const taken = ownWords(letter(), 'Le reembolsamos hoy.', 'We refund you today.');
    expect(textOf(rerender(taken, letter()))).toBe('Le reembolsamos hoy.');
    expect(taken[0]).toMatchObject({ gloss: 'We refund you today.', locked: true });
  });

  test('letter by letter it stays one line of the seller', () => {
    let lines = letter();
    for (const typed of [' ', 'I', 't', ' ', 'i', 's']) {
      const at = textOf(lines).indexOf('\n\nKind');
      const text = textOf(lines);
      lines = applyEdit(lines, text.slice(0, at) + typed + text.slice(at));
    }
    expect(textOf(lines)).toContain('on Monday. It is\n\nKind');
    expect(lines.filter((one) => one.locked)).toHaveLength(1);
    expect(lines.find((one) => one.move === 'do.replacement')?.locked).toBeUndefined();
  });

  test('going on with the last word of a line belongs to the line', () => {
    const edited = applyEdit([line('We send it', 'a')], 'We send items');
    expect(edited).toHaveLength(1);
    expect(edited[0]).toMatchObject({ text: 'We send items', locked: true });
  });

  test('any edit of any text gives exactly that text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.string(), (texts, next) => {
        const lines = texts.map((text, place) => line(text, `m${place}`));
        expect(textOf(applyEdit(lines, next))).toBe(next);
      }),
    );
  });

  test('a run of edits gives the last text and never unlocks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(70), fc.nat(9), fc.string({ maxLength: 6 })), { maxLength: 8 }), (edits) => {
        let lines = letter();
        let once = false;
        for (const [at, drop, put] of edits) {
          const text = textOf(lines);
          const next = text.slice(0, at) + put + text.slice(at + drop);
          lines = applyEdit(lines, next);
          expect(textOf(lines)).toBe(next);
          if (isEdited(lines)) once = true;
          expect(isEdited(lines)).toBe(once);
        }
      }),
    );
  });
});

describe('rendering anew', () => {
  const other = (): EditLine[] => [
    line('Dear Ms Reed,\n\n', 'greeting'),
    line('we are sorry about the lamp. ', 'open.damaged'),
    line('We refund 20 EUR by Friday.\n\n', 'do.refund_partial'),
    line('Kind regards\nLi Wei', 'signature'),
  ];

  test('what the seller typed stays, the rest is new', () => {
    const lines = letter();
    const edited = applyEdit(lines, textOf(lines).replace('about the lamp', 'about your lamp'));
    const text = textOf(rerender(edited, other()));
    expect(text).toContain('about your lamp');
    expect(text).toContain('Dear Ms Reed');
    expect(text).toContain('We refund 20 EUR');
    expect(text).not.toContain('leaves on Monday');
  });

  test('a typed line whose move is gone keeps its place', () => {
    const lines = letter();
    const edited = applyEdit(lines, textOf(lines).replace('leaves on Monday', 'leaves on Tuesday'));
    const text = textOf(rerender(edited, other()));
    expect(text.indexOf('leaves on Tuesday')).toBeGreaterThan(text.indexOf('sorry about'));
    expect(text.indexOf('leaves on Tuesday')).toBeLessThan(text.indexOf('Kind regards'));
  });

  test('a line that was deleted does not come back', () => {
    const lines = letter();
    const edited = applyEdit(lines, textOf(lines).replace('we are sorry about the lamp. ', ''));
    expect(textOf(rerender(edited, letter()))).not.toContain('sorry');
  });

  test('no typed word is lost, whatever is rendered', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(60), fc.subarray(other()), (word, at, fresh) => {
        const text = textOf(letter());
        const edited = applyEdit(letter(), `${text.slice(0, at)} ${word} ${text.slice(at)}`);
        expect(textOf(rerender(edited, fresh))).toContain(word);
      }),
    );
  });
});

describe('a saved draft', () => {
  test('comes back with its lines and their white space', () => {
    const lines = letter();
    const trimmed = lines.map((one) => ({ ...one, text: one.text.trim() }));
    expect(spread(textOf(lines), trimmed)).toEqual(lines);
  });

  test('text that no line accounts for becomes the seller’s own', () => {
    const restored = spread('Hi! Known line. Something else.', [line('Known line.', 'a')]);
    expect(textOf(restored)).toBe('Hi! Known line. Something else.');
    expect(restored.filter((one) => one.locked).map((one) => one.text.trim())).toEqual(['Hi!', 'Something else.']);
  });

  test('spans leave out the white space between lines', () => {
    const lines = letter();
    const text = textOf(lines);
    expect(lineSpans(lines).map(({ start, end }) => text.slice(start, end))).toEqual(
      lines.map((one) => one.text.trim()),
    );
  });
});
