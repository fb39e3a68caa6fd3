import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createInterface, type LoadWords, switchLanguage, type Words } from '@/utils/i18n/create-interface';
import { INTERFACE_LANGUAGES, interfaceLanguageOf } from '@/utils/i18n/languages';
import { NAMESPACES } from '@/utils/i18n/namespaces';
import { ROOT, sourceFiles } from '../../architecture/imports-of';

const load: LoadWords = async (language, namespace) =>
  JSON.parse(readFileSync(join(ROOT, 'locales/ui', language, `${namespace}.json`), 'utf8')) as Words;

function flat(words: Words, head = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[head + key, value] as const] : [...flat(value, `${head}${key}.`)],
    ),
  );
}

const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
const singular = (key: string) => key.replace(/_(one|other)$/, '');

describe('the words of the interface', () => {
  test.each(INTERFACE_LANGUAGES)('%s has a file for each namespace and no other', (language) => {
    const files = readdirSync(join(ROOT, 'locales/ui', language)).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual([...NAMESPACES].sort());
  });

  test.each(NAMESPACES)('%s says the same in every language, with the same gaps', async (namespace) => {
    const en = flat(await load('en', namespace));
    const zh = flat(await load('zh-CN', namespace));
    const keys = (words: Map<string, string>) => [...new Set([...words.keys()].map(singular))].sort();
    expect(keys(zh)).toEqual(keys(en));
    for (const [key, text] of zh) {
      const other = en.get(key) ?? en.get(`${singular(key)}_other`);
      expect({ key, gaps: gaps(text) }).toEqual({ key, gaps: gaps(other ?? '') });
      expect(text.trim(), key).not.toBe('');
    }
  });

  test('every key that the components name is there', async () => {
    const known = new Set<string>();
    for (const namespace of NAMESPACES) {
      for (const key of flat(await load('en', namespace)).keys()) known.add(`${namespace}:${singular(key)}`);
    }
    const missing = ['components', 'entrypoints'].flatMap(sourceFiles).flatMap((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8');
      const named = [...code.matchAll(/['"]([a-z]+:[A-Za-z][\w.-]*)['"]/g)].map((found) => found[1] ?? '');
      return named
        .filter((key) => (NAMESPACES as readonly string[]).includes(key.split(':')[0] ?? '') && !known.has(key))
        .map((key) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  test('every group that is named with a value has a word for each value', async () => {
    const { INTENTS, FLAGS, SEVERITIES } = await import('@/utils/domain/judgement');
    const { REMEDIES } = await import('@/utils/domain/draft');
    const labels = flat(await load('en', 'labels'));
    const wanted = [
      ...INTENTS.map((one) => `intent.${one}`),
      ...FLAGS.map((one) => `flag.${one}`),
      ...SEVERITIES.flatMap((one) => [`severity.${one}.name`, `severity.${one}.meaning`]),
      ...REMEDIES.map((one) => `remedy.${one}`),
    ];
    expect(wanted.filter((key) => !labels.has(key))).toEqual([]);
  });

  test('every kind of finding has words: of the rules, of the guard and of the facts of the order', async () => {
    const labels = flat(await load('en', 'labels'));
    const { EXAMINER_FINDINGS } = await import('@/utils/checks/own/with-own-levels');
    const rules = readFileSync(join(ROOT, 'public/knowledge/rules/rules.json'), 'utf8');
    const kinds = [...rules.matchAll(/"kind": "(\w+)"/g)].map((found) => found[1] ?? '');
    const examined = EXAMINER_FINDINGS.flatMap(({ ids }) => ids.map((id) => id.replace(/^.*[:.]/, '')));
    expect(kinds.length).toBeGreaterThan(30);
    expect([...kinds, ...examined].filter((kind) => !labels.has(`finding.${kind}`))).toEqual([]);
  });

  test('every field that a reader of a page looks for has words, and so has the part it belongs to', async () => {
    const labels = flat(await load('en', 'labels'));
    const named = sourceFiles('content-scripts/adapters').flatMap((file) =>
      [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:field(?:<[^(]*>)?|lose|note)\(\s*'([a-zA-Z.]+)'/g),
      ].flatMap((found) => (found[1] ?? '').split('.')),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((part) => !labels.has(`field.${part}`))).toEqual([]);
  });

  test('every fact of a case that triage names has words', async () => {
    const labels = flat(await load('en', 'labels'));
    const named = sourceFiles('utils/triage').flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'(case:\w+)'/g)].map((found) => found[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((label) => !labels.has(label.replace(':', '.')))).toEqual([]);
  });

  test('every reason that drafting gives for a rank has words', async () => {
    const words = flat(await load('en', 'draft'));
    const named = sourceFiles('utils/drafting').flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'draft\.((?:reason|question)\.\w+)'/g)].map(
        (found) => found[1] ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((key) => !words.has(key))).toEqual([]);
  });
});

describe('a running interface', () => {
  test('switches at once and back, and plurals follow the language', async () => {
    const words = await createInterface(load, 'en', ['ui', 'draft']);
    expect(words.t('draft:findings.count', { count: 1 })).toBe('1 finding');
    expect(words.t('draft:findings.count', { count: 2 })).toBe('2 findings');
    await switchLanguage(words, load, 'zh-CN', ['ui', 'draft']);
    expect(words.t('draft:findings.count', { count: 1 })).toBe('1 项检查结果');
    await switchLanguage(words, load, 'en', ['ui', 'draft']);
    expect(words.t('ui:close')).toBe('Close');
  });

  test('what a buyer wrote is put in as it is', async () => {
    const words = await createInterface(load, 'en', ['clocks']);
    expect(words.t('clocks:promised', { text: '<b>5 & 6</b>' })).toContain('<b>5 & 6</b>');
  });

  test('the nearest language is spoken', () => {
    expect(interfaceLanguageOf('zh-TW')).toBe('zh-CN');
    expect(interfaceLanguageOf('de-DE')).toBe('en');
  });
});
