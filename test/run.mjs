// Runs every check of the project and closes with one line: `N passed, N failed, N skipped`.
// `npm test -- types unit` runs only the named steps.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** A step is a command that counts as one check, or a test runner whose own count is read from its report. */
const STEPS = [
  { name: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'lint', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'unit', ...vitest('unit', ['-c', 'test/vitest.config.ts']) },
  { name: 'build-chrome', command: bin('wxt'), args: ['build'] },
  { name: 'build-firefox', command: bin('wxt'), args: ['build', '-b', 'firefox', '--mv3'] },
  {
    name: 'firefox-lint',
    command: bin('web-ext'),
    args: ['lint', '--source-dir', 'dist/firefox-mv3', '--no-input'],
  },
  { name: 'bundle', ...vitest('bundle', ['-c', 'test/bundle/vitest.config.ts']) },
  { name: 'chromium', ...playwright('chromium') },
  { name: 'firefox', ...playwright('firefox') },
];

function vitest(name, args) {
  const report = join(results, `${name}.json`);
  return {
    command: bin('vitest'),
    args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: () => {
      const read = JSON.parse(readFileSync(report, 'utf8'));
      for (const file of read.testResults) {
        if (file.status === 'failed' && file.assertionResults.length === 0) failures.push(file.name);
        for (const one of file.assertionResults) {
          if (one.status === 'failed')
            failures.push(`${one.fullName}\n${one.failureMessages.join('\n').slice(0, 800)}`);
        }
      }
      return {
        passed: read.numPassedTests,
        failed: read.numFailedTests + (read.numFailedTestSuites > 0 && read.numFailedTests === 0 ? 1 : 0),
        skipped: read.numPendingTests + read.numTodoTests,
      };
    },
    report,
  };
}

function playwright(project) {
  const report = join(results, `${project}.json`);
  return {
    command: bin('playwright'),
    // A second try in a new browser, and what needed one is named at the end: a machine's hiccup is not a fault of ours.
    args: ['test', '-c', 'test/e2e/playwright.config.ts', '--project', project, '--retries=1', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    count: () => {
      const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
      failures.push(...suites.flatMap(failedIn));
      secondTries.push(...suites.flatMap(passedAtSecondTry));
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
    },
    report,
  };
}

/** The titles of what failed under a suite of the browser tests, with the beginning of the first error. */
function failedIn(suite) {
  const own = (suite.specs ?? []).filter((spec) => !spec.ok);
  const said = own.map((spec) => {
    const error = spec.tests.flatMap((one) => one.results).find((result) => result.error)?.error;
    return `${spec.title}\n${String(error?.message ?? '').slice(0, 800)}`;
  });
  return [...said, ...(suite.suites ?? []).flatMap(failedIn)];
}

/** The titles of what failed at first and passed in a new browser. */
function passedAtSecondTry(suite) {
  const own = (suite.specs ?? []).filter((spec) => spec.tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ title }) => title), ...(suite.suites ?? []).flatMap(passedAtSecondTry)];
}

function run({ command, args, env }) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** What failed, by name: told again just before the last line, where a long log is read first. */
const failures = [];
const secondTries = [];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
for (const step of STEPS.filter((one) => wanted.length === 0 || wanted.includes(one.name))) {
  console.log(`\n== ${step.name}`);
  const code = await run(step);
  let counted = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (step.count && existsSync(step.report)) {
    counted = step.count();
    if (code !== 0 && counted.failed === 0) counted.failed = 1;
  } else if (step.count) counted = { passed: 0, failed: 1, skipped: 0 };
  for (const key of ['passed', 'failed', 'skipped']) total[key] += counted[key];
  summary.push(`${step.name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
}
console.log(`\n${summary.join('\n')}\n`);
for (const title of secondTries) console.log(`PASSED AT THE SECOND TRY: ${title}`);
for (const failure of failures) console.log(`FAILED: ${failure}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
