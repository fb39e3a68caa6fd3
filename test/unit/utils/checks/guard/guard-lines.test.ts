import { describe, expect, it } from 'vitest';
import { createLineGuard, type GuardedLine, MERGED } from '@/utils/checks/guard/guard-lines';
import { loadGuardData } from '../../../../eval/load-guard-data';

const examine = createLineGuard(loadGuardData());
const guardLines = (lines: GuardedLine[], writtenIn = 'es-ES') =>
  examine({ lines, meantIn: 'en-US', writtenIn, facts: { buyerName: 'Anna Berger' } });

const GREETING: GuardedLine = { text: 'Estimada Anna Berger:\n\n', meant: 'Dear Anna Berger,', typed: false };
const REFUND = {
  rendered: 'Le reembolsamos 29,50 € a más tardar el viernes 27 de noviembre. ',
  meant: 'We refund €29.50 by Friday, November 27.',
};
const reply = (text: string): GuardedLine[] => [GREETING, { ...REFUND, text, typed: text !== REFUND.rendered }];
const joined = (lines: readonly GuardedLine[]) => lines.map(({ text }) => text).join('');

describe('a line that the seller typed in', () => {
  it('passes while it says what it is meant to say, in other words', () => {
    expect(guardLines(reply(REFUND.rendered))).toEqual([]);
    expect(guardLines(reply('Recibirá un reembolso de 29,50 € antes del viernes 27 de noviembre. '))).toEqual([]);
  });

  it('holds the reply back when an amount differs, marks both places and knows the repair', () => {
    const lines = reply(REFUND.rendered.replace('29,50', '92,50'));
    const [found, ...more] = guardLines(lines);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'amount', level: 'block', sourceLine: 1, sourceQuote: '€29.50' });
    const { start = 0, end = 0 } = found?.span ?? {};
    expect(joined(lines).slice(start, end)).toBe('92,50 €');
    const { start: from, end: to } = found?.sourceSpan ?? {};
    expect(REFUND.meant.slice(from, to)).toBe('€29.50');
    expect(joined(lines).slice(0, start) + found?.fix + joined(lines).slice(end)).toBe(joined(reply(REFUND.rendered)));
  });

  it('may leave a fact out: that is told, and holds nothing back', () => {
    const found = guardLines(reply('Le reembolsamos 29,50 €. '));
    expect(found.map(({ kind, level }) => `${kind} ${level}`)).toEqual(['omission warn']);
  });

  it('is a block when damaged became delayed, and when a denial is lost', () => {
    const damaged = { text: 'Lamentamos el retraso de la lámpara.', meant: 'We are sorry about the damaged lamp.' };
    expect(guardLines([{ ...damaged, typed: true }])).toMatchObject([{ kind: 'term_confusion', level: 'block' }]);
    const keep = { text: 'Debe devolver la lámpara.', meant: 'You need not return the lamp.' };
    expect(guardLines([{ ...keep, typed: true }]).filter(({ level }) => level === 'block').length).toBeGreaterThan(0);
  });

  it('is not blamed for the manner in which our phrase says it', () => {
    const rendered = 'Lo lleva DHL con el número de seguimiento LX123456789DE. ';
    const meant = 'Your package is on its way with DHL, tracking number LX123456789DE.';
    expect(guardLines([{ text: `${rendered}Un saludo. `, meant, typed: true, rendered }])).toEqual([]);
    const wrong = rendered.replace('789DE', '798DE');
    expect(guardLines([{ text: wrong, meant, typed: true, rendered }])).toMatchObject([
      { kind: 'tracking', level: 'block', fix: 'LX123456789DE' },
    ]);
  });
});

it('an untouched line is compared by its values alone', () => {
  expect(guardLines([{ ...REFUND, text: REFUND.rendered.replace('29,50', '29,05'), typed: false }])).toMatchObject([
    { kind: 'amount', level: 'block' },
  ]);
});

it('text pasted over several lines is warned of where it contradicts them, and of nothing else', () => {
  const meant = ['Dear Anna Berger,', REFUND.meant, 'You can keep the lamp.'].join(MERGED);
  expect(guardLines([{ text: 'Hola, ¿puede enviarnos una foto?', meant, typed: true }])).toEqual([]);
  expect(guardLines([{ text: 'Hola, le reembolsamos 92,50 €.', meant, typed: true }])).toMatchObject([
    { kind: 'amount', level: 'warn' },
  ]);
});

it('a line that means nothing, or says nothing, is left alone', () => {
  expect(guardLines([{ text: 'Cualquier cosa por 5 €.', meant: '', typed: true }])).toEqual([]);
  expect(guardLines([{ text: ' \n', meant: 'Anything for €5.', typed: true }])).toEqual([]);
});
