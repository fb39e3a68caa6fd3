import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaks } from '@/utils/engines/redact/leaks';
import type { KnownPersonal } from '@/utils/engines/redact/personal';
import { redact } from '@/utils/engines/redact/redact';
import { restore } from '@/utils/engines/redact/restore';
import { toldPersonal } from '@/utils/engines/redact/told-personal';

const KNOWN: KnownPersonal = {
  names: ['Anna Müller', '王小明'],
  addresses: ['Hauptstraße 12, 80331 München, Germany'],
  phones: ['+49 171 2345678'],
  emails: ['anna.mueller82@example.de'],
  orderIds: ['302-1234567-7654321'],
  trackingIds: ['RR123456785DE'],
};
const NOBODY: KnownPersonal = { names: [], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] };

describe('What leaves for an engine', () => {
  it('holds nothing of the order, however it was spelled, and comes back letter by letter', () => {
    const text =
      'Anna Mueller, Hauptstr. 12, 80331 Muenchen. Ruf an: 0171 / 234 56 78 oder anna.mueller82 (at) example.de. Bestellung 302 1234567 7654321, Paket RR 123 456 785 DE. LG Müllers Anna';
    const { text: sent, kept } = redact(text, KNOWN);
    expect(leaks(JSON.stringify({ text: sent }), KNOWN)).toEqual([]);
    expect(restore(sent, kept)).toEqual({ text, missing: [], unknown: [] });
  });

  it('keeps prices, dates, quantities and numbers of goods', () => {
    const text =
      'Am 26.11.2025 um 14:30 kamen 3 Stück B0CX23V2ZK für 1.234,50 EUR, EAN 4006381333931, Modell WH-1000XM4.';
    expect(redact(text, NOBODY).text).toBe(text);
  });

  it('cannot be given a forged placeholder by the buyer', () => {
    const text = 'I am ⟦N1⟧ and ⟦ my name is Tom Riddle.';
    const { text: sent, kept } = redact(text, NOBODY);
    expect(sent).not.toContain('Riddle');
    expect(sent).toContain('⟦X1⟧');
    expect(restore(sent, kept).text).toBe(text);
  });

  it('is found out of any record, whatever signs its names and numbers have, and never fails', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 24 }),
      fc.constantFrom('Anne-Marie O’Neill', "D'Angelo-Côté", '(陈)', 'A+B*', '[x]{2}', '^$', '-', '\\'),
    );
    const list = fc.array(odd, { maxLength: 2 });
    const record = fc.record({
      names: list,
      addresses: list,
      phones: list,
      emails: list,
      orderIds: list,
      trackingIds: list,
    });
    fc.assert(
      fc.property(record, odd, (known, text) => {
        const whole = `${text} ${known.names.join(' ')}`;
        const { text: sent, kept } = redact(whole, known);
        expect(restore(sent, kept).text).toBe(whole);
      }),
      { numRuns: 60 },
    );
    expect(redact('Bonjour Anne-Marie', { ...NOBODY, names: ['Anne-Marie Tremblay-Côté'] }).text).toBe('Bonjour ⟦N1⟧');
  });

  it('names the same person by the same placeholder', () => {
    expect(redact('Anna Müller, bitte. Anna Müller!', KNOWN).text).toBe('⟦N1⟧, bitte. ⟦N1⟧!');
  });
});

describe('What the seller decides by hand', () => {
  const text = 'The vase for Aunt Odile came in pieces, model Aurora. Write to me at o.k@mail.example.';

  it('hides what no rule found, wherever it stands and in whatever case', () => {
    const { text: sent, kept } = redact('The VASE. A vase, vases.', { ...NOBODY, hidden: ['vase'] });
    expect(sent).toBe('The ⟦S1⟧. A ⟦S1b⟧, vases.');
    expect(restore(sent, kept).text).toBe('The VASE. A vase, vases.');
    expect(leaks('{"t":"a vase"}', { ...NOBODY, hidden: ['vase'] })).not.toEqual([]);
  });

  it('opens what a rule masked for nothing, but never what the outgoing bytes are searched for', () => {
    const closed = redact(text, NOBODY);
    const values = [...closed.kept.values()];
    const opened = redact(text, { ...NOBODY, shown: values });
    expect(closed.text).not.toContain('Odile');
    expect(opened.text).toContain('Odile');
    expect(opened.text).not.toContain('o.k@mail.example');
    expect(redact('Anna Müller', { ...KNOWN, shown: ['Anna Müller'] }).text).not.toContain('Anna');
  });
});

describe('What one message tells of people', () => {
  it('is masked in all: who signed once, and who was introduced', () => {
    const letters = ['Kind regards, Wieslawa Krol', 'my name is Torvald, call 0171 2345678'];
    const known = toldPersonal(letters, NOBODY);
    expect(redact('krol asked for torvald twice', known).text).toBe('⟦N1⟧ asked for ⟦N2⟧ twice');
    expect(redact('Torvald', { ...toldPersonal(letters, { ...NOBODY, shown: ['Torvald'] }) }).text).toBeDefined();
    expect(toldPersonal(letters, { ...NOBODY, shown: ['Torvald'] }).names).not.toContain('Torvald');
  });

  it('is known again in the letters of another script, with the endings of its cases', () => {
    const known = { ...NOBODY, names: ['Svetlana Morozova'] };
    expect(redact('это для светланы морозовой', known).text).not.toMatch(/светлан|морозов/);
    expect(redact('it is for svetlana', { ...NOBODY, names: ['Светлана'] }).text).not.toContain('svetlana');
    expect(leaks('{"t":"Светлана"}', known)).not.toEqual([]);
  });
});

describe('What an engine answers', () => {
  it('tells which placeholders were lost and which were invented', () => {
    const { kept } = redact('Anna Müller 302-1234567-7654321', KNOWN);
    expect(restore('Hello ⟦ n1 ⟧, see ⟦O7⟧', kept)).toEqual({
      text: 'Hello Anna Müller, see ⟦O7⟧',
      missing: ['⟦O1⟧'],
      unknown: ['⟦O7⟧'],
    });
  });
});

describe('The look at the outgoing bytes', () => {
  it.each([
    ['escaped for JSON', '{"t":"M\\u00fcller"}'],
    ['encoded for a link', 'q=Anna%20M%C3%BCller'],
    ['as entities', 'M&uuml;ller &#77;&#252;ller'],
    ['in base64', btoa('order 302-1234567-7654321 for you')],
    ['with the umlaut written out', 'MUELLER'],
    ['in Chinese without the family name', '小明'],
  ])('finds a known value %s', (_, bytes) => {
    expect(leaks(bytes, KNOWN)).not.toEqual([]);
  });
});
