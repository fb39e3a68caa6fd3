/**
 * Measures how good the extension is and writes public/knowledge/quality.json, which the dashboard shows:
 *   npx tsx test/eval/quality.ts <folder with the evaluation sets and their score.mjs> [<what the training printed>]
 * Cross-validation of triage runs on our own training messages; it takes place now unless the training that made the
 * present model has printed it. A set that is not in the folder is left out of the file.
 */
import 'temporal-polyfill/global';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type QualityFile, QualityFileSchema, type QualityPart } from '@/utils/domain/schemas/quality-file';
import { readCrossValidation } from './read-cross-validation';
import type { EvalTask } from './task';

type Figure = QualityPart['figures'][number];
type Case = Record<string, unknown> & { id: string };

interface Measured {
  id: QualityPart['id'];
  file: string;
  load: () => Promise<{ task: EvalTask }>;
  languageOf: (one: Case) => string | undefined;
  /** Figures of the scorer, with what we want to reach. */
  figures: Omit<Figure, 'value'>[];
  /** The one that is shown by language. */
  telling: string;
}

const tagOf = (value: unknown): string | undefined => (typeof value === 'string' ? value.split('-')[0] : undefined);

const SETS: Measured[] = [
  {
    id: 'triage',
    file: 'triage.jsonl',
    load: () => import('./tasks/triage'),
    languageOf: (one) => tagOf(one.lang),
    telling: 'intent',
    figures: [
      { id: 'lang', atLeast: 0.98 },
      { id: 'intent', atLeast: 0.9 },
      { id: 'severity', atLeast: 0.88 },
      { id: 'severityIRecall', atLeast: 0.97 },
      { id: 'severityIPrecision', atLeast: 0.85 },
      { id: 'emotionSpearman', atLeast: 0.8 },
      { id: 'escalateF1', atLeast: 0.8 },
      { id: 'flagsF1', atLeast: 0.8 },
      { id: 'entities', atLeast: 0.97 },
    ],
  },
  {
    id: 'guard',
    file: 'guard.jsonl',
    load: () => import('./tasks/guard'),
    languageOf: (one) => tagOf(one.targetLang),
    telling: 'badRecall',
    figures: [
      { id: 'factRecall', atLeast: 0.99 },
      { id: 'meaningRecall', atLeast: 0.85 },
      { id: 'falseAlarm', atMost: 0.04 },
      { id: 'kindRight', atLeast: 0.85 },
    ],
  },
  {
    id: 'lint',
    file: 'lint.jsonl',
    load: () => import('./tasks/lint'),
    languageOf: (one) => tagOf(one.lang),
    telling: 'f1',
    figures: [
      { id: 'f1', atLeast: 0.95 },
      { id: 'cleanFalseAlarm', atMost: 0.04 },
    ],
  },
  {
    id: 'sla',
    file: 'sla.jsonl',
    load: () => import('./tasks/sla'),
    languageOf: () => undefined,
    telling: 'exact',
    figures: [{ id: 'exact', atLeast: 1 }],
  },
  {
    id: 'draft',
    file: 'drafts.jsonl',
    load: () => import('./tasks/draft'),
    languageOf: (one) => tagOf(one.buyerLocale),
    telling: 'mentions',
    figures: [
      { id: 'answered', atLeast: 1 },
      { id: 'strategies', atLeast: 1 },
      { id: 'noPlaceholder', atLeast: 1 },
      { id: 'glossed', atLeast: 1 },
      { id: 'mentions', atLeast: 1 },
    ],
  },
];

const here = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../../public/knowledge/quality.json', import.meta.url));
const folder = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
const scorer = folder && join(folder, 'score.mjs');
const work = mkdtempSync(join(tmpdir(), 'quality-'));

/** Asks the sets' own scorer, so that figures here and figures there are the same. */
function score(set: Measured, cases: readonly Case[], answers: ReadonlyMap<string, unknown>): Map<string, number> {
  if (scorer === undefined) throw new Error('no scorer');
  const put = (name: string, rows: readonly unknown[]): string => {
    const path = join(work, name);
    writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
    return path;
  };
  const gold = put('gold.jsonl', cases);
  const given = put(
    'answers.jsonl',
    cases.map((one) => answers.get(one.id)),
  );
  const printed = execFileSync(process.execPath, [scorer, set.id, gold, given, '--json'], { encoding: 'utf8' });
  const all = Object.entries(JSON.parse(printed) as Record<string, unknown>);
  return new Map(all.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

async function measure(set: Measured, path: string): Promise<QualityPart> {
  const cases = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case);
  const { task } = await set.load();
  const answers = new Map<string, unknown>();
  for await (const answer of task(cases, resolve(path, '..'))) answers.set(answer.id, answer);
  const whole = score(set, cases, answers);
  const figures = set.figures.flatMap((figure) => {
    const value = whole.get(figure.id);
    return value === undefined ? [] : [{ ...figure, value }];
  });
  const languages: QualityPart['languages'] = {};
  const tags = new Set(cases.map(set.languageOf).filter((tag) => tag !== undefined));
  for (const tag of [...tags].sort()) {
    const own = cases.filter((one) => set.languageOf(one) === tag);
    const value = score(set, own, answers).get(set.telling);
    if (value !== undefined) languages[tag] = { cases: own.length, value };
  }
  return { id: set.id, cases: cases.length, figures, languages };
}

function crossValidate(): QualityPart {
  const known = process.argv[3];
  if (known !== undefined) return readCrossValidation(readFileSync(known, 'utf8'));
  const tsx = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url));
  const printed = execFileSync(tsx, [join(here, 'training/train-triage.ts'), '--no-write'], {
    encoding: 'utf8',
    cwd: join(here, '../..'),
    maxBuffer: 64 * 1024 * 1024,
  });
  return readCrossValidation(printed);
}

const parts: QualityPart[] = [crossValidate()];
for (const set of SETS) {
  const path = folder && join(folder, set.file);
  if (path === undefined || scorer === undefined || !existsSync(scorer) || !existsSync(path)) {
    console.error(`${set.id}: no set in ${folder ?? 'no folder given'}, left out`);
    continue;
  }
  parts.push(await measure(set, path));
}
rmSync(work, { recursive: true });
const file: QualityFile = QualityFileSchema.parse({
  measuredOn: Temporal.Now.plainDateISO('UTC').toString(),
  parts,
});
writeFileSync(target, `${JSON.stringify(file, undefined, 1)}\n`);
for (const part of parts) {
  const figures = part.figures.map(({ id, value }) => `${id} ${value.toFixed(3)}`);
  console.log(`${part.id} (${part.cases}): ${figures.join('  ')}`);
}
