import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortItemName } from '@/utils/drafting/item-name';
import { loadCard } from '../../../eval/phrasebook/load';

const named = (locale: string, title: string, shop?: string) => shortItemName(title, shop, loadCard(locale));

describe('a listing title becomes what a person would call the thing', () => {
  it.each([
    ['en-GB', 'Oakling Wooden Train Set, 80 Pieces, FSC Beech, Compatible Track', 'Oakling Toys', 'Wooden Train Set'],
    ['en-US', 'VoltNest Slim Power Bank 20000mAh, 22.5W USB-C Fast Charge', 'VoltNest Direct', 'Slim Power Bank'],
    ['en-AU', 'Mens Spring Suit 2mm Short Sleeve Wetsuit Black, Size M', 'saltline-surf', 'Mens Spring Suit'],
    ['de-DE', 'Teekanne Glas mit Siebeinsatz 1,2 l, Borosilikat', 'Teeblatt & Co', 'Teekanne Glas'],
    ['fr-FR', 'Compteur vélo GPS étanche, écran 2,4 pouces', 'DiscoRide Store', 'Compteur vélo GPS étanche'],
    ['es-ES', 'Funda portátil 13 pulgadas con asa, verde salvia', 'Funda Lab', 'Funda portátil'],
    ['it-IT', 'Plastificatrice A3 a caldo e a freddo, 6 rulli', 'Ufficio Chiaro', 'Plastificatrice'],
    ['tr-TR', 'Airfryer 6,5 L çift ısıtıcılı, dijital ekran, siyah', 'Fresko Mutfak', 'Airfryer'],
    ['ja-JP', '加湿器 超音波式 4L 上部給水 タイマー付き ホワイト', 'うるおい工房', '加湿器'],
    ['zh-TW', '【限時優惠】羊毛厚底毛襪 女款 5 雙組', undefined, '羊毛厚底毛襪'],
    ['ar-SA', 'عباية كريب سوداء مطرزة مقاس 56', 'LuxAbaya Store', 'عباية كريب سوداء مطرزة'],
    ['en-US', 'STAINLESS STEEL LUNCH BOX | 3 CONTAINERS | LEAKPROOF', undefined, 'Stainless steel lunch box'],
  ])('%s: %s', (locale, title, shop, name) => {
    expect(named(locale, title, shop)).toBe(name);
  });

  it.each([
    ['en-US', '12345 - 678'],
    ['en-US', ''],
    ['en-US', 'XS'],
    // Letters that the buyer does not read say nothing to him.
    ['en-US', 'Гирлянда «Роса» 20 м'],
    ['ru-RU', '加湿器 超音波式'],
  ])('%s: nothing is named after %j', (locale, title) => {
    expect(named(locale, title)).toBeUndefined();
  });

  it('is short and a part of the title, whatever the title', () => {
    const card = loadCard('en-US');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 20 }), (title, shop) => {
        const name = shortItemName(title, shop, card);
        if (name === undefined) return;
        expect(name.length).toBeLessThanOrEqual(42);
        expect(name).not.toMatch(/[\n,;|]|^\s|\s$/);
        const plain = title.normalize('NFC').toLowerCase();
        for (const word of name.toLowerCase().split(' ')) expect(plain).toContain(word);
      }),
    );
  });
});
