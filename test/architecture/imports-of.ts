import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ImportFound {
  /** Importing file, relative to the project. */
  from: string;
  /** Project file without extension (`utils/domain/ids`), or the package's name. */
  to: string;
  /** True for `import type`: it leaves nothing in the code. */
  typeOnly: boolean;
  external: boolean;
}

const STATEMENT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All source files below a folder of the project, relative to it. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** Every import of one file. Specifiers that start with `@/` or `.` are files of the project. */
export function importsOf(file: string): ImportFound[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found: ImportFound[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const clean = specifier.replace(/\?.*$/, '');
    if (clean.startsWith('@/')) found.push({ from: file, to: bare(clean.slice(2)), typeOnly, external: false });
    else if (clean.startsWith('.')) {
      const path = relative(ROOT, resolve(ROOT, dirname(file), clean));
      found.push({ from: file, to: bare(path), typeOnly, external: false });
    } else found.push({ from: file, to: clean, typeOnly, external: true });
  };
  for (const match of text.matchAll(STATEMENT)) add(match[3] ?? '', match[2] !== undefined);
  for (const match of text.matchAll(DYNAMIC)) add(match[1] ?? '', false);
  return found;
}

function bare(path: string): string {
  return path.replace(/\.(tsx?|jsx?)$/, '').replace(/\/index$/, '');
}
