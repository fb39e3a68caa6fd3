import { describe, expect, it } from 'vitest';
import { parseBuyerName } from '@/utils/culture/buyer-name';
import { registerCard } from '@/utils/culture/buyer-register';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { salutation } from '@/utils/culture/salutation';
import { loadCard } from '../../../eval/phrasebook/load';

function greet(locale: string, name: string | undefined, register: 'formal' | 'informal' = 'formal'): string {
  const card = loadCard(locale);
  return salutation(parseBuyerName(name, card), card, registerCard(card, register));
}

describe('salutation', () => {
  it.each([
    ['en-US', 'Emily Carter', 'Hi Emily,'],
    ['en-GB', 'Mrs Harriet Lowe', 'Dear Mrs Lowe,'],
    ['en-GB', 'Oliver Shaw', 'Hello Oliver,'],
    ['en-AU', 'Mia Tran', 'Hi Mia,'],
    ['en-IN', 'Prakash Rao', 'Dear Prakash,'],
    ['de-DE', 'Katrin Vogel', 'Guten Tag Katrin Vogel,'],
    ['de-DE', 'Frau Vogel', 'Guten Tag Frau Vogel,'],
    ['de-DE', 'Dr. Katrin Vogel', 'Guten Tag Dr. Katrin Vogel,'],
    ['de-DE', 'Vogel Technik GmbH', 'Sehr geehrte Damen und Herren,'],
    ['fr-FR', 'Luc Moreau', 'Bonjour Luc Moreau,'],
    ['es-ES', 'Marta Ruiz Gil', 'Hola, Marta:'],
    ['es-MX', 'Jorge Luna', 'Buen día, Jorge:'],
    ['it-IT', 'Chiara Neri', 'Gentile Chiara Neri,'],
    ['it-IT', 'Neri Impianti S.r.l.', 'Spett.le Neri Impianti S.r.l.,'],
    ['pt-BR', 'Larissa Melo', 'Olá, Larissa!'],
    ['pt-PT', 'Rui Matos', 'Bom dia, Rui Matos,'],
    ['nl-NL', 'Dhr. K. de Wit', 'Geachte heer De Wit,'],
    ['nl-NL', 'Sanne Bos', 'Beste Sanne Bos,'],
    ['nl-NL', 'Familie van den Berg', 'Geachte familie Van den Berg,'],
    ['pl-PL', 'Anna Kos', 'Dzień dobry,'],
    ['sv-SE', 'Elin Berg', 'Hej Elin,'],
    ['ja-JP', '田中 健一', '田中様'],
    ['ja-JP', '株式会社青空', '株式会社青空 御中'],
    ['ko-KR', '김하늘', '김하늘 고객님, 안녕하세요.'],
    ['ar-SA', 'سارة الحربي', 'السلام عليكم ورحمة الله وبركاته، سارة'],
    ['ar-AE', 'Omar Saleh', 'مرحبًا Omar،'],
    ['ar-EG', 'أستاذ كريم', 'أهلًا بحضرتك أستاذ كريم،'],
    ['tr-TR', 'Elif Kaya', 'Merhaba Elif,'],
    ['ru-RU', 'Ольга П.', 'Здравствуйте, Ольга!'],
    ['he-IL', 'דנה לוי', 'שלום דנה,'],
    ['th-TH', 'มานี ใจดี', 'สวัสดี[ค่ะ|ครับ] คุณมานี'],
    ['zh-TW', '林佳穎', '林佳穎您好：'],
    ['vi-VN', 'Trần Văn Minh', 'Kính gửi Quý khách Minh,'],
    ['id-ID', 'Ibu Sari', 'Halo Ibu Sari,'],
    ['hi-IN', 'अमित शर्मा', 'नमस्ते अमित जी,'],
  ])('%s greets %s', (locale, name, expected) => {
    expect(greet(locale, name)).toBe(expected);
  });

  it('is informal for a buyer who is', () => {
    expect(greet('de-DE', 'Jana Wolf', 'informal')).toBe('Hallo Jana,');
    expect(greet('it-IT', 'Luca', 'informal')).toBe('Ciao Luca,');
    expect(greet('es-ES', 'Nuria', 'informal')).toBe('Hola, Nuria:');
  });

  it.each([...LOCALES])('%s never greets an unknown, an account name, a mask or a slot by name', (locale) => {
    const unnamed = greet(locale, undefined);
    for (const name of ['', '  ', 'undefined', 'null', 'car_parts_22', 'j***n', 'x@y.example', '{buyer}', '12345'])
      expect(greet(locale, name)).toBe(unnamed);
    expect(unnamed).not.toMatch(/undefined|null|[{}]/);
  });

  it('leaves out a name in letters that the reply does not use', () => {
    expect(greet('fr-FR', 'محمد علي')).toBe('Bonjour,');
    expect(greet('sv-SE', 'Олена Бондар')).toBe('Hej,');
  });
});
