import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CharactersFile, foldText, learnCharacters } from '@/utils/triage/fold-text';

learnCharacters(JSON.parse(readFileSync('public/knowledge/language/characters.json', 'utf8')) as CharactersFile);

describe('foldText', () => {
  it.each([
    ['Größe zu KLEIN', 'grosse zu klein'],
    ['Não chegou', 'nao chegou'],
    ['İade Kırık', 'iade kirik'],
    ['đơn hàng', 'don hang'],
    ['訂單還沒收到', '订单还没收到'],
    ['أين طلبـــي؟', 'اين طلبي\n'],
    ['שלום', 'שלומ'],
    ['ＡＢＣ１２', 'abc12'],
    ['٢١٥', '215'],
    ["don't", 'dont'],
    ['届いていません', '届いていません'],
    ['안 왔어요', '안 왔어요'],
    ['мой ещё', 'мой еще'],
  ])('folds %s', (text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  it('leads every position back into the original', () => {
    const text = 'Ich möchte — «zurück» 🙁 ﬁx';
    const { folded, origin, accented } = foldText(text);
    expect(origin.length).toBe(folded.length + 1);
    expect(accented.length).toBe(folded.length);
    const at = folded.indexOf('zuruck');
    expect(text.slice(origin[at], origin[at + 'zuruck'.length])).toBe('zurück');
  });

  it('cuts held-down letters to two and remembers them', () => {
    const { folded, elongated } = foldText('sooooo slow');
    expect(folded).toBe('soo slow');
    expect([...elongated]).toEqual([2]);
  });

  it('takes piled-up accents off', () => {
    expect(foldText(`b${'\u0315\u0322\u0361'.repeat(30)}roken`).folded).toBe('broken');
  });

  it('makes spaces of unpaired surrogates', () => {
    expect(foldText('a\ud800b\udc00').folded).toBe('a b ');
  });
});
