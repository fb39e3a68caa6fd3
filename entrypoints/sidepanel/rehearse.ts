import type { Brief } from '@/utils/domain/draft';
import type { EpochMs } from '@/utils/domain/ids';
import { type DraftingData, draftReplies } from '@/utils/drafting/draft-replies';

const LETTER =
  'Hello, the parcel has not come. I wrote to you before and sent a photo. Please tell me when I get my money back.';
const DAY_MS = 86_400_000;

/**
 * Drafts once for nobody, so that what a language needs is made before a buyer waits for it: its formats of dates and
 * money, its patterns, its wordings. What it says is thrown away.
 */
export function rehearse(buyerLocale: string, agentLocale: string, data: DraftingData, now: EpochMs): void {
  const brief: Brief = {
    market: 'amazon',
    site: 'amazon.com',
    buyerLocale,
    agentLocale,
    now,
    agent: {},
    messages: [
      { from: 'buyer', at: now - 2 * DAY_MS, text: LETTER },
      { from: 'seller', at: now - DAY_MS, text: LETTER },
      { from: 'buyer', at: now, text: LETTER },
    ],
    judgement: { intent: 'not_received', severity: 'II', emotion: 50, flags: [] },
  };
  draftReplies(brief, data);
}
