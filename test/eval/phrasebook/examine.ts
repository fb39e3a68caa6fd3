import { lint } from '@/utils/checks/lint/lint';
import type { Brief } from '@/utils/domain/draft';
import type { Finding } from '@/utils/domain/finding';
import { loadLintData } from '../load-lint-data';

/** The examiner of drafts, with the marketplace rules as the product has them. */
export function draftExaminer(): (text: string, brief: Brief) => Finding[] {
  const data = loadLintData();
  return (text, brief) => {
    const { order } = brief;
    const buyer = brief.messages.filter((message) => message.from === 'buyer');
    return lint(
      { text, lang: brief.buyerLocale, market: brief.market, site: brief.site, kind: 'reply' },
      {
        orderId: order?.orderId,
        buyerName: brief.buyerName,
        buyerMessage: buyer.at(-1)?.text,
        buyerCountry: brief.shipToCountry ?? order?.shipToCountry,
        intent: brief.judgement.intent,
        maxLength: brief.maxLength,
        knownCodes: order?.trackingNumber === undefined ? undefined : [order.trackingNumber],
      },
      data,
    );
  };
}
