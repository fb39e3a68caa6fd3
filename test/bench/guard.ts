import { guard } from '@/utils/checks/guard/guard';
import { createLineGuard } from '@/utils/checks/guard/guard-lines';
import { lint } from '@/utils/checks/lint/lint';
import { loadGuardData } from '../eval/load-guard-data';
import { loadLintData } from '../eval/load-lint-data';
import { type BenchFigure, figure, quantile, timesOf } from './figure';

const SOURCE = [
  'Dear Ms Berger, thank you for your message and the photos of order 305-1234567-1234567.',
  'I am sorry that the lamp arrived damaged.',
  'We refund €29.50 today to the original payment method; you need not send anything back.',
  'The money should be in your account within 3 to 5 working days.',
  'If it is not there by Friday, November 27, please write to me here.',
  'Your replacement left with DHL under tracking number LX123456789DE at 14:30.',
];
const TARGET = [
  'Guten Tag Frau Berger, vielen Dank für Ihre Nachricht und die Fotos zur Bestellung 305-1234567-1234567.',
  'Es tut mir leid, dass die Lampe beschädigt angekommen ist.',
  'Wir erstatten Ihnen heute 29,50 € auf die ursprüngliche Zahlungsart; Sie müssen nichts zurücksenden.',
  'Das Geld sollte innerhalb von 3 bis 5 Werktagen auf Ihrem Konto sein.',
  'Wenn es bis Freitag, 27. November nicht da ist, schreiben Sie mir bitte hier.',
  'Ihr Ersatz ging um 14:30 Uhr mit DHL unter der Sendungsnummer LX123456789DE ab.',
];
/** The same in languages that are read otherwise: without spaces, and with other words for numbers, days and money. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  ja: [
    'Berger様、ご注文305-1234567-1234567についてのご連絡とお写真をありがとうございます。',
    'ランプが破損した状態で届きましたこと、お詫び申し上げます。',
    '本日、元のお支払い方法へ29.50ユーロを返金いたします。商品をご返送いただく必要はございません。',
    '3〜5営業日以内にお客様の口座に入金される見込みです。',
    '11月27日金曜日までに入金がない場合は、こちらへご連絡ください。',
    '交換品は14時30分にDHLで発送いたしました。追跡番号はLX123456789DEです。',
  ],
  th: [
    'เรียนคุณ Berger ขอบคุณสำหรับข้อความและรูปถ่ายของคำสั่งซื้อ 305-1234567-1234567',
    'ขออภัยที่โคมไฟมาถึงในสภาพเสียหาย',
    'วันนี้เราจะคืนเงิน 29.50 ยูโรไปยังวิธีการชำระเงินเดิม คุณไม่จำเป็นต้องส่งสินค้าคืน',
    'เงินน่าจะเข้าบัญชีของคุณภายใน 3 ถึง 5 วันทำการ',
    'หากเงินยังไม่เข้าภายในวันศุกร์ที่ 27 พฤศจิกายน โปรดเขียนถึงเราที่นี่',
    'สินค้าทดแทนของคุณส่งออกกับ DHL เวลา 14:30 น. หมายเลขติดตาม LX123456789DE',
  ],
  es: [
    'Estimada señora Berger: gracias por su mensaje y por las fotos del pedido 305-1234567-1234567.',
    'Lamentamos que la lámpara haya llegado dañada.',
    'Hoy le reembolsamos 29,50 € en el medio de pago original; no es necesario que devuelva nada.',
    'El dinero debería estar en su cuenta en un plazo de 3 a 5 días laborables.',
    'Si no ha llegado para el viernes 27 de noviembre, escríbame aquí.',
    'Su reemplazo salió a las 14:30 con DHL con el número de seguimiento LX123456789DE.',
  ],
};
/** Pairs of languages beside the usual one. */
const PAIRS = [
  ['en', 'ja'],
  ['en', 'th'],
  ['de', 'es'],
] as const;
const LENGTH = 2_000;

/** Numbers the repetitions, so that no two sentences and no two rounds are the same text. */
function textOf(sentences: readonly string[], round: number): string {
  let text = '';
  for (let at = 0; text.length < LENGTH; at++) {
    const sentence = sentences[at % sentences.length] ?? '';
    text += `${sentence.replaceAll('305-1234567', `305-${1_000_000 + round * 7 + at}`)} `;
  }
  return text.slice(0, LENGTH);
}

/** As many sentences as make a reply of 2,000 characters, beside the whole of what they are meant to say. */
function replyOf(
  meant: readonly string[],
  written: readonly string[],
  round: number,
): { source: string; target: string } {
  let [source, target] = ['', ''];
  for (let at = 0; target.length < LENGTH; at++) {
    const numbered = (sentence = '') => sentence.replaceAll('305-1234567', `305-${1_000_000 + round * 7 + at}`);
    source += `${numbered(meant[at % meant.length])} `;
    target += `${numbered(written[at % written.length])} `;
  }
  return { source, target };
}

/** The guard in other languages, each after one call, which makes the language ready. */
function otherPairs(quick: boolean): { name: string; times: number[] }[] {
  const data = loadGuardData();
  const rounds = quick ? 20 : 100;
  return PAIRS.map(([sourceLang, targetLang]) => {
    const texts = Array.from({ length: rounds + 1 }, (_, round) =>
      replyOf(sourceLang === 'de' ? TARGET : SOURCE, OTHERS[targetLang] ?? [], round),
    );
    const pairs = texts.map((pair) => ({ ...pair, sourceLang, targetLang }));
    guard(pairs[rounds] ?? NO_PAIR, data);
    return {
      name: `guard 2,000 characters, ${sourceLang} to ${targetLang}`,
      times: timesOf((round) => guard(pairs[round] ?? NO_PAIR, data), rounds),
    };
  });
}

/**
 * The guard over a reply of 2,000 characters beside what it is meant to say: as a whole, as after pasting, and line by
 * line after one key press, as while it is typed.
 */
export function guardBench({ quick }: { quick: boolean }): Record<string, BenchFigure> {
  const data = loadGuardData();
  const rounds = quick ? 40 : 300;
  const pairs = Array.from({ length: rounds }, (_, round) => ({
    source: textOf(SOURCE, round),
    sourceLang: 'en',
    target: textOf(TARGET, round),
    targetLang: 'de',
  }));
  for (const pair of pairs.slice(0, 8)) guard(pair, data);
  // As long a piece of work as the guard's, so that a busy machine disturbs both alike.
  const reference = timesOf((round) => {
    const { source = '', target = '' } = pairs[round] ?? {};
    let parts = 0;
    for (let at = 0; at < 100; at++)
      parts += `${source}${at}${target}`.normalize('NFKC').toLowerCase().split(/[.!?]/).length;
    return parts;
  }, rounds);
  const words = 'normalise and split the same texts, 100 times';
  const at = (times: readonly number[], share: number) => figure(times, share, quantile(reference, share), words);
  const whole = timesOf((round) => guard(pairs[round] ?? pairs[0] ?? NO_PAIR, data), rounds);
  const byLine = createLineGuard(data);
  const lines = TARGET.flatMap((text, place) => [{ text, meant: SOURCE[place] ?? '', typed: true }]);
  const long = Array.from({ length: 4 }, () => lines).flat();
  const typed = timesOf(
    (round) =>
      byLine({
        lines: long.with(2, { ...(long[2] ?? NO_LINE), text: `${TARGET[2]} ${'Danke! '.repeat(round % 9)}${round}` }),
        meantIn: 'en',
        writtenIn: 'de',
        facts: {},
      }),
    rounds,
  );
  const rules = loadLintData();
  const examine = ({ target, targetLang }: typeof NO_PAIR) =>
    lint(
      { text: target, lang: targetLang, market: 'amazon', site: 'amazon.de', kind: 'reply' },
      { orderId: '305-1234567-1234567' },
      rules,
    );
  // Texts that neither has seen, so that nothing is remembered.
  const fresh = Array.from({ length: rounds }, (_, round) => ({
    ...NO_PAIR,
    source: textOf(SOURCE, rounds + round),
    target: textOf(TARGET, rounds + round),
  }));
  examine(NO_PAIR);
  const both = timesOf((round) => {
    const pair = fresh[round] ?? NO_PAIR;
    return [examine(pair), guard(pair, data)];
  }, rounds);
  const others = otherPairs(quick).flatMap(({ name, times }) => [
    [name, at(times, 0.5)],
    [`${name}, p95`, at(times, 0.95)],
  ]);
  return {
    'guard 2,000 characters': at(whole, 0.5),
    'guard 2,000 characters, p95': at(whole, 0.95),
    'guard one key press in 2,000': at(typed, 0.5),
    'guard one key press in 2,000, p95': at(typed, 0.95),
    'guard and all rules, 2,000 characters': at(both, 0.5),
    'guard and all rules, 2,000 characters, p95': at(both, 0.95),
    ...Object.fromEntries(others),
  };
}

const NO_PAIR = { source: '', sourceLang: 'en', target: '', targetLang: 'de' };
const NO_LINE = { text: '', meant: '', typed: true };
