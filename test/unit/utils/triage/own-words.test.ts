import { describe, expect, it } from 'vitest';
import { ownWords } from '@/utils/triage/own-words';

describe('ownWords', () => {
  it.each([
    [
      'Thanks, all fine now.\n\nOn Mon, 3 Mar 2025 at 10:12, Shop wrote:\n> your parcel is damaged',
      'Thanks, all fine now.',
    ],
    ['Danke!\n\nAm 12.03.2025 um 09:14 schrieb Nordlicht:\n> Ihre Sendung ist beschädigt', 'Danke!'],
    ['Merci\n-----Message d’origine-----\nDe : Boutique\nbonjour, cassé', 'Merci'],
    ['> is it broken?\nNo, it works', 'No, it works'],
    ['谢谢\n-----原始邮件-----\n坏了', '谢谢'],
    ['ok gracias\nDe: Tienda\nEnviado: lunes\nPara: yo\nroto', 'ok gracias'],
    ['Where is it?\nSent from my iPhone', 'Where is it?'],
    ['Wo ist es\nGesendet von meinem Samsung', 'Wo ist es'],
    ['It is late\n--\nJohn Fire, Police Street 3', 'It is late'],
  ])('keeps only the new words of %j', (text, own) => {
    const kept = ownWords(text);
    expect(kept.trim()).toBe(own);
    expect(kept).toHaveLength(text.length);
  });

  it('keeps a text that would be empty otherwise', () => {
    expect(ownWords('> only a quote')).toBe('> only a quote');
  });

  it('keeps comparisons and prices behind an angle bracket', () => {
    expect(ownWords('size\n>5 cm too long')).toContain('5 cm');
  });
});
