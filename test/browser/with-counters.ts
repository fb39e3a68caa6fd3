import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXTENSION = fileURLToPath(new URL('../../dist/chrome-mv3', import.meta.url));

/** What our scripts in a page have asked of the browser since they began. */
export interface Counted {
  observers: number;
  /** Calls of `observe` that want to hear of attributes. */
  attributesWatched: number;
  timers: number;
}

/** Runs before our scripts, in their world, which the page does not see. */
const COUNTER = `
const counted = (globalThis.dragomanCounted = { observers: 0, attributesWatched: 0, timers: 0 });
const Plain = MutationObserver;
globalThis.MutationObserver = class extends Plain {
  constructor(told) {
    super(told);
    counted.observers++;
  }
  observe(node, options) {
    if (options.attributes || options.attributeFilter) counted.attributesWatched++;
    super.observe(node, options);
  }
};
for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
  const plain = globalThis[name];
  globalThis[name] = (...asked) => {
    counted.timers++;
    return plain.apply(globalThis, asked);
  };
}`;

/** A copy of the built extension whose scripts in pages are counted. Everything else is as built. */
export function withCounters(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dragoman-counted-'));
  cpSync(EXTENSION, path, { recursive: true });
  writeFileSync(join(path, 'counter.js'), COUNTER);
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: { js: string[] }[] };
  for (const script of manifest.content_scripts) script.js.unshift('counter.js');
  writeFileSync(file, JSON.stringify(manifest));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
