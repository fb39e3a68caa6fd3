import { describe, expect, it } from 'vitest';
import { buyerRegister } from '@/utils/culture/buyer-register';
import { LOCALES, resolveLocale } from '@/utils/culture/resolve-locale';
import { loadCard } from '../../../eval/phrasebook/load';

describe('resolveLocale', () => {
  it.each([
    ['amazon.de', 'de', 'AT', 'de-DE'],
    ['amazon.co.uk', 'en', 'GB', 'en-GB'],
    ['ebay.com', 'en', undefined, 'en-US'],
    ['ebay.com', 'es', 'MX', 'es-MX'],
    ['ebay.com', 'es', 'ES', 'es-ES'],
    ['amazon.es', 'pt', 'PT', 'pt-PT'],
    ['pt.aliexpress.com', 'pt', 'BR', 'pt-BR'],
    ['amazon.eg', 'ar', undefined, 'ar-EG'],
    ['amazon.ae', 'en', 'AE', 'en-US'],
    ['amazon.de', 'tr', 'DE', 'tr-TR'],
    ['amazon.in', 'en', 'IN', 'en-IN'],
    ['aliexpress.com', 'zh-Hant', 'TW', 'zh-TW'],
    ['amazon.de', undefined, undefined, 'de-DE'],
    ['ko.aliexpress.com', undefined, undefined, 'ko-KR'],
    ['ebay.com', 'fi', 'FI', 'en-US'],
    ['amazon.fr', 'xx-YY', 'FR', 'fr-FR'],
    ['nowhere.example', '', undefined, 'en-US'],
    ['amazon.com', 'pt_BR', undefined, 'pt-BR'],
  ])('%s, %s, to %s: %s', (site, language, country, expected) => {
    expect(resolveLocale(site, language, country)).toBe(expected);
  });

  it('keeps a locale that has a card', () => {
    for (const locale of LOCALES) expect(resolveLocale('amazon.com', locale, 'US')).toBe(locale);
  });
});

describe('buyerRegister', () => {
  it.each([
    ['de-DE', 'Kannst du mir sagen, wo mein Paket ist?', 'informal'],
    ['de-DE', 'Können Sie mir bitte sagen, wo mein Paket ist?', 'formal'],
    ['de-DE', 'wo ist mein paket', 'formal'],
    ['es-ES', '¿me puedes mandar otra?', 'informal'],
    ['es-ES', '¿Podría usted mandarme otra?', 'formal'],
    ['es-MX', 'no me llegó nada', 'formal'],
    ['it-IT', 'mi puoi rimborsare?', 'informal'],
    ['it-IT', 'Potete rimborsarmi?', 'formal'],
    ['nl-NL', 'heb je nog nieuws?', 'informal'],
    ['nl-NL', 'Kunt u mij helpen?', 'formal'],
    ['pt-PT', 'podes ver isso?', 'informal'],
    ['fr-FR', 'tu peux regarder ?', 'formal'],
    ['ru-RU', 'привет, ты где', 'formal'],
    ['ja-JP', 'まだ来ないんだけど', 'formal'],
  ])('%s: %s', (locale, text, expected) => {
    expect(buyerRegister([text], loadCard(locale))).toBe(expected);
  });
});
