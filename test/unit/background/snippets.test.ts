import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Caller } from '@/utils/messaging/sender';
import { database } from '@/utils/store/database';
import { readSnippets } from '@/utils/store/queries/read-snippets';
import { fakeBrowser } from './fake-browser';
import { emptyStore, NOW } from './world';

const stand = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => stand.browser[String(name)] }),
}));
const panel: Extract<Caller, { from: 'extension-page' }> = { from: 'extension-page', url: new URL('https://own/') };

beforeEach(emptyStore);

it('keeps, replaces and deletes a phrase of the seller’s own, sealed', async () => {
  stand.browser = fakeBrowser().browser;
  const { createBackground } = await import('@/utils/background/background');
  const { handlers } = createBackground({ load: async () => ({}), release: '1', now: () => NOW });
  const save = handlers['snippet/save'];
  await save({ id: 'a', content: { title: 'Thanks', texts: { en: 'Thank you, {buyer}.' } } }, panel);
  await save({ id: 'b', content: { title: 'Apology', texts: { en: 'Sorry.' } } }, panel);
  await save({ id: 'a', content: { title: 'Thanks', texts: { en: 'Thanks, {buyer}!', de: 'Danke!' } } }, panel);
  expect(await readSnippets()).toEqual([
    { id: 'b', changedAt: NOW, title: 'Apology', texts: { en: 'Sorry.' } },
    { id: 'a', changedAt: NOW, title: 'Thanks', texts: { en: 'Thanks, {buyer}!', de: 'Danke!' } },
  ]);
  expect(JSON.stringify(await database().snippets.toArray())).not.toMatch(/Thanks|Apology|Danke/);
  await save({ id: 'b', content: undefined }, panel);
  expect((await readSnippets()).map(({ id }) => id)).toEqual(['a']);
});
