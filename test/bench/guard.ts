import { guard } from '@/utils/checks/guard/guard';
import { createLineGuard } from '@/utils/checks/guard/guard-lines';
import { loadGuardData } from '../eval/load-guard-data';
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
  return {
    'guard 2,000 characters': at(whole, 0.5),
    'guard 2,000 characters, p95': at(whole, 0.95),
    'guard one key press in 2,000': at(typed, 0.5),
    'guard one key press in 2,000, p95': at(typed, 0.95),
  };
}

const NO_PAIR = { source: '', sourceLang: 'en', target: '', targetLang: 'de' };
const NO_LINE = { text: '', meant: '', typed: true };
