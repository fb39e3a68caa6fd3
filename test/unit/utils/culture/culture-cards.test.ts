import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overrideCard } from '@/utils/culture/override-card';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { loadCard } from '../../../eval/phrasebook/load';

describe('culture cards', () => {
  it('are there for the 27 locales and for the Chinese gloss', () => {
    const files = readdirSync(new URL('../../../../locales/culture', import.meta.url)).map((name) =>
      name.replace('.json', ''),
    );
    expect(files.sort()).toEqual([...LOCALES, 'zh-CN'].sort());
  });

  it.each([...LOCALES, 'zh-CN'])('%s is in shape and names its sources', (locale) => {
    const card = loadCard(locale);
    expect(card.id).toBe(locale);
    expect(card.source.length).toBeGreaterThan(0);
    expect(card.style.length.min).toBeLessThan(card.style.length.max);
    expect(() => new Intl.DateTimeFormat(card.formats.intl, { timeZone: card.timeZone })).not.toThrow();
    for (const cue of [...card.register.informalCues, ...card.register.formalCues])
      expect(() => new RegExp(cue, 'iu')).not.toThrow();
  });

  it('mirror an informal buyer only in German, Spanish, Italian, Dutch, European Portuguese and Egyptian Arabic', () => {
    const mirroring = LOCALES.filter((locale) => loadCard(locale).register.informal !== undefined);
    expect(mirroring.sort()).toEqual(['ar-EG', 'de-DE', 'es-ES', 'es-MX', 'it-IT', 'nl-NL', 'pt-PT']);
  });

  it('know the weekend of each country', () => {
    const weekend = (locale: string) => loadCard(locale).weekend;
    expect(weekend('ar-SA')).toEqual([5, 6]);
    expect(weekend('ar-EG')).toEqual([5, 6]);
    expect(weekend('he-IL')).toEqual([5, 6]);
    expect(weekend('ar-AE')).toEqual([6, 7]);
    expect(weekend('hi-IN')).toEqual([7]);
  });

  it('know the statutory time for returns, and where there is none', () => {
    expect(loadCard('de-DE').withdrawal?.days).toBe(14);
    expect(loadCard('pt-BR').withdrawal?.days).toBe(7);
    expect(loadCard('es-MX').withdrawal).toEqual({ days: 5, unit: 'business', source: 'OFF' });
    for (const locale of ['en-US', 'en-AU', 'ja-JP', 'ar-AE']) expect(loadCard(locale).withdrawal).toBeUndefined();
  });

  it('can be overridden by the seller without being changed', () => {
    const card = loadCard('de-DE');
    const own = overrideCard(card, { register: { default: 'informal' }, style: { length: { max: 90 } } });
    expect(own.register.default).toBe('informal');
    expect(own.register.formal.name).toBe('Sie');
    expect(own.style.length).toEqual({ ...card.style.length, max: 90 });
    expect(card.register.default).toBe('formal');
  });
});
