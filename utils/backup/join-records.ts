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
  // The seller's own judgement comes after the reading that it is of.
  conversations: (row) => [row.depth === 'thread', row.readAt, fields(row.correction).correctedAt],
  messages: (row, content) => [content.translation !== undefined, row.judgedBy !== undefined, row.judgedBy],
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
  customers: { row: ['firstSeenAt'], content: ['tags', 'note', 'profile'] },
  cases: { row: [], content: ['log'] },
  messages: { row: ['firstReadAt'], content: [] },
};

const UNIONS: Record<string, (greater: StoredRecord, lesser: StoredRecord) => StoredRecord> = {
  accounts: (a, b) => ({ ...a, row: { ...a.row, hosts: sorted(a.row.hosts, b.row.hosts) } }),
  conversations: (a, b) => ({ ...a, row: { ...a.row, orders: union(a.row.orders, b.row.orders) } }),
  messages: (a, b) => ({ ...a, row: { ...a.row, firstReadAt: least(a.row.firstReadAt, b.row.firstReadAt) } }),
  // What was done with a case is only ever added to: each agent's steps stay, whoever's came last.
  cases: (a, b) => {
    const [mine, theirs] = [fields(a.content), fields(b.content)];
    const log = bothLogs(mine.log, theirs.log);
    return log === undefined ? a : { ...a, content: { ...mine, log } };
  },
  // No page shows all of an order, and none says when it was true: what any of them told is kept, field by field.
  orders: (a, b) => {
    const [mine, theirs] = [fields(a.content), fields(b.content)];
    return {
      ...a,
      row: eachGreater(a.row, b.row),
      content: { ...eachGreater(mine, theirs), order: eachGreater(fields(mine.order), fields(theirs.order)) },
    };
  },
  customers: (a, b) => {
    const [mine, theirs] = [fields(a.content), fields(b.content)];
    return {
      ...a,
      row: { ...a.row, firstSeenAt: least(a.row.firstSeenAt, b.row.firstSeenAt) },
      content: {
        ...mine,
        tags: sorted(mine.tags, theirs.tags),
        note: bothNotes(mine.note, theirs.note),
        profile: bothProfiles(mine.profile, theirs.profile),
      },
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

/** Stands between two agents' notes on one buyer, and between what two typed into one line. */
const BETWEEN = '\n\n———\n\n';
const BETWEEN_LINES = ' / ';

/** Both notes; one that is contained in another is no second one. */
function bothNotes(one: unknown, other: unknown, between = BETWEEN): string | undefined {
  const said = [one, other].flatMap((note) => (typeof note === 'string' && note !== '' ? [note] : []));
  // What one alone said stands as he wrote it.
  if (new Set(said).size === 1) return said[0];
  const parts = said.flatMap((note) => note.split(between));
  const kept = [...new Set(parts)].filter((part) => !parts.some((whole) => whole !== part && whole.includes(part)));
  return kept.length === 0 ? undefined : kept.sort().join(between);
}

/** What both typed of a buyer; nothing where neither did. */
function bothProfiles(one: unknown, other: unknown): Fields | undefined {
  if (one === undefined && other === undefined) return undefined;
  const [a, b] = [fields(one), fields(other)];
  return {
    ...a,
    ...b,
    address: bothNotes(a.address, b.address, BETWEEN_LINES),
    likes: bothNotes(a.likes, b.likes),
  };
}

/** Every step of either history once, in the order of time; two of one moment in the same order everywhere. */
function bothLogs(one: unknown, other: unknown): Fields[] | undefined {
  if (one === undefined && other === undefined) return undefined;
  const all = [one, other].flatMap((log) => (Array.isArray(log) ? (log as Fields[]) : []));
  const distinct = new Map(all.map((step) => [canonical(step), step]));
  return [...distinct]
    .sort(
      ([a, x], [b, y]) => compare(x.at, y.at) || compare(x.home, y.home) || compare(x.link, y.link) || compare(a, b),
    )
    .map(([, step]) => step);
}

/** Of each field the greater value, by one order that holds everywhere; what only one has, from that one. */
function eachGreater(one: Fields, other: Fields): Fields {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => {
      const [a, b] = [one[name], other[name]];
      return [name, greaterValue(a, b) >= 0 ? a : b];
    }),
  );
}

/** A list of more items says more; else numbers by size, everything else by its text. */
function greaterValue(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined || (typeof a === 'number' && typeof b === 'number')) return compare(a, b);
  const longer = compare(Array.isArray(a) ? a.length : 0, Array.isArray(b) ? b.length : 0);
  return longer || compare(canonical(a), canonical(b));
}
