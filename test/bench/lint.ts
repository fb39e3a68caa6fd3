import { DETECTORS } from '@/utils/checks/lint/detectors';
import { LintJob } from '@/utils/checks/lint/job';
import { type LintData, lint } from '@/utils/checks/lint/lint';
import type { LintRule } from '@/utils/checks/lint/lint-rule';
import { BAD_INPUT } from '../eval/bad-input';
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
    ...worstRule(data, quick ? 1 : 3),
    'lint 2,000 characters': figure(times, 0.5, reference, 'normalise and split the same text'),
    'lint 2,000 characters, p95': figure(times, 0.95, reference, 'normalise and split the same text'),
  };
}

/** A rule of the seller's own, as heavy as one may be. */
const OWN: LintRule = {
  id: 'OWN-1',
  level: 'warn',
  kind: 'own_rule',
  detector: 'ownPhrases',
  source: 'OWN',
  phrases: ['a * a * a', '*a b*', '1 * 2', '*ש'],
};

/** The slowest rule over 100 kB of bad input, the best of some tries, against folding and splitting the same text. */
function worstRule(data: LintData, tries: number): Record<string, BenchFigure> {
  let worst = { ms: 0, ratio: 0, name: '' };
  for (const [name, text] of Object.entries(BAD_INPUT)) {
    const reference = quantile(
      timesOf(() => text.normalize('NFKC').toLowerCase().split(/[.!?]/), 3),
      0,
    );
    for (const language of ['en', 'zh', 'ar']) {
      const job = () =>
        new LintJob(
          { text, lang: language, market: 'amazon', site: 'amazon.com', kind: 'reply' },
          { orderId: '302-7654321-1234567' },
          data.lexicons.get(language),
          data.lexicons.get('en'),
        );
      for (const rule of [...data.pack.rules, OWN]) {
        // A job of its own for each try: what a rule looks up, it pays for. Patterns are compiled by the first.
        const jobs = Array.from({ length: tries + 1 }, job);
        for (const one of jobs.slice(tries)) DETECTORS[rule.detector](one, rule);
        const ms = quantile(
          timesOf((round) => jobs[round] && DETECTORS[rule.detector](jobs[round], rule), tries),
          0,
        );
        if (ms > worst.ms) worst = { ms, ratio: ms / reference, name: `${rule.id}, ${name}, ${language}` };
      }
    }
  }
  return {
    [`worst rule, 100 kB (${worst.name})`]: {
      median: worst.ms,
      unit: 'ms',
      ratio: worst.ratio,
      reference: 'normalise and split that text',
    },
  };
}
