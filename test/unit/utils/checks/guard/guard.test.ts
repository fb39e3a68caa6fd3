import { describe, expect, it } from 'vitest';
import { guard } from '@/utils/checks/guard/guard';
import type { GuardKind } from '@/utils/checks/guard/guard-kind';
import { loadGuardData } from '../../../../eval/load-guard-data';

const data = loadGuardData();

/** A right translation, and what may go wrong in it. */
interface Pair {
  from: string;
  to: string;
  source: string;
  target: string;
  wrong: [kind: GuardKind, right: string, wrong: string][];
}

const PAIRS: Pair[] = [
  {
    from: 'en',
    to: 'de',
    source: 'Please contact the carrier. A new one leaves this afternoon and arrives on Friday at the latest.',
    target:
      'Bitte kontaktieren Sie den Versanddienst. Ein neues geht heute Nachmittag raus und ist spätestens am Freitag da.',
    wrong: [
      ['term_confusion', 'spätestens', 'frühestens'],
      ['party', 'Bitte kontaktieren Sie', 'Wir kontaktieren'],
    ],
  },
  {
    from: 'en',
    to: 'de',
    source:
      'You can keep the faulty charger; there is no need to post it back. Your refund of £18.99 will reach your bank within 3 to 5 working days.',
    target:
      'Das defekte Ladegerät können Sie behalten, eine Rücksendung ist nicht nötig. Die Erstattung über 18,99 £ ist innerhalb von 3 bis 5 Werktagen auf Ihrem Konto.',
    wrong: [
      ['negation', 'ist nicht nötig', 'ist nötig'],
      ['number', '3 bis 5', '3 bis 15'],
      ['currency', '£', '€'],
      ['amount', '18,99', '19,98'],
      ['omission', ' Die Erstattung über 18,99 £ ist innerhalb von 3 bis 5 Werktagen auf Ihrem Konto.', ''],
    ],
  },
  {
    from: 'zh',
    to: 'it',
    source: '退货请在14天内寄出，退货标签可在订单页面打印。收到退货后我们会在48小时内退款。',
    target:
      "La preghiamo di spedire il reso entro 14 giorni; l'etichetta si può stampare dalla pagina dell'ordine. Una volta ricevuto il reso, la rimborseremo entro 48 ore.",
    wrong: [
      ['unit', 'entro 48 ore', 'entro 48 giorni'],
      ['number', 'entro 14 giorni', 'entro 40 giorni'],
      ['term_confusion', 'la rimborseremo', 'le spediremo un sostituto'],
    ],
  },
  {
    from: 'en',
    to: 'es',
    source:
      'Good news: your parcel cleared customs this morning and is now with SEUR. It should arrive between 14:00 and 17:00 on Thursday.',
    target:
      'Buenas noticias: su paquete ha pasado la aduana esta mañana y ya está en manos de SEUR. Debería llegar el jueves entre las 14:00 y las 17:00.',
    wrong: [
      ['name', 'SEUR', 'MRW'],
      ['time', '17:00', '19:00'],
      ['date', 'jueves', 'martes'],
      ['addition', 'las 17:00.', 'las 17:00. Además, le enviaremos un regalo.'],
    ],
  },
  {
    from: 'zh',
    to: 'ja',
    source: '尺码不合适的话，30天内可以免费退换，往返运费都由我们承担。',
    target: 'サイズが合わない場合は、30日以内でしたら無料で返品・交換が可能です。往復の送料は当店が負担いたします。',
    wrong: [
      ['party', '当店が負担いたします', 'お客様にご負担いただきます'],
      ['term_confusion', '無料で', '有料で'],
    ],
  },
  {
    from: 'es',
    to: 'en',
    source:
      'No podemos modificar la dirección porque el pedido ya ha salido del almacén. Puede pedir al transportista que lo deje en un punto de recogida.',
    target:
      'We cannot change the address because the order has already left the warehouse. You can ask the carrier to leave it at a pickup point.',
    wrong: [
      ['negation', 'We cannot change', 'We can change'],
      ['modality', 'You can ask', 'You must ask'],
    ],
  },
  {
    from: 'en',
    to: 'pl',
    source: 'Dear Mr Kowalski, your order {order_id} is delayed. We will give you a 10% discount.',
    target: 'Szanowny Panie Kowalski, zamówienie {order_id} jest opóźnione. Przyznamy Panu rabat w wysokości 10%.',
    wrong: [
      ['name', 'Kowalski', 'Kowalczyk'],
      ['placeholder', '{order_id}', '{zamówienie}'],
      ['percent', '10%', '20%'],
      ['term_confusion', 'jest opóźnione', 'jest uszkodzone'],
    ],
  },
  {
    from: 'en',
    to: 'fr',
    source: 'Order 305-2214467-0098123 left on 3 May with tracking number LB448120557HK.',
    target: 'La commande 305-2214467-0098123 est partie le 3 mai sous le numéro de suivi LB448120557HK.',
    wrong: [
      ['order_id', '0098123', '0098132'],
      ['tracking', 'LB448120557HK', 'LB448120575HK'],
      ['date', '3 mai', '5 mars'],
    ],
  },
];

describe.each(PAIRS)('$from -> $to: $source', ({ from, to, source, target, wrong }) => {
  it('lets the right translation pass', () => {
    expect(guard({ source, sourceLang: from, target, targetLang: to }, data)).toEqual({ verdict: 'ok', findings: [] });
  });

  it.each(wrong)('finds %s: %s -> %s', (kind, right, instead) => {
    expect(target).toContain(right);
    const changed = target.replace(right, instead);
    const { verdict, findings } = guard({ source, sourceLang: from, target: changed, targetLang: to }, data);
    expect(verdict).toBe('bad');
    expect(findings.map((finding) => finding.kind)).toContain(kind);
    for (const { span, quote, sourceSpan, sourceQuote } of findings) {
      if (span !== undefined) expect(changed.slice(span.start, span.end)).toBe(quote);
      if (sourceSpan !== undefined) expect(source.slice(sourceSpan.start, sourceSpan.end)).toBe(sourceQuote);
    }
  });
});

const ask = (source: string, target: string, sourceLang: string, targetLang: string) =>
  guard({ source, sourceLang, target, targetLang }, data);

describe('values written in another way', () => {
  it.each([
    ['en', 'It costs $1,250.50.', 'es', 'Cuesta 1.250,50 USD.'],
    ['zh', '充满需要两个半小时。', 'en', 'A full charge takes two and a half hours.'],
    ['zh', '周六下午3点上门取件。', 'de', 'Die Abholung ist am Samstag um 15 Uhr.'],
    ['en', 'We refunded ¥12,800.', 'ja', '1万2,800円を返金いたしました。'],
    ['en', 'Please be there at half past three.', 'de', 'Bitte seien Sie um halb vier dort.'],
  ])('%s %s = %s %s', (sourceLang, source, targetLang, target) => {
    expect(ask(source, target, sourceLang, targetLang).findings).toEqual([]);
  });
});

describe('fixes', () => {
  it('copies a code and prints an amount in the manner of the target', () => {
    const [code] = ask('Order 305-2214467-0098123', 'Bestellung 305-2214467-0098132', 'en', 'de').findings;
    expect(code?.fix).toBe('305-2214467-0098123');
    const [amount] = ask('We refund €1,234.50.', 'Wir erstatten 1.243,50 €.', 'en', 'de').findings;
    expect(amount?.fix).toBe('1.234,50 €');
  });
});

describe('size', () => {
  it.each(['refund we not ', 'Dear Mr Xavier ', '1 ', '. ', 'a', '{'])(
    'takes 100 kB of %j',
    { timeout: 60_000 },
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      // processor time: other work on the machine must not fail the test
      const before = process.cpuUsage();
      ask(text, text, 'en', 'de');
      expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
    },
  );
});
