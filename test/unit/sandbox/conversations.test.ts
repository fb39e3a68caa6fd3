import { describe, expect, it } from 'vitest';
import type { Conversation } from '@/test/sandbox/conversation';
import { sandboxHost } from '@/test/sandbox/hosts';
import { enliven, loadConversations } from '@/test/sandbox/load-conversations';

const conversations = loadConversations();
const NOW = Date.UTC(2026, 10, 25, 12);
const primary = (one: Conversation): string => one.language.split('-')[0] ?? '';

const LANGUAGES = 'en de fr es it pt nl pl sv ja ko zh ar tr ru he th vi id hi'.split(' ');
const KINDS = [
  'where-is-my-parcel',
  'burning-charger',
  'legal-threat',
  'thank-you',
  'empty-thread',
  '300-messages',
  'rtl',
  'phishing',
  'prompt-injection',
  'image-only',
  'hostile-text',
  'huge',
];
const ORDER_ID = { amazon: /^\d{3}-\d{7}-\d{7}$/, ebay: /^\d{2}-\d{5}-\d{5}$/, aliexpress: /^\d{16}$/ };

describe('sandbox conversations', () => {
  it('are at least 45 in exactly the 20 languages', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(45);
    expect([...new Set(conversations.map(primary))].sort()).toEqual([...LANGUAGES].sort());
  });

  it('show every kind that the console must survive', () => {
    const kinds = new Set(conversations.flatMap((one) => one.kinds));
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('stand on all three marketplaces and at least ten Amazon stores', () => {
    expect(new Set(conversations.map((one) => one.marketplace)).size).toBe(3);
    const stores = new Set(conversations.filter((one) => one.marketplace === 'amazon').map((one) => one.host));
    expect(stores.size).toBeGreaterThanOrEqual(10);
    for (const one of conversations) expect(sandboxHost(one.host)?.site, one.id).toBe(one.marketplace);
  });

  it('have ids, order numbers and case ids of the real form, none twice', () => {
    for (const key of ['id', 'siteId'] as const) {
      expect(new Set(conversations.map((one) => one[key])).size).toBe(conversations.length);
    }
    expect(new Set(conversations.map((one) => one.order.orderId)).size).toBe(conversations.length);
    for (const one of conversations) expect(one.order.orderId, one.id).toMatch(ORDER_ID[one.marketplace]);
  });

  it('say truly what a reader should read', () => {
    for (const one of conversations) {
      const { messages } = enliven(one, NOW);
      const last = messages[messages.length - 1];
      const images = messages.flatMap((message) => message.attachments).filter(({ kind }) => kind === 'image');
      const { read } = one.expect;
      expect(messages.length, one.id).toBe(read.messages);
      expect(last?.from, one.id).toBe(read.lastFrom);
      expect(
        images.reduce((sum, { count }) => sum + count, 0),
        one.id,
      ).toBe(read.images);
      if (read.lastStartsWith !== undefined) {
        const lastWords = messages.findLast((message) => message.text !== '')?.text ?? '';
        expect(lastWords.startsWith(read.lastStartsWith), one.id).toBe(true);
      }
    }
  });

  it('are ordered oldest first and lie in the past', () => {
    for (const one of conversations) {
      const times = enliven(one, NOW).messages.map((message) => message.at);
      expect(times, one.id).toEqual([...times].sort((a, b) => a - b));
      expect(
        times.every((at) => at <= NOW),
        one.id,
      ).toBe(true);
    }
  });

  it('unfold to 300 different messages and to 100,000 characters', () => {
    const long = conversations.find((one) => one.kinds.includes('300-messages'));
    const huge = conversations.find((one) => one.kinds.includes('huge'));
    if (long === undefined || huge === undefined) throw new Error('missing');
    expect(new Set(enliven(long, NOW).messages.map((message) => message.text)).size).toBe(300);
    expect(enliven(huge, NOW).messages[0]?.text.length).toBe(100_000);
  });

  it('carry a total that is the sum of the items', () => {
    for (const { id, order } of conversations) {
      const sum = order.items.reduce((total, item) => total + item.price * item.quantity, 0);
      expect(Math.abs(sum - order.total), id).toBeLessThan(0.01);
    }
  });
});
