import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

export type Build = 'chrome-mv3' | 'firefox-mv3';
export const BUILDS: Build[] = ['chrome-mv3', 'firefox-mv3'];

/** Text of a built file; loud when it was not built. */
export function built(build: Build, file: string): string {
  return readFileSync(join(DIST, build, file), 'utf8');
}

/** Every built file below a folder of the build, relative to the build. */
export function builtFiles(build: Build, folder = ''): string[] {
  const at = join(DIST, build, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(DIST, build).length + 1));
}

/** Size in kB (1,024 bytes) as a store or a network would carry it. */
export function gzipKb(build: Build, files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(DIST, build, file)), { level: 9 }).byteLength;
  return bytes / 1024;
}

/** Scripts and modules that must be there before a page's first paint: its script tags and their static imports. */
export function eagerScripts(build: Build, html: string): Set<string> {
  const tags = [...built(build, html).matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+\.js)"/g)];
  return reach(
    build,
    tags.map((tag) => tag[1] ?? ''),
    false,
  );
}

/** The same, and everything those can load later by `import()`. */
export function allScripts(build: Build, html: string): Set<string> {
  return reach(build, [...eagerScripts(build, html)], true);
}

function reach(build: Build, from: string[], dynamic: boolean): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = built(build, file);
    const pattern = dynamic
      ? /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g
      : /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
    for (const match of code.matchAll(pattern)) open.push(posix.join(dirname(file), match[1] ?? ''));
    if (dynamic)
      for (const match of code.matchAll(/["'`]((?:chunks|assets)\/[^"'`]+\.js)["'`]/g)) open.push(match[1] ?? '');
  }
  return seen;
}
