import type { StoredRecord } from './record';

type Fields = Record<string, unknown>;

/**
 * What two databases know of one row, as one. Commutative, associative and idempotent, so that any order of merging and
 * any repetition ends in the same state: each part is either the greater of a total order, or a union.
 */
export function joinRecords(one: StoredRecord, other: StoredRecord): StoredRecord {
  const [greater, lesser] = order(one, other) >= 0 ? [one, other] : [other, one];
  const union = UNIONS[greater.table];
  return union ? union(greater, lesser) : greater;
}

/** Whether two records say the same. */
export function sameRecord(one: StoredRecord, other: StoredRecord): boolean {
  return canonical(one) === canonical(other);
}

/** Text of a value in which the order of fields and absent fields make no difference. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) && !(inner instanceof Uint8Array)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, field]) => field !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

/** What makes one row of a table the later word, most telling first. */
const RANKS: Record<string, (row: Fields, content: Fields) => unknown[]> = {
  conversations: (row) => [row.depth === 'thread', row.readAt],
  messages: (row, content) => [content.translation !== undefined, row.judgedBy !== undefined, row.judgedBy],
  orders: (_, content) => {
    const order = fields(content.order);
    return [order.deliveredAt, order.trackingNumber !== undefined, content.buyerName !== undefined];
  },
  customers: (row) => [row.lastSeenAt],
  cases: (row) => [row.changedAt ?? row.closedAt ?? row.openedAt],
  drafts: (row) => [row.savedAt],
  replies: (row) => [row.sentAt, row.message !== undefined, row.pending === undefined, row.insertedAt],
  promises: (row) => [row.state !== 'open', row.changedAt],
  snippets: (row) => [row.changedAt],
  tallies: (row) => [row.conversations],
};

/** Parts that are united instead of chosen; they have no say in the order. */
const UNITED: Record<string, { row: string[]; content: string[] }> = {
  accounts: { row: ['hosts'], content: [] },
  conversations: { row: ['orders'], content: [] },
  customers: { row: ['firstSeenAt'], content: ['tags', 'note'] },
  messages: { row: ['firstReadAt'], content: [] },
};

const UNIONS: Record<string, (greater: StoredRecord, lesser: StoredRecord) => StoredRecord> = {
  accounts: (a, b) => ({ ...a, row: { ...a.row, hosts: sorted(a.row.hosts, b.row.hosts) } }),
  conversations: (a, b) => ({ ...a, row: { ...a.row, orders: union(a.row.orders, b.row.orders) } }),
  messages: (a, b) => ({ ...a, row: { ...a.row, firstReadAt: least(a.row.firstReadAt, b.row.firstReadAt) } }),
  customers: (a, b) => {
    const [mine, theirs] = [fields(a.content), fields(b.content)];
    return {
      ...a,
      row: { ...a.row, firstSeenAt: least(a.row.firstSeenAt, b.row.firstSeenAt) },
      content: { ...mine, tags: sorted(mine.tags, theirs.tags), note: bothNotes(mine.note, theirs.note) },
    };
  },
};

function order(one: StoredRecord, other: StoredRecord): number {
  const rank = RANKS[one.table] ?? (() => []);
  const [a, b] = [rank(one.row, fields(one.content)), rank(other.row, fields(other.content))];
  for (let at = 0; at < a.length; at++) {
    const found = compare(a[at], b[at]);
    if (found !== 0) return found;
  }
  // Neither is later: the same one must win everywhere.
  return (
    compare(canonical(withoutUnited(one)), canonical(withoutUnited(other))) ||
    compare(lengths(one), lengths(other)) ||
    compare(canonical(one), canonical(other))
  );
}

/** Of two that differ in nothing but united lists, the longer is kept as it stands. */
function lengths(record: StoredRecord): number {
  const united = UNITED[record.table];
  const lists = [
    ...(united?.row ?? []).map((name) => record.row[name]),
    ...(united?.content ?? []).map((name) => fields(record.content)[name]),
  ];
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

function withoutUnited(record: StoredRecord): unknown {
  const united = UNITED[record.table];
  if (united === undefined) return record;
  return {
    ...record,
    row: { ...record.row, ...Object.fromEntries(united.row.map((name) => [name, undefined])) },
    content:
      record.content === undefined
        ? undefined
        : { ...fields(record.content), ...Object.fromEntries(united.content.map((name) => [name, undefined])) },
  };
}

/** Absent is least. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return (a as number | string | boolean) < (b as number | string | boolean) ? -1 : 1;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The greater one's list as it stands where it holds all of the other's: its order means something. */
function union(one: unknown, other: unknown): unknown {
  if (!Array.isArray(one) || !Array.isArray(other)) return one ?? other;
  if (other.every((item) => one.includes(item))) return one;
  return [...new Set([...one, ...other])].sort();
}

/** Both lists as a set; two that are alike stay as they stand. */
function sorted(one: unknown, other: unknown): unknown {
  if (!Array.isArray(one) || !Array.isArray(other)) return one ?? other;
  return canonical(one) === canonical(other) ? one : [...new Set([...one, ...other])].sort();
}

function least(one: unknown, other: unknown): unknown {
  if (typeof one !== 'number' || typeof other !== 'number') return one ?? other;
  return Math.min(one, other);
}

/** Stands between two agents' notes on one buyer. */
const BETWEEN = '\n\n———\n\n';

/** Both notes; one that is contained in another is no second one. */
function bothNotes(one: unknown, other: unknown): string | undefined {
  const parts = [one, other].flatMap((note) => (typeof note === 'string' && note !== '' ? note.split(BETWEEN) : []));
  const kept = [...new Set(parts)].filter((part) => !parts.some((whole) => whole !== part && whole.includes(part)));
  return kept.length === 0 ? undefined : kept.sort().join(BETWEEN);
}
