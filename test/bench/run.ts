import 'temporal-polyfill/global';
import { clocksBench } from './clocks';
import { draftBench } from './draft';
import { engineBench } from './engine';
import type { BenchFigure } from './figure';
import { ingestBench } from './ingest';
import { lintBench } from './lint';
import { triageBench } from './triage';

const quick = process.argv.includes('--quick');
const json = process.argv.includes('--json');

const parts = [clocksBench, triageBench, lintBench, draftBench, ingestBench, engineBench];
const figures: Record<string, BenchFigure> = {};
for (const part of parts) Object.assign(figures, await part({ quick }));

if (json) console.log(JSON.stringify(figures, undefined, 2));
else {
  for (const [name, { median, unit, ratio, reference }] of Object.entries(figures)) {
    const value = median >= 100 ? Math.round(median).toLocaleString('en') : median.toPrecision(3);
    console.log(
      `${name.padEnd(44)} ${value.padStart(10)} ${unit.padEnd(6)} ${ratio.toPrecision(3).padStart(8)} x ${reference}`,
    );
  }
}
