// `npm start`: does its own set-up with nothing but Node and npm, then opens the demo. Built-ins only: this file runs
// before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Dragoman needs Node 20 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function step(words, command, args) {
  console.log(words);
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}\nThis step failed: ${command} ${args.join(' ')}`);
  process.exit(1);
}

const stamp = join(root, 'node_modules', '.dragoman-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== wanted) {
  step('Installing packages (once) ...', 'npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}
step('Building the extension ...', 'npm', ['run', '-s', 'build']);

const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const demo = spawn(process.execPath, [tsx, 'test/demo/demo.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the whole group; this process only waits, so that the demo can close its browser and server.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => demo.kill(signal));
demo.on('exit', (code) => process.exit(code ?? 0));
