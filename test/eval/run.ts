import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { EvalTask } from './task';

const TASKS: Record<string, () => Promise<{ task: EvalTask }>> = {
  triage: () => import('./tasks/triage'),
  guard: () => import('./tasks/guard'),
  lint: () => import('./tasks/lint'),
  sla: () => import('./tasks/sla'),
  read: () => import('./tasks/read'),
  draft: () => import('./tasks/draft'),
};

/** Suites that lie beside this file, measured as a whole. */
const FIGURES: Record<string, (file: string | undefined) => Promise<void>> = {
  redact: async (file) => (await import('./redaction/run')).redactionFigures(file),
  injections: async () => (await import('./engines/run')).injectionFigures(),
};

const [name, file] = process.argv.slice(2);
const measure = name === undefined ? undefined : FIGURES[name];
if (measure !== undefined) {
  await measure(file);
  process.exit(0);
}
const load = name === undefined ? undefined : TASKS[name];
if (load === undefined || file === undefined) {
  console.error(
    `usage: npm run -s eval -- <${Object.keys(TASKS).join('|')}> <cases.jsonl>\n       npm run -s eval -- <${Object.keys(FIGURES).join('|')}>`,
  );
  process.exit(2);
}

const path = resolve(file);
const cases = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): unknown => JSON.parse(line));

const { task } = await load();
for await (const answer of task(cases, dirname(path))) process.stdout.write(`${JSON.stringify(answer)}\n`);
