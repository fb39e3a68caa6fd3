import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { contentScriptMatches, hostPatterns } from './utils/domain/hosts';
import { READER_FILES, scriptsOf } from './utils/domain/reader-file';

/** Data that is read when first needed: copied beside the code, never bundled into it. */
function knowledgeFiles(root: string): { absoluteSrc: string; relativeDest: string }[] {
  const from = join(root, 'locales');
  // Shipped in a packed form, as knowledge/triage/lexicon.<lang>.json.
  const lexicons = join(from, 'lexicon');
  // What the concepts mean, for readers of a message in a foreign language.
  const terms = { absoluteSrc: join(lexicons, 'concepts.json'), relativeDest: 'knowledge/terms/concepts.json' };
  // Pages read all words of their language as one file; these the background reads, which needs no others.
  const words = join(from, 'ui');
  const spoken = new Set(['overlay.json', 'labels.json']);
  const isPageWords = ({ parentPath, name }: { parentPath: string; name: string }) =>
    parentPath.startsWith(words) && !spoken.has(name);
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.parentPath.startsWith(lexicons))
    .filter((entry) => !isPageWords(entry))
    .map((entry) => {
      const absoluteSrc = join(entry.parentPath, entry.name);
      return { absoluteSrc, relativeDest: `knowledge/${relative(from, absoluteSrc)}` };
    });
  return [...files, terms];
}

const MARKETPLACES = ['amazon', 'ebay', 'aliexpress'] as const;

/**
 * Where each content script runs. The hosts stand here alone, not once more in every script; pages that the server
 * loads as separate applications have a script each, so that none carries what it never needs.
 */
const PAGES: Record<string, { matches: string[] }> = {
  amazon: { matches: contentScriptMatches('amazon') },
  'ebay-messages': { matches: contentScriptMatches('ebay', 'messages') },
  'ebay-orders': { matches: contentScriptMatches('ebay', 'orders') },
  aliexpress: { matches: contentScriptMatches('aliexpress') },
};

/** All words of each language of the interface, by namespace: a page waits for one file before its first drawing. */
function joinedWords(root: string): { contents: string; relativeDest: string }[] {
  const from = join(root, 'locales/ui');
  return readdirSync(from).map((language) => {
    const files = readdirSync(join(from, language)).map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(from, language, name), 'utf8')),
    ]);
    return { contents: JSON.stringify(Object.fromEntries(files)), relativeDest: `knowledge/ui/${language}.json` };
  });
}

/** Makes a script small when it is whole: names that were given to its parts before are given anew. */
const smaller: Plugin = {
  name: 'smaller',
  enforce: 'post',
  async generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      // Where functions stand first, or are not put where they are called, some scripts weigh less and some more.
      for (const choice of [{}, { hoist_funs: true }, { reduce_funcs: false }]) {
        const { code } = await minify(file.code, {
          ecma: 2020,
          toplevel: true,
          compress: { passes: 6, unsafe_arrows: true, inline: 1, ...choice },
          format: { comments: false, quote_style: 1 },
        });
        if (code && gzipSync(code).length < gzipSync(file.code).length) file.code = code;
      }
    }
  },
};

/** Files that name what several scripts share, each with the global object where it is left for those that come after. */
const BASES: Record<string, string> = {
  dragomanBase: resolve('content-scripts/base.ts'),
  dragomanAnyLayout: resolve('content-scripts/adapters/generic/base.ts'),
};
/** Scripts that run in a page only after `page-base.js` did. Teaching and recording also work where nothing else runs. */
const AFTER_BASE = new Set([
  ...Object.keys(PAGES),
  ...READER_FILES.flatMap(scriptsOf),
  'page-session',
  'taught-reader',
]);
/** Scripts that run only after `any-conversation-base.js` as well. */
const AFTER_ANY_LAYOUT = new Set(scriptsOf('any-conversation').slice(1));

/** Takes the modules that a base names from the global object where it left them. */
function fromBases(globals: readonly string[]): Plugin {
  const shared = new Map<string, string>();
  for (const global of globals) {
    const base = BASES[global] ?? '';
    for (const [, name = ''] of readFileSync(base, 'utf8').matchAll(/^export \* from '(.+)';$/gm))
      shared.set(resolve(dirname(base), `${name}.ts`), global);
  }
  return {
    name: 'from-bases',
    enforce: 'pre',
    config: () => ({
      build: { rollupOptions: { output: { globals: Object.fromEntries(globals.map((one) => [one, one])) } } },
    }),
    async resolveId(source, importer, options) {
      if (!importer) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const global = found && shared.get(found.id);
      return global ? { id: global, external: true } : null;
    },
  };
}

export default defineConfig({
  outDir: 'dist',
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'firefox' ? undefined : '144',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: MARKETPLACES.flatMap(hostPatterns),
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    },
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_panel__' },
      'draft-from-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_selection__',
      },
    },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'dragoman@dragoman.example',
              strict_min_version: '142.0',
              // Asked for together with an engine's host, and only then.
              data_collection_permissions: {
                required: ['none'],
                optional: ['personalCommunications', 'websiteContent'],
              },
            },
          }
        : undefined,
  }),
  vite: () => ({
    // Every browser that we run in fetches modules ahead by itself.
    build: { sourcemap: false, target: 'es2023', modulePreload: { polyfill: false } },
    // The modern build leaves out what only browsers older than ours need.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
  }),
  hooks: {
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type !== 'content-script') continue;
        const pages = PAGES[entrypoint.name];
        if (!pages) throw new Error(`no pages are named for the content script ${entrypoint.name}`);
        Object.assign(entrypoint.options, pages);
      }
    },
    // Scripts in pages and the background are held below their weights by the smaller of two minifiers, which takes too
    // long for the rest.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'sidepanel')) {
        // Small parts that all pages share weigh less together than each in a file of its own. Pages import the tokens
        // first, so that the parts' styles come after them.
        const ui = { name: 'ui', test: /\/components\/(?:ui\/|use-)|\/utils\/domain\/assert-never/ };
        const rolldownOptions = config.build?.rolldownOptions;
        config.build = {
          ...config.build,
          rolldownOptions: {
            ...rolldownOptions,
            output: { ...rolldownOptions?.output, codeSplitting: { groups: [ui] } },
          },
        };
        return;
      }
      const inPage = entrypoints.some(({ name }) => AFTER_BASE.has(name));
      if (!inPage && !entrypoints.some(({ name }) => name === 'page-base' || name === 'background')) return;
      config.build = { ...config.build, minify: false };
      const anyLayout = entrypoints.some(({ name }) => AFTER_ANY_LAYOUT.has(name)) ? ['dragomanAnyLayout'] : [];
      const bases = inPage ? [fromBases(['dragomanBase', ...anyLayout])] : [];
      config.plugins = [...(config.plugins ?? []), ...bases, smaller];
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.js = ['page-base.js', ...(script.js ?? [])];
    },
    'build:publicAssets': (wxt, files) => {
      files.push(...knowledgeFiles(wxt.config.root), ...joinedWords(wxt.config.root));
    },
  },
});
