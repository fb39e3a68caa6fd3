import type { EpochMs } from '@/utils/domain/ids';
import type { Money } from '@/utils/domain/money';
import type { GuardData } from '../guard/guard-data';
import { readSide, type Side } from '../guard/read-side';
import { figureKey } from '../normalise/value';
import type { CaseFacts } from './case-facts';

/** The values of a case in the form in which texts are read. */
export interface KnownValues {
  /** Codes without separators, lower case: order, tracking and item numbers. */
  codes: ReadonlySet<string>;
  orderId: string | undefined;
  trackingNumber: string | undefined;
  /** `m:EUR:12.5`, of the order, the decision and the conversation. */
  money: ReadonlySet<string>;
  /** `d:5-3`. */
  days: ReadonlySet<string>;
  /** The conversation, read. */
  history: readonly Side[];
}

export const codeKey = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase();
export const moneyKey = ({ amount, currency }: Money): string => `m:${currency}:${figureKey(amount)}`;

const dayKey = (day: Temporal.PlainDate): string => `d:${day.month}-${day.day}`;

/** The calendar day of an instant in the zone of the case. */
export function dayOf(at: EpochMs, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Gathers what the order, the decision, the promises and the conversation say. */
export function knownValues(facts: CaseFacts, data: GuardData, language: string): KnownValues {
  const { order, decision, timeZone } = facts;
  const history = facts.messages.flatMap((message) => {
    const tag = message.language ?? language;
    const known = data.language(tag) ?? data.language('en');
    return known === undefined ? [] : [readSide(message.text, tag, known, data.names)];
  });
  const said = history.flatMap((side) => side.values);
  const amounts: Money[] = [order?.total, decision?.amount].filter((money) => money !== undefined);
  for (const { price, quantity } of order?.items ?? []) {
    if (price !== undefined) amounts.push(price, { ...price, amount: price.amount * quantity });
  }
  const instants = [order?.placedAt, order?.deliveredAt, ...facts.promises.map(({ dueAt }) => dueAt)];
  const days = [order?.promisedBy, order?.shipBy, decision?.date]
    .filter((day) => day !== undefined)
    .map((day) => Temporal.PlainDate.from(day));
  for (const at of instants) if (at !== undefined) days.push(dayOf(at, timeZone));
  const codes = [
    order?.orderId,
    order?.trackingNumber,
    ...(order?.items ?? []).flatMap(({ sku, itemId }) => [sku, itemId]),
  ];
  return {
    codes: new Set([
      ...codes.filter((code) => code !== undefined).map(codeKey),
      ...said.filter(({ kind }) => kind === 'code').map(({ text }) => codeKey(text)),
    ]),
    orderId: order?.orderId,
    trackingNumber: order?.trackingNumber,
    money: new Set([
      ...amounts.map(moneyKey),
      ...said.flatMap(({ readings }) => readings.filter((one) => one.startsWith('m:'))),
    ]),
    days: new Set([
      ...days.map(dayKey),
      ...said.flatMap(({ readings }) => readings.filter((one) => one.startsWith('d:'))),
    ]),
    history,
  };
}
