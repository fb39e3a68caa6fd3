import { describe, expect, it } from 'vitest';
import { leaks } from '@/utils/engines/redact/leaks';
import type { KnownPersonal } from '@/utils/engines/redact/personal';
import { redact } from '@/utils/engines/redact/redact';
import { restore } from '@/utils/engines/redact/restore';

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

  it('names the same person by the same placeholder', () => {
    expect(redact('Anna Müller, bitte. Anna Müller!', KNOWN).text).toBe('⟦N1⟧, bitte. ⟦N1⟧!');
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
