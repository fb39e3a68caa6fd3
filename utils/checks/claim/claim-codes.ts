import type { Side } from '../guard/read-side';
import type { Claim } from './claim';
import { codeKey, type KnownValues } from './known-values';

const ORDER_ID = /^(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})$/;
const NET = /^(?:https?:|www\.)|@/i;

/** Whether a number without a form of its own is called an order number: the word stands shortly before it. */
function isCalledOrder(side: Side, sentence: number, start: number): boolean {
  const near = (side.bySentence[sentence] ?? []).filter(({ end }) => end <= start && end > start - 24).at(-1);
  return near?.labels.includes('order') === true;
}

/** Order and tracking numbers of the reply. A number of neither kind that nobody has named is unknown. */
export function claimCodes(side: Side, known: KnownValues): Claim[] {
  return side.values
    .filter(({ kind, text }) => kind === 'code' && !NET.test(text))
    .map(({ text, span, sentence }): Claim => {
      const isOrder =
        ORDER_ID.test(text.trim()) || (/^\d{16}$/.test(codeKey(text)) && isCalledOrder(side, sentence, span.start));
      const kind = isOrder ? 'order_id' : 'tracking';
      if (known.codes.has(codeKey(text))) return { kind, verdict: 'verified', span };
      const own = isOrder ? known.orderId : known.trackingNumber;
      if (own === undefined) return { kind, verdict: 'unknown', span };
      return { kind, verdict: 'contradicted', span, level: 'block', known: own, fix: own };
    });
}
