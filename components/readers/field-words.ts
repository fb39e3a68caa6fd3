import type { TFunction } from 'i18next';
import type { FieldName } from '@/utils/domain/reading';

/**
 * Name of a field of a page in the interface's language. A field of repeated parts, such as `orders.items.title`, is
 * told with the part it belongs to; the one order of a conversation needs no such help.
 */
export function fieldWords(t: TFunction, field: FieldName): string {
  const parts = field.split('.');
  const name = wordOf(t, parts.at(-1) ?? field);
  const [whole] = parts;
  return whole === undefined || whole === 'order' || parts.length === 1
    ? name
    : t('labels:fieldOf', { whole: wordOf(t, whole), name });
}

function wordOf(t: TFunction, part: string): string {
  return t(`labels:field.${part}`, { defaultValue: part });
}
