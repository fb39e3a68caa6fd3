import type { Problem, TagRule } from '@/utils/domain/customer-file';
import type { LanguageTag } from '@/utils/domain/ids';
import type { Order } from '@/utils/domain/order';

/** Tags of the rules that hold for a person. Country and months must be of one order: "Spain, summer". */
export function tagsByRule(
  rules: readonly TagRule[],
  known: { orders: readonly { order: Order }[]; languages: readonly LanguageTag[]; problems: readonly Problem[] },
): { tag: string; rule: string }[] {
  return rules
    .filter(({ country, months, language, intent, minOrders }) => {
      const orders = known.orders.filter(
        ({ order }) =>
          (country === undefined || order.shipToCountry === country) &&
          (months === undefined ||
            months.length === 0 ||
            (order.placedAt !== undefined && months.includes(new Date(order.placedAt).getUTCMonth() + 1))),
      );
      const asksOrders = country !== undefined || (months !== undefined && months.length > 0);
      if (asksOrders && orders.length === 0) return false;
      if (minOrders !== undefined && orders.length < minOrders) return false;
      if (language !== undefined && !known.languages.some((one) => one.split('-')[0] === language)) return false;
      if (intent !== undefined && !known.problems.some((problem) => problem.intent === intent)) return false;
      return asksOrders || minOrders !== undefined || language !== undefined || intent !== undefined;
    })
    .map(({ id, tag }) => ({ tag, rule: id }));
}
