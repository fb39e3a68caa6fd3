import { describe, expect, test } from 'vitest';
import { READER_FILES, scriptsOf } from '@/utils/domain/reader-file';
import { allScripts, BUILDS, built, builtFiles, eagerScripts, gzipKb } from './built';

/** Literal strings that minifying keeps; each betrays a library that has no place in a marketplace page. */
const FOREIGN_IN_PAGES: Record<string, RegExp> = {
  React: /react\.(?:element|fragment|transitional)|Minified React error/i,
  Dexie: /DexieError|dexie/i,
  zod: /ZodError|_zod\b/,
  'an engine SDK': /OpenAI|api\.openai\.com/,
};

describe.each(BUILDS)('%s', (build) => {
  const contentScripts = [
    ...builtFiles(build, 'content-scripts').filter((file) => file.endsWith('.js')),
    ...[...READER_FILES.flatMap(scriptsOf), 'page-base', 'page-session', 'taught-reader', 'teach', 'record'].map(
      (file) => `${file}.js`,
    ),
  ];

  test('there is a content script for each marketplace’s pages', () => {
    expect(contentScripts.map((file) => file.replace(/^.*\//, '')).sort()).toEqual(
      expect.arrayContaining(['aliexpress.js', 'amazon.js', 'ebay-messages.js', 'ebay-orders.js']),
    );
  });

  test.each(contentScripts)('%s weighs at most 14 kB', (file) => {
    expect(gzipKb(build, [file])).toBeLessThanOrEqual(14);
  });

  const { content_scripts: atOnce }: { content_scripts: { js: string[] }[] } = JSON.parse(
    built(build, 'manifest.json'),
  );

  test.each(atOnce)('a page is given its script after the common one, 21 kB together at most: $js', ({ js }) => {
    expect(js[0]).toBe('page-base.js');
    expect(js).toHaveLength(2);
    expect(gzipKb(build, js)).toBeLessThanOrEqual(21);
  });

  test.each(contentScripts)('%s carries no code of the panel', (file) => {
    const code = built(build, file);
    const found = Object.entries(FOREIGN_IN_PAGES).filter(([, mark]) => mark.test(code));
    expect(found.map(([library]) => library)).toEqual([]);
  });

  test('the panel paints before 110 kB of code', () => {
    const eager = eagerScripts(build, 'sidepanel.html');
    expect(eager.size).toBeGreaterThan(0);
    expect(gzipKb(build, eager)).toBeLessThanOrEqual(110);
  });

  test('the whole panel, without data and engines, weighs at most 320 kB', () => {
    const scripts = [...allScripts(build, 'sidepanel.html')].filter((file) => !/engine|openai/i.test(file));
    expect(gzipKb(build, scripts)).toBeLessThanOrEqual(320);
  });

  test('the background weighs at most 100 kB', () => {
    expect(gzipKb(build, ['background.js'])).toBeLessThanOrEqual(100);
  });

  test('language data and triage data weigh at most 300 kB each', () => {
    const files = builtFiles(build, 'knowledge');
    const language = files.filter((file) => file.startsWith('knowledge/language/'));
    const triage = files.filter((file) => /^knowledge\/(triage|lexicon)\//.test(file));
    expect(language.length).toBeGreaterThan(0);
    expect(triage.length).toBeGreaterThan(0);
    expect(gzipKb(build, language)).toBeLessThanOrEqual(300);
    expect(gzipKb(build, triage)).toBeLessThanOrEqual(300);
  });

  test('a phrasebook weighs at most 60 kB per locale', () => {
    const byLocale = new Map<string, string[]>();
    for (const file of builtFiles(build, 'knowledge/phrasebook')) {
      const locale = file.split('/')[2]?.replace(/\.json$/, '') ?? '';
      byLocale.set(locale, [...(byLocale.get(locale) ?? []), file]);
    }
    expect(byLocale.size).toBeGreaterThanOrEqual(27);
    for (const files of byLocale.values()) expect(gzipKb(build, files)).toBeLessThanOrEqual(60);
  });
});
