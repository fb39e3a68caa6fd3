import { type Batch, type TableName, writeBatch } from '@/utils/store/commands/write-batch';
import type { Sealed } from '@/utils/store/rows';
import { subjectOf } from '@/utils/store/subject-of';
import { seal } from '@/utils/store/vault/vault';
import { sameValue } from './same-value';

type RowOf<Name extends TableName> = NonNullable<NonNullable<Batch['put']>[Name]>[number];
type ContentOf<Row> = Row extends { sealed: Sealed<infer Content> } ? Content : never;

/**
 * Collects what one reading changes. A row that says what the store says already is dropped, and its sealed value is
 * left as it is, so reading a page again writes nothing.
 */
export class Changes {
  readonly #put: Record<string, unknown[]> = {};
  readonly #remove: Record<string, string[]> = {};
  readonly #pending = new Map<string, { row: unknown; content: unknown }>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** A row with a sealed part. `key` is its primary key. */
  async sealed<Name extends TableName>(
    table: Name,
    key: string,
    row: Omit<RowOf<Name>, 'sealed'>,
    content: ContentOf<RowOf<Name>>,
    before?: { row: RowOf<Name>; content: ContentOf<RowOf<Name>> },
  ): Promise<void> {
    const sameContent = before !== undefined && sameValue(before.content, content);
    const kept = before && (before.row as { sealed: Sealed<ContentOf<RowOf<Name>>> }).sealed;
    const next = {
      ...row,
      sealed: sameContent && kept ? kept : await seal(`${table}|${key}`, content, subjectOf(table, row)),
    } as RowOf<Name>;
    this.plain(table, next, sameContent ? before.row : undefined);
    this.#pending.set(`${table}|${key}`, { row: next, content });
  }

  /** What this reading has said of a row already; it is not in the database yet. */
  pending<Name extends TableName>(
    table: Name,
    key: string,
  ): { row: RowOf<Name>; content: ContentOf<RowOf<Name>> } | undefined {
    return this.#pending.get(`${table}|${key}`) as { row: RowOf<Name>; content: ContentOf<RowOf<Name>> } | undefined;
  }

  plain<Name extends TableName>(table: Name, row: RowOf<Name>, before: RowOf<Name> | undefined): void {
    if (before !== undefined && sameValue(before, row)) return;
    this.#list(this.#put, table).push(row);
    this.#count += 1;
  }

  remove(table: TableName, key: string): void {
    this.#list(this.#remove, table).push(key);
    this.#count += 1;
  }

  /** Writes all of it in one transaction. */
  async write(): Promise<void> {
    await writeBatch({ put: this.#put as Batch['put'], remove: this.#remove as Batch['remove'] });
  }

  #list<Item>(lists: Record<string, Item[]>, table: TableName): Item[] {
    const list = lists[table] ?? [];
    lists[table] = list;
    return list;
  }
}
