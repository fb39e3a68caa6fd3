import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXTENSION = fileURLToPath(new URL('../../dist/chrome-mv3', import.meta.url));

/**
 * A copy of the built extension that the browser has granted further hosts (names, or whole patterns) already: the question itself is a dialog of
 * the browser, which a headless one does not show. Everything else is as built.
 */
export function withHosts(hosts: readonly string[]): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dragoman-granted-'));
  cpSync(EXTENSION, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...hosts.map((host) => (host.includes('://') ? host : `https://${host}/*`)));
  writeFileSync(file, JSON.stringify(manifest));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
