import { describe, expect, it } from 'vitest';
import { sameTarget } from '@/content-scripts/composer/same-target';
import type { PrintedThread, Reading } from '@/utils/domain/reading';

const page = (over: Partial<PrintedThread>): Reading => ({
  status: 'read',
  missing: [],
  provenance: {},
  snapshot: {
    marketplace: 'ebay',
    host: 'www.ebay.com',
    path: '/',
    readAt: 0,
    content: {
      kind: 'thread',
      thread: { orderIds: [], messages: [], coverage: 'whole', deadlines: [], composer: { found: true }, ...over },
    },
  },
});
const target = { host: 'www.ebay.com', orderIds: ['1'], siteConversationId: 'A', buyerName: 'mara_q' };

describe('a reply goes only to whom it was written for', () => {
  it('knows the conversation by its own id', () => {
    expect(sameTarget(page({ siteConversationId: 'A' }), target)).toBe(true);
    expect(sameTarget(page({ siteConversationId: 'B', buyerName: 'mara_q' }), target)).toBe(false);
  });
  it('knows it by the order, whatever name the page prints', () => {
    expect(sameTarget(page({ orderIds: ['1'], buyerName: 'Mara Quist' }), target)).toBe(true);
    expect(sameTarget(page({ orderIds: ['2'], buyerName: 'mara_q' }), target)).toBe(false);
  });
  it('knows it by the name where nothing better is printed', () => {
    expect(sameTarget(page({ buyerName: 'mara_q' }), target)).toBe(true);
    expect(sameTarget(page({ buyerName: 'ole' }), target)).toBe(false);
  });
  it('is no target without any mark, on another host, or when the page has drifted', () => {
    expect(sameTarget(page({}), target)).toBe(false);
    expect(sameTarget(page({ siteConversationId: 'A' }), { ...target, host: 'www.ebay.de' })).toBe(false);
    expect(sameTarget({ status: 'drifted', kind: 'thread', missing: ['messages'], provenance: {} }, target)).toBe(
      false,
    );
  });
});
