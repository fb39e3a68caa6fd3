import { type Batch, type TableName, writeBatch } from '@/utils/store/commands/write-batch';
import type { Sealed } from '@/utils/store/rows';
import { subjectOf } from '@/utils/store/subject-of';
import { sealAll, type ToSeal } from '@/utils/store/vault/vault';
import { sameValue } from './same-value';

type RowOf<Name extends TableName> = NonNullable<NonNullable<Batch['put']>[Name]>[number];
type ContentOf<Row> = Row extends { sealed: Sealed<infer Content> } ? Content : never;

interface Unsealed extends ToSeal {
  /** Something was known of its subject. */
  known: boolean;
  row: { sealed?: Sealed<unknown> };
}

/**
 * Collects what one reading changes. A row that says what the store says already is dropped, and its sealed value is
 * left as it is, so reading a page again writes nothing.
 */
export class Changes {
  readonly #put: Record<string, unknown[]> = {};
  readonly #remove: Record<string, string[]> = {};
  readonly #pending = new Map<string, { row: unknown; content: unknown }>();
  /** Rows that lack their sealed part still: all of them are sealed at once, right before they are written. */
  readonly #open: Unsealed[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** A row with a sealed part. `key` is its primary key. */
  sealed<Name extends TableName>(
    table: Name,
    key: string,
    row: Omit<RowOf<Name>, 'sealed'>,
    content: ContentOf<RowOf<Name>>,
    before?: { row: RowOf<Name>; content: ContentOf<RowOf<Name>> },
  ): void {
    const sameContent = before !== undefined && sameValue(before.content, content);
    const sealed = sameContent ? (before.row as { sealed?: Sealed<unknown> }).sealed : undefined;
    const next = { ...row, sealed } as RowOf<Name>;
    const place = `${table}|${key}`;
    if (this.plain(table, next, sameContent ? before.row : undefined) && sealed === undefined)
      this.#open.push({
        place,
        value: content,
        subject: subjectOf(table, row),
        known: before !== undefined,
        row: next as Unsealed['row'],
      });
    this.#pending.set(place, { row: next, content });
  }

  /** What this reading has said of a row already; it is not in the database yet. */
  pending<Name extends TableName>(
    table: Name,
    key: string,
  ): { row: RowOf<Name>; content: ContentOf<RowOf<Name>> } | undefined {
    return this.#pending.get(`${table}|${key}`) as { row: RowOf<Name>; content: ContentOf<RowOf<Name>> } | undefined;
  }

  /** Answers whether the row says anything new. */
  plain<Name extends TableName>(table: Name, row: RowOf<Name>, before: RowOf<Name> | undefined): boolean {
    if (before !== undefined && sameValue(before, row)) return false;
    this.#list(this.#put, table).push(row);
    this.#count += 1;
    return true;
  }

  remove(table: TableName, key: string): void {
    this.#list(this.#remove, table).push(key);
    this.#count += 1;
  }

  /** Seals what is open, then writes all of it in one transaction. */
  async write(): Promise<void> {
    const open = this.#open;
    const fresh = new Set(open.flatMap(({ subject }) => subject ?? []));
    for (const { known, subject } of open) if (known && subject) fresh.delete(subject);
    const sealed = await sealAll(open, fresh);
    open.forEach(({ row }, at) => {
      row.sealed = sealed[at];
    });
    await writeBatch({ put: this.#put as Batch['put'], remove: this.#remove as Batch['remove'] });
  }

  #list<Item>(lists: Record<string, Item[]>, table: TableName): Item[] {
    const list = lists[table] ?? [];
    lists[table] = list;
    return list;
  }
}
