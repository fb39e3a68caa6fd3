import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLOSED, DOORS, type Door, IMPURE, PURE_ROOMS } from './doors';
import { type ImportFound, importsOf, ROOT, sourceFiles } from './imports-of';

const files = ['entrypoints', 'components', 'content-scripts', 'utils'].flatMap(sourceFiles);

const within = (path: string, folder: string) =>
  folder.endsWith('/*') ? dirname(path) === folder.slice(0, -2) : path === folder || path.startsWith(`${folder}/`);

function doorOf(file: string): Door {
  const rows = DOORS.filter((door) => within(file, door.folder)).sort((a, b) => b.folder.length - a.folder.length);
  return rows[0] ?? { folder: file, may: ['utils/domain', file.split('/').slice(0, 2).join('/')], packages: [] };
}

function complaint(found: ImportFound): string | undefined {
  const door = doorOf(found.from);
  if (found.external) {
    const name = found.to.startsWith('@') ? found.to.split('/').slice(0, 2).join('/') : found.to.split('/')[0];
    return found.typeOnly || door.packages.includes(name ?? '')
      ? undefined
      : `${found.from} imports package ${found.to}`;
  }
  const closed = CLOSED.find((rule) => within(found.from, rule.folder) && within(found.to, rule.never));
  const own = closed !== undefined && within(found.to, closed.folder);
  if (closed && !own && !found.typeOnly) return `${found.from} imports ${found.to}: ${closed.why}`;
  const allowed = [...door.may, ...(found.typeOnly ? (door.types ?? []) : [])];
  return allowed.some((folder) => within(found.to, folder)) ? undefined : `${found.from} imports ${found.to}`;
}

describe('doors between rooms', () => {
  test('every import goes through a door', () => {
    expect(files.flatMap(importsOf).map(complaint).filter(Boolean)).toEqual([]);
  });

  test('nobody imports an entrypoint', () => {
    const found = files
      .filter((file) => !file.startsWith('entrypoints/'))
      .flatMap(importsOf)
      .filter((one) => within(one.to, 'entrypoints'));
    expect(found).toEqual([]);
  });

  test('the pure rooms hold no effects and read no clock', () => {
    const found = PURE_ROOMS.flatMap((room) => files.filter((file) => within(file, `utils/${room}`))).flatMap(
      (file) => {
        const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return IMPURE.filter((rule) => rule.pattern.test(code)).map((rule) => `${file}: ${rule.why}`);
      },
    );
    expect(found).toEqual([]);
  });

  test('one function alone speaks to the network; everything else reads files of the package', () => {
    const NETWORK = /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b/;
    const found = files
      .filter((file) => file !== 'utils/engines/net/egress.ts')
      .filter((file) => {
        const code = readFileSync(join(ROOT, file), 'utf8')
          .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
          .replaceAll('fetch(`/knowledge/', '');
        return NETWORK.test(code.replaceAll('egress.fetch(', ''));
      });
    expect(found).toEqual([]);
  });

  test('no folder or file bears a name that says nothing', () => {
    const vague = /(^|\/)(helpers?|common|manager|misc|stuff|shared)(\.|\/|$)/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  test('no automatic imports hide who needs what', () => {
    const found = files.flatMap(importsOf).filter((one) => one.to.startsWith('#imports'));
    expect(found).toEqual([]);
  });

  test('the door test itself sees a forbidden import', () => {
    const forbidden: ImportFound = {
      from: 'content-scripts/adapters/ebay/thread.ts',
      to: 'content-scripts/adapters/amazon/thread',
      typeOnly: false,
      external: false,
    };
    expect(complaint(forbidden)).toContain('imports content-scripts/adapters/amazon/thread');
    expect(complaint({ ...forbidden, from: 'components/case/card.tsx', to: 'utils/store/commands/ingest' })).toContain(
      'only writer',
    );
  });
});
