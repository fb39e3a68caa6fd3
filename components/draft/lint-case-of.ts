import type { LintContext, LintReply } from '@/utils/checks/lint/reply-context';
import type { ConversationView } from '@/utils/domain/view';

/** The reply and what is known of its case, as the lint rules want them. */
export function lintCaseOf(
  view: ConversationView,
  text: string,
  buyerLocale: string,
): { reply: LintReply; context: LintContext } {
  const newest = view.messages.findLast((message) => message.from === 'buyer');
  const { order, verdict } = view;
  return {
    reply: { text, lang: buyerLocale, market: view.marketplace, site: view.site, kind: newest ? 'reply' : 'proactive' },
    context: {
      orderId: order?.orderId ?? view.orderIds[0],
      orderIds: view.orderIds,
      buyerName: view.buyerName,
      buyerMessage: newest?.text,
      buyerCountry: order?.shipToCountry,
      intent: verdict?.intent,
      maxLength: view.composer.maxLength,
      knownCodes: [
        ...(order?.trackingNumber ? [order.trackingNumber] : []),
        ...(order?.items.flatMap((item) => [item.itemId, item.sku].filter((code) => code !== undefined)) ?? []),
        ...(verdict?.entities.trackingNumbers ?? []),
      ],
    },
  };
}
