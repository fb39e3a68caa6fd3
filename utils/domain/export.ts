/** Plain values of an export. An instant is milliseconds since 1970 UTC, a day `YYYY-MM-DD`; absent means not known. */
export type Cell = string | number | boolean | undefined;

export type ColumnKind = 'text' | 'number' | 'instant' | 'day' | 'flag';

/** What of a person a column holds: a name or id that is nothing else, or free text in which such may stand. */
export type PersonalPart = 'name' | 'id' | 'text';

export interface Column {
  id: string;
  kind: ColumnKind;
  personal?: PersonalPart;
}

const text = <Id extends string>(id: Id, personal?: PersonalPart) => ({ id, kind: 'text', personal }) as const;
const number = <Id extends string>(id: Id) => ({ id, kind: 'number' }) as const;
const instant = <Id extends string>(id: Id) => ({ id, kind: 'instant' }) as const;
const day = <Id extends string>(id: Id) => ({ id, kind: 'day' }) as const;
const flag = <Id extends string>(id: Id) => ({ id, kind: 'flag' }) as const;

/**
 * Every table that can be exported, with its columns in their order. The ids are the headings in the files and are
 * never renamed: what reads the files depends on them.
 */
export const EXPORT_COLUMNS = {
  conversations: [
    text('conversation_id'),
    text('marketplace'),
    text('site'),
    text('account'),
    text('customer_id'),
    text('buyer_name', 'name'),
    text('order_ids'),
    text('subject', 'text'),
    text('item_title'),
    text('language'),
    text('intent'),
    text('severity'),
    number('emotion'),
    flag('corrected'),
    text('case_status'),
    text('last_from'),
    instant('last_message_at'),
    instant('due_at'),
    instant('read_at'),
  ],
  messages: [
    text('message_id'),
    text('conversation_id'),
    text('marketplace'),
    text('site'),
    text('customer_id'),
    text('buyer_name', 'name'),
    text('order_ids'),
    number('position'),
    text('from'),
    instant('at'),
    instant('at_latest'),
    instant('first_read_at'),
    flag('automatic'),
    number('attachments'),
    text('text', 'text'),
    text('translation', 'text'),
    text('language'),
    text('intent'),
    text('severity'),
    number('emotion'),
    text('flags'),
  ],
  cases: [
    text('case_id'),
    text('conversation_id'),
    text('marketplace'),
    text('site'),
    text('customer_id'),
    text('buyer_name', 'name'),
    text('order_ids'),
    text('status'),
    text('owner'),
    instant('opened_at'),
    instant('closed_at'),
    text('intent'),
    text('severity'),
    number('emotion'),
    text('remedy'),
    number('remedy_amount'),
    text('remedy_currency'),
    day('remedy_date'),
    text('outcome', 'text'),
    text('note', 'text'),
    number('replies'),
    number('promises_open'),
    number('promises_kept'),
    number('promises_broken'),
  ],
  customers: [
    text('customer_id'),
    text('marketplace'),
    text('account'),
    text('name', 'name'),
    text('site_id', 'id'),
    text('language'),
    instant('first_seen_at'),
    instant('last_seen_at'),
    number('conversations'),
    number('orders'),
    number('spent_amount'),
    text('spent_currency'),
    text('note', 'text'),
    text('tags'),
    text('address', 'text'),
    text('likes', 'text'),
    text('countries'),
  ],
} as const satisfies Record<string, readonly Column[]>;

export type ExportTable = keyof typeof EXPORT_COLUMNS;
export const EXPORT_TABLES = Object.keys(EXPORT_COLUMNS) as ExportTable[];

/** One row with a value for every column of its table. */
export type ExportRow<Table extends ExportTable> = {
  [Id in (typeof EXPORT_COLUMNS)[Table][number]['id']]: Cell;
};
export type AnyExportRow = { [Table in ExportTable]: ExportRow<Table> }[ExportTable];

/** Both ends included; an open end takes everything on that side. */
export interface Period {
  from?: number;
  to?: number;
}
