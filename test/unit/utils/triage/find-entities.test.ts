import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnEntityWords } from '@/utils/triage/entity-words';
import { findEntities } from '@/utils/triage/find-entities';
import type { CharactersFile } from '@/utils/triage/fold-text';

learnEntityWords(JSON.parse(readFileSync('public/knowledge/language/characters.json', 'utf8')) as CharactersFile);

const none = { orderIds: [], trackingNumbers: [], amounts: [], dates: [] };

describe('findEntities', () => {
  it.each([
    [
      'en',
      'Order 114-1234567-7654321 for $1,299.50 of May 3rd',
      { orderIds: ['114-1234567-7654321'], amounts: ['$1,299.50'], dates: ['May 3rd'] },
    ],
    ['de', 'am 03.04. bestellt, 1.299,00 € bezahlt', { dates: ['03.04.'], amounts: ['1.299,00 €'] }],
    ['de', '24/7 erreichbar, 12,5 cm lang', {}],
    ['fr', 'payé 1 250 euros le 1er août', { amounts: ['1 250 euros'], dates: ['1er août'] }],
    ['pl', 'zwrot 1 234,50 zł, od 12.05 czekam', { amounts: ['1 234,50 zł'], dates: ['12.05'] }],
    ['sv', 'paket RR123456785SE kl 14.30', { trackingNumbers: ['RR123456785SE'] }],
    ['ja', '3月14日に注文、5,980円', { dates: ['3月14日'], amounts: ['5,980円'] }],
    ['ko', '9월 3일 결제 12만원', { dates: ['9월 3일'], amounts: ['12만원'] }],
    ['zh', '付了三百块，单号SF1234567890123', { amounts: ['三百块'], trackingNumbers: ['SF1234567890123'] }],
    ['ar', 'دفعت ٤٥٠ ريال يوم ٧ مارس', { amounts: ['٤٥٠ ريال'], dates: ['٧ مارس'] }],
    ['th', 'จ่ายไป 1,590 บาทแล้ว', { amounts: ['1,590 บาท'] }],
    ['vi', 'mất 2 triệu từ 5/6', { amounts: ['2 triệu'], dates: ['5/6'] }],
    ['id', 'bayar Rp 1.250.000 tanggal 5 Mei', { amounts: ['Rp 1.250.000'], dates: ['5 Mei'] }],
    ['hi', '₹2,499 दिए 7 जून को', { amounts: ['₹2,499'], dates: ['7 जून'] }],
    ['en', 'eBay order 11-22333-44555, paid 20.00', { orderIds: ['11-22333-44555'], amounts: ['20.00'] }],
    ['en', 'VAT number GB123456789012', {}],
    ['en', 'call me at 10.30', {}],
  ])('%s: %s', (lang, text, expected) => {
    expect(findEntities(text, lang)).toEqual({ ...none, ...expected });
  });
});
