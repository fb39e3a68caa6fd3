import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ingest } from '@/utils/background/ingest';
import { brokenLink, caseRecord } from '@/utils/export/evidence/case-record';
import { changeCase } from '@/utils/store/commands/change-case';
import { readCaseLinks } from '@/utils/store/queries/read-case-links';
import { emptyStore, HOUR, NOW, said, snapshot, thread, tools } from '../../background/world';

beforeEach(emptyStore);

async function recordOfTwoCases() {
  const [mara, ole] = await Promise.all(
    ['T-1', 'T-2'].map(async (siteConversationId) => {
      const page = thread([said('buyer', 'It is broken', NOW - HOUR)], { siteConversationId });
      return (await ingest(snapshot({ kind: 'thread', thread: page }), tools())).conversation;
    }),
  );
  if (mara === undefined || ole === undefined) throw new Error('two were read');
  for (const [about, note, at] of [
    [mara, 'rang the carrier', 1],
    [ole, 'nothing of hers', 2],
    [mara, 'wrote to Mara', 3],
    [mara, 'and again', 4],
  ] as const)
    await changeCase(about, { kind: 'noted', at: NOW + at * HOUR, by: 'Li', note }, { owner: 'Li' });
  return caseRecord({ record: await readCaseLinks(mara), chain: { state: 'absent', reason: '' } }, 'Asia/Tokyo');
}

test('the record of a case holds its own steps with their links, as the store made them, and no note', async () => {
  const text = await recordOfTwoCases();
  const { steps } = JSON.parse(text) as { steps: { kind: string; at: number; link: { n: number } }[] };
  expect(steps.map(({ kind, at, link }) => [kind, at, link.n])).toEqual([
    ['noted', NOW + HOUR, 1],
    ['noted', NOW + 3 * HOUR, 3],
    ['noted', NOW + 4 * HOUR, 4],
  ]);
  // Notes are for the team, not for the marketplace.
  const open = steps.map(({ link: _, ...told }) => told);
  expect(JSON.stringify(open)).not.toMatch(/carrier|wrote|again|hers|Li/);
  expect(await brokenLink(text)).toBeUndefined();
});

test('a link of which anything was changed is found', async () => {
  const text = await recordOfTwoCases();
  const { steps } = JSON.parse(text) as { steps: { link: Record<string, string | number> }[] };
  for (const [place, { link }] of steps.entries()) {
    for (const name of ['at', 'what', 'before', 'hash', 'sealed']) {
      const value = link[name] ?? '';
      const other = typeof value === 'number' ? value + 1 : `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
      const changed = steps.with(place, { link: { ...link, [name]: other } });
      expect(await brokenLink(JSON.stringify({ steps: changed })), name).toBeDefined();
    }
  }
  expect(await brokenLink('no record')).toBe(0);
});
