import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnEntityWords } from '@/utils/triage/entity-words';
import { findEntities } from '@/utils/triage/find-entities';
import type { CharactersFile } from '@/utils/triage/fold-text';
import { prepareText } from '@/utils/triage/prepare-text';
import { surfaceFeatures } from '@/utils/triage/surface-features';

learnEntityWords(JSON.parse(readFileSync('public/knowledge/language/characters.json', 'utf8')) as CharactersFile);

function seen(text: string, lang: string): string[] {
  const prepared = prepareText(text);
  return surfaceFeatures(prepared.own, prepared.folded.folded, findEntities(prepared.own, lang), 9);
}

describe('what a message shows on its surface', () => {
  it.each([
    ['en', 'The pack says 12 hooks and I count 11'],
    ['zh', '写的十二个装，标着12个，数了只有9个'],
    ['ar', 'طلبت ٦ أكواب ووصل ٤'],
    ['th', 'ลงไว้ 10 ชิ้น ในกล่องมี 8 ชิ้น'],
  ])('%s: two counts of which the second is smaller', (lang, text) => {
    expect(seen(text, lang)).toContain('s:fewer');
  });

  it.each([
    ['en', 'Paid 30.00 EUR, please refund 20.00 EUR'],
    ['de', 'am 12.03. bestellt, am 3.04. noch nichts da'],
    ['en', 'the 40mm strap is only 38mm wide'],
  ])('%s: prices, dates and measures are no counts: %s', (lang, text) => {
    expect(seen(text, lang)).not.toContain('s:fewer');
  });

  it('a sum that stands twice', () => {
    expect(seen('taken from my card: £41.20, and on Monday £41.20', 'en')).toContain('s:sum-twice');
    expect(seen('taken from my card: £41.20, and on Monday £14.20', 'en')).not.toContain('s:sum-twice');
  });

  it('what somebody else said, but no apostrophes', () => {
    expect(seen('Your colleague wrote "please be patient" and that was it', 'en')).toContain('s:quoted');
    expect(seen('Sie schreiben „alles in Ordnung“ und nichts passiert', 'de')).toContain('s:quoted');
    expect(seen("it's mine, isn't it, and it's broken", 'en')).not.toContain('s:quoted');
  });
});
