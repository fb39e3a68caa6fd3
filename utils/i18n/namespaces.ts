/** Files of `locales/ui/<language>/`. A test holds this list and the folder together. */
export const NAMESPACES = [
  'ui',
  'labels',
  'reading',
  'case',
  'clocks',
  'deadlines',
  'draft',
  'customer',
  'queue',
  'settings',
  'welcome',
  'overlay',
  'rules',
  'readers',
  'quality',
  'claim',
  'snippets',
  'engine',
  'engines',
  'export',
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** What the panel needs for its first paint and the conversation. */
export const PANEL_NAMESPACES = [
  'ui',
  'labels',
  'reading',
  'case',
  'clocks',
  'deadlines',
  'draft',
  'customer',
  'queue',
  'rules',
  'claim',
  'snippets',
  'engine',
] as const satisfies readonly Namespace[];

/** What the page of cases and settings needs. */
export const DASHBOARD_NAMESPACES = [
  'ui',
  'labels',
  'case',
  'clocks',
  'deadlines',
  'queue',
  'settings',
  'readers',
  'quality',
  'snippets',
  'engine',
  'engines',
  'export',
] as const satisfies readonly Namespace[];
