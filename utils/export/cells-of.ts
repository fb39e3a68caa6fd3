import type { Cell, Column } from '@/utils/domain/export';
import { redactText } from './redact-text';

/** `masked`: names and ids become a word, texts lose what can be recognised. `left-out`: such columns are not there. */
export type PersonalData = 'kept' | 'masked' | 'left-out';

/** The columns that are in the file: those chosen, without personal ones where they are left out. */
export function columnsFor(all: readonly Column[], chosen: ReadonlySet<string>, personal: PersonalData): Column[] {
  return all.filter(({ id, personal: part }) => chosen.has(id) && !(part && personal === 'left-out'));
}

/**
 * The cells of a row in the order of its columns. Half of a character, which no file in UTF-8 can hold, becomes U+FFFD;
 * nothing else is changed while personal data is kept.
 */
export function cellsOf(row: object, columns: readonly Column[], personal: PersonalData): Cell[] {
  const values = row as Partial<Record<string, Cell>>;
  const texts = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const value = values[id];
      return typeof value === 'string' ? [value] : [];
    });
  return columns.map(({ id, kind, personal: part }) => {
    const value = values[id];
    if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
    if (typeof value !== 'string' || kind !== 'text') return value;
    const whole = value.toWellFormed();
    if (part === undefined || personal === 'kept') return whole;
    if (part !== 'text') return `[${part}]`;
    const orders = texts(['order_ids']).flatMap((ids) => ids.split('; '));
    return redactText(whole, texts(['buyer_name', 'name', 'site_id']), orders);
  });
}
