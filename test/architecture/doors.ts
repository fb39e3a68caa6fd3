/**
 * Who may import whom. `types` lists what may be imported as types only; packages stand by name. `folder/*` means the
 * files that lie in a folder, not its sub-folders.
 */
export interface Door {
  folder: string;
  may: string[];
  types?: string[];
  packages: string[];
}

const DOMAIN_TYPES = ['utils/domain'];

/** The most specific folder that holds a file decides. A room that is not listed may import `utils/domain` only. */
export const DOORS: Door[] = [
  {
    folder: 'entrypoints',
    may: ['content-scripts', 'components', 'utils', 'entrypoints'],
    packages: ['wxt', 'react', 'react-dom', 'i18next', 'react-i18next', 'dexie', 'dexie-react-hooks'],
  },
  {
    folder: 'content-scripts/adapters',
    may: ['content-scripts/adapters/*', 'content-scripts/dom', 'utils/domain/hosts', 'utils/page-text'],
    types: DOMAIN_TYPES,
    packages: [],
  },
  ...['amazon', 'ebay', 'aliexpress', 'generic'].map((site) => ({
    folder: `content-scripts/adapters/${site}`,
    may: [
      `content-scripts/adapters/${site}`,
      'content-scripts/adapters/*',
      'content-scripts/dom',
      'utils/domain/hosts',
      'utils/page-text/script-of',
      'utils/page-text/direction-of',
      'utils/page-text/labels',
    ],
    types: DOMAIN_TYPES,
    packages: [],
  })),
  {
    folder: 'content-scripts/adapters/taught',
    may: [
      'content-scripts/adapters/taught',
      'content-scripts/adapters/generic',
      'content-scripts/adapters/*',
      'content-scripts/dom',
    ],
    types: DOMAIN_TYPES,
    packages: [],
  },
  {
    folder: 'content-scripts/base.ts',
    may: ['content-scripts/adapters/*', 'content-scripts/dom', 'content-scripts/session'],
    packages: [],
  },
  {
    folder: 'content-scripts/record',
    may: ['content-scripts/record'],
    types: DOMAIN_TYPES,
    packages: [],
  },
  {
    folder: 'content-scripts/teach',
    may: [
      'content-scripts/teach',
      'content-scripts/adapters/taught',
      'content-scripts/adapters/*',
      'content-scripts/dom',
    ],
    types: DOMAIN_TYPES,
    packages: [],
  },
  { folder: 'content-scripts/dom', may: ['content-scripts/dom'], types: DOMAIN_TYPES, packages: [] },
  ...['session', 'composer', 'overlay'].map((room) => ({
    folder: `content-scripts/${room}`,
    may: [
      `content-scripts/${room}`,
      'content-scripts/adapters/adapter',
      'content-scripts/composer',
      'content-scripts/overlay',
      'content-scripts/dom',
      'utils/messaging/client',
      'utils/messaging/serve-tab',
      'utils/domain/hosts',
    ],
    types: [...DOMAIN_TYPES, 'utils/messaging/protocol'],
    packages: ['wxt'],
  })),
  {
    folder: 'components',
    may: ['components', 'utils'],
    packages: ['react', 'react-dom', 'i18next', 'react-i18next', 'dexie', 'dexie-react-hooks', 'wxt'],
  },
  { folder: 'utils/domain', may: ['utils/domain'], packages: [] },
  { folder: 'utils/domain/schemas', may: ['utils/domain'], packages: ['zod'] },
  { folder: 'utils/page-text', may: ['utils/domain', 'utils/page-text'], packages: [] },
  { folder: 'utils/language', may: ['utils/domain', 'utils/language', 'utils/page-text'], packages: [] },
  {
    folder: 'utils/triage',
    may: ['utils/domain', 'utils/triage', 'utils/language', 'utils/page-text'],
    packages: [],
  },
  { folder: 'utils/clocks', may: ['utils/domain', 'utils/clocks'], packages: [] },
  { folder: 'utils/culture', may: ['utils/domain', 'utils/culture', 'utils/page-text'], packages: [] },
  {
    folder: 'utils/checks',
    may: ['utils/domain', 'utils/checks', 'utils/page-text', 'utils/language'],
    packages: [],
  },
  // What the seller wrote himself, kept without the people and facts of its case.
  {
    folder: 'utils/adopted',
    may: [
      'utils/domain',
      'utils/adopted',
      'utils/drafting',
      'utils/checks/guard',
      'utils/checks/normalise',
      'utils/engines/redact',
    ],
    packages: [],
  },
  { folder: 'utils/cases', may: ['utils/domain', 'utils/cases'], packages: [] },
  { folder: 'utils/insights', may: ['utils/domain', 'utils/insights'], packages: [] },
  {
    folder: 'utils/drafting',
    may: ['utils/domain', 'utils/drafting', 'utils/culture', 'utils/clocks', 'utils/checks'],
    packages: [],
  },
  {
    folder: 'utils/engines/redact',
    may: ['utils/domain', 'utils/engines/redact', 'utils/checks/normalise', 'utils/page-text'],
    packages: [],
  },
  {
    folder: 'utils/engines',
    may: [
      'utils/domain',
      'utils/engines',
      'utils/checks',
      'utils/language',
      'utils/store/vault',
      'utils/store/store-failure',
    ],
    types: ['utils/store'],
    packages: ['openai', 'dexie', 'zod'],
  },
  {
    folder: 'utils/store',
    may: ['utils/domain', 'utils/cases', 'utils/store'],
    packages: ['dexie'],
  },
  { folder: 'utils/export', may: ['utils/domain', 'utils/export'], packages: ['hyparquet-writer'] },
  {
    folder: 'utils/backup',
    may: ['utils/domain', 'utils/backup', 'utils/store'],
    packages: [],
  },
  // The index is derived data, written by the indexer alone: an extension page that holds the indexer's lock.
  {
    folder: 'utils/search',
    may: ['utils/domain', 'utils/search', 'utils/store', 'utils/insights'],
    packages: ['dexie'],
  },
  { folder: 'utils/search/words', may: ['utils/search/words'], packages: [] },
  { folder: 'utils/messaging', may: ['utils/domain', 'utils/messaging'], packages: ['wxt', 'zod'] },
  { folder: 'utils/settings', may: ['utils/domain', 'utils/settings'], packages: ['zod'] },
  {
    folder: 'utils/i18n',
    may: ['utils/domain', 'utils/i18n', 'utils/settings'],
    packages: ['i18next', 'react-i18next'],
  },
  {
    folder: 'utils/background',
    may: [
      'utils/background',
      'utils/domain',
      'utils/page-text',
      'utils/language',
      'utils/triage',
      'utils/clocks',
      'utils/cases',
      'utils/culture',
      'utils/checks',
      'utils/store',
      'utils/insights',
      'utils/messaging',
      'utils/settings',
      'utils/i18n',
    ],
    packages: ['wxt'],
  },
];

/** What no import may reach, whatever the folder's row says. */
export const CLOSED: { folder: string; never: string; why: string }[] = [
  { folder: 'components', never: 'utils/store/commands', why: 'the background is the only writer' },
  { folder: 'components', never: 'utils/background', why: 'the panel asks, the background answers' },
  { folder: 'utils/store/migrations', never: 'utils', why: 'migrations are frozen history' },
  {
    folder: 'content-scripts',
    never: 'utils/store',
    why: 'a content script would open the database of the marketplace',
  },
];

/** Words that give away an effect or a foreign context in rooms that must be pure. */
export const PURE_ROOMS = [
  'page-text',
  'language',
  'triage',
  'clocks',
  'cases',
  'culture',
  'checks',
  'insights',
  'drafting',
  'adopted',
  'engines/redact',
];
export const IMPURE: { pattern: RegExp; why: string }[] = [
  { pattern: /\bDate\.now\(\)|\bnew Date\(\)|Temporal\.Now\b/, why: 'the core is told the time' },
  { pattern: /\bfetch\(/, why: 'data are parameters' },
  { pattern: /\b(document|window|localStorage|indexedDB)\.[a-zA-Z]/, why: 'no page, no database' },
  { pattern: /\b(browser|chrome)\.(runtime|storage|tabs|alarms)/, why: 'no browser API' },
  { pattern: /\bMath\.random\(/, why: 'same facts, same answer' },
];
