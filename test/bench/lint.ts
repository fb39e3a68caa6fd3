import { lint } from '@/utils/checks/lint/lint';
import { loadLintData } from '../eval/load-lint-data';
import { type BenchFigure, figure, quantile, timesOf } from './figure';

const PARAGRAPH = `Guten Tag Frau Berger, vielen Dank für Ihre Nachricht und die Fotos. Es tut uns leid, dass die Lampe mit einem Riss
angekommen ist. Wir erstatten Ihnen heute 29,99 € auf die ursprüngliche Zahlungsart; Sie müssen nichts zurücksenden. `;

/** A reply of 2,000 characters under all rules, against folding the same text once. */
export function lintBench({ quick }: { quick: boolean }): Record<string, BenchFigure> {
  const data = loadLintData();
  const text = PARAGRAPH.repeat(12).slice(0, 2000);
  const examine = () =>
    lint(
      { text, lang: 'de', market: 'amazon', site: 'amazon.de', kind: 'reply' },
      { orderId: '305-1234567-1234567' },
      data,
    );
  examine();
  const rounds = quick ? 60 : 400;
  const times = timesOf(examine, rounds);
  const reference = quantile(
    timesOf(() => text.normalize('NFKC').toLowerCase().split(/[.!?]/), rounds),
    0.5,
  );
  return {
    'lint 2,000 characters': figure(times, 0.5, reference, 'normalise and split the same text'),
    'lint 2,000 characters, p95': figure(times, 0.95, reference, 'normalise and split the same text'),
  };
}
