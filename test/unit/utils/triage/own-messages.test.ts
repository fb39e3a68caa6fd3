import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/utils/domain/judgement';
import { triage } from '@/utils/triage/triage';
import { loadTriageData } from '../../../eval/load-triage-data';

interface Labelled extends Pick<Verdict, 'intent' | 'also' | 'severity' | 'flags'> {
  text: string;
}

const share = (all: readonly boolean[]): number => all.filter(Boolean).length / all.length;

/** How many of the grave messages are found, and how many of those called grave are. */
function graveOf(cases: readonly { gold: Labelled; said: Verdict }[]): { recall: number; precision: number } {
  const grave = cases.filter(({ gold }) => gold.severity === 'I');
  const told = cases.filter(({ said }) => said.severity === 'I');
  return {
    recall: share(grave.map(({ said }) => said.severity === 'I')),
    precision: share(told.map(({ gold }) => gold.severity === 'I')),
  };
}

// Written by other hands than lexicons and training messages, to be hard: few of them name their matter. Nothing is
// learnt from them; floors keep what was reached.
describe('680 messages that nothing was learnt from', () => {
  const data = loadTriageData();
  const lines = readFileSync(new URL('../../../eval/triage-own.jsonl', import.meta.url), 'utf8').split('\n');
  const cases = lines.filter(Boolean).map((line) => {
    const gold: Labelled = JSON.parse(line);
    return { gold, said: triage({ text: gold.text }, {}, data) };
  });

  it('mostly have their matter seen', () => {
    const right = cases.map(({ gold, said }) => said.intent === gold.intent || gold.also.includes(said.intent));
    expect(share(right)).toBeGreaterThanOrEqual(0.79);
  });

  it('mostly have their severity seen', () => {
    expect(share(cases.map(({ gold, said }) => said.severity === gold.severity))).toBeGreaterThanOrEqual(0.83);
  });

  it('have nearly all grave ones found, and few taken for grave', () => {
    const { recall, precision } = graveOf(cases);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.75);
  });

  it('have fewer taken for grave where a grave one must be surer', () => {
    const surer = { ...data, calibration: { ...data.calibration, severeFrom: 0.19 } };
    const { recall, precision } = graveOf(
      cases.map(({ gold }) => ({ gold, said: triage({ text: gold.text }, {}, surer) })),
    );
    expect(recall).toBeGreaterThanOrEqual(0.93);
    expect(precision).toBeGreaterThanOrEqual(0.77);
  });
});
