import './without-styles';
import { createInstance } from 'i18next';
import { queueFiltered, queueOrder } from '../../components/inbox/queue-order';
import { SHOWN_AT_ONCE } from '../../components/inbox/shown-at-once';
import type { ConversationKey } from '../../utils/domain/ids';
import type { QueueRow } from '../../utils/domain/view';
import { type BenchFigure, figure, quantile, timesOf } from './figure';

const OPEN = 10_000;
const NOW = Date.UTC(2026, 10, 25, 9);
const SEVERITIES = ['I', 'II', 'III'] as const;

const row = (index: number): QueueRow => ({
  key: `k${index}` as ConversationKey,
  marketplace: index % 3 === 0 ? 'amazon' : 'ebay',
  site: 'amazon.de',
  buyerName: `Buyer ${(index * 7919) % OPEN}`,
  preview: `Where is my parcel number ${index}? It should have been here last week.`,
  severity: SEVERITIES[index % 3],
  intent: 'where_is_order',
  emotion: index % 100,
  language: index % 2 === 0 ? 'de' : 'en',
  owner: `Person ${index % 12}`,
  // Mixed, so that the sort has work to do.
  dueAt: NOW + ((index * 104_729) % 5_000_000) * 60,
  readAt: NOW,
  status: 'open',
  url: 'https://sellercentral.amazon.de/',
});

/** Ten thousand open cases filtered, sorted and drawn as the page draws them, against a plain sort of as many rows. */
export async function queueBench({ quick }: { quick: boolean }): Promise<Record<string, BenchFigure>> {
  const rows = Array.from({ length: OPEN }, (_, index) => row(index));
  // After the loader that knows style sheets, and as React is built for a user.
  process.env.NODE_ENV = 'production';
  const { createElement } = await import('react');
  const { renderToString } = await import('react-dom/server');
  const { I18nextProvider, initReactI18next } = await import('react-i18next');
  const { QueueList } = await import('../../components/inbox/queue-list');
  const words = createInstance({ lng: 'en', resources: {} });
  await words.use(initReactI18next).init();
  const draw = (shown: readonly QueueRow[]) =>
    renderToString(
      createElement(I18nextProvider, { i18n: words }, createElement(QueueList, { rows: shown, now: NOW, onOpen() {} })),
    );
  const rounds = quick ? 10 : 40;
  timesOf(() => draw(queueOrder(rows).slice(0, SHOWN_AT_ONCE)), 3);
  const plain = quantile(
    timesOf(() => [...rows].sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0)), rounds),
    0.5,
  );
  const work = (round: number) => {
    const wanted = queueFiltered(rows, round % 2 === 0 ? {} : { words: 'parcel', status: 'open' });
    return draw(queueOrder(wanted).slice(0, SHOWN_AT_ONCE));
  };
  return {
    'queue of 10,000 open cases, first page': figure(timesOf(work, rounds), 0.5, plain, 'plain sort of 10,000 rows'),
  };
}
