// Dexie takes the database that is there when it is loaded: this comes first.
import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
import { clocksBench } from './clocks';
import { draftBench } from './draft';
import { engineBench } from './engine';
import { exportBench } from './export';
import type { BenchFigure } from './figure';
import { guardBench } from './guard';
import { historyBench } from './history';
import { ingestBench } from './ingest';
import { lintBench } from './lint';
import { panelBench } from './panel';
import { queueBench } from './queue';
import { readingBench } from './reading';
import { redactionBench } from './redaction';
import { triageBench } from './triage';

const quick = process.argv.includes('--quick');
const large = process.argv.includes('--large');
/**
 * `--only=history` measures one part; `--messages=100000` sizes the history, ten messages to a buyer; `--large` measures a
 * tenth of it, too, and how much longer the whole takes.
 */
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length);
const messages = Number(process.argv.find((one) => one.startsWith('--messages='))?.slice('--messages='.length) ?? 0);
const size = messages > 0 ? { customers: Math.ceil(messages / 10), messages } : undefined;
/** `--keep=folder` fills the history of an earlier run further. */
const keep = process.argv.find((one) => one.startsWith('--keep='))?.slice('--keep='.length);
const json = process.argv.includes('--json');

const parts = {
  clocks: clocksBench,
  triage: triageBench,
  lint: lintBench,
  guard: guardBench,
  draft: draftBench,
  panel: panelBench,
  ingest: ingestBench,
  engine: engineBench,
  queue: queueBench,
  reading: readingBench,
  redaction: redactionBench,
  export: exportBench,
  history: historyBench,
};
const figures: Record<string, BenchFigure> = {};
for (const [name, part] of Object.entries(parts)) {
  if (only === undefined || only === name) Object.assign(figures, await part({ quick, large, size, keep }));
}

if (json) console.log(JSON.stringify(figures, undefined, 2));
else {
  for (const [name, { median, unit, ratio, reference }] of Object.entries(figures)) {
    const value = median >= 100 ? Math.round(median).toLocaleString('en') : median.toPrecision(3);
    console.log(
      `${name.padEnd(60)} ${value.padStart(10)} ${unit.padEnd(6)} ${ratio.toPrecision(3).padStart(8)} x ${reference}`,
    );
  }
}
