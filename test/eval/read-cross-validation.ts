import type { QualityPart } from '@/utils/domain/schemas/quality-file';

/**
 * The cross-validation block of what training/train-triage.ts prints, as figures between 0 and 1.
 * @throws Error when a figure is not in it
 */
export function readCrossValidation(printed: string): QualityPart {
  const block = /== cross-validation: (\d+) messages\n([\s\S]*?)(?=\n== |\nwritten|$)/.exec(printed);
  if (!block) throw new Error('no cross-validation was printed');
  const [, count = '', text = ''] = block;
  const figure = (pattern: RegExp, per = 1): number => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`not printed: ${pattern.source}`);
    return Math.round((Number(found) / per) * 10_000) / 10_000;
  };
  const line = /^ {2}((?:[a-z]{2} [\d.]+\s*)+)$/m.exec(text)?.[1] ?? '';
  const languages = Object.fromEntries(
    [...line.matchAll(/([a-z]{2}) ([\d.]+)/g)].map(([, tag = '', share]) => [
      tag,
      { cases: 0, value: Math.round(Number(share) * 10) / 1000 },
    ]),
  );
  return {
    id: 'cross',
    cases: Number(count),
    figures: [
      { id: 'intent', value: figure(/^intent ([\d.]+)/m, 100), atLeast: 0.9 },
      { id: 'severity', value: figure(/^severity ([\d.]+)/m, 100), atLeast: 0.88 },
      { id: 'severityIRecall', value: figure(/I recall ([\d.]+)/), atLeast: 0.97 },
      { id: 'severityIPrecision', value: figure(/precision ([\d.]+)/), atLeast: 0.85 },
      { id: 'emotionSpearman', value: figure(/spearman ([\d.]+)/), atLeast: 0.8 },
      { id: 'escalateF1', value: figure(/escalate f1 ([\d.]+)/), atLeast: 0.8 },
      { id: 'flagsF1', value: figure(/flags f1 ([\d.]+)/), atLeast: 0.8 },
    ],
    languages,
  };
}
