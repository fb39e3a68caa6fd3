import type { DuplicatePair } from '@/utils/domain/customer-file';
import type { CustomerKey } from '@/utils/domain/ids';
import { LEAST_SCORE, scoreDuplicate } from '@/utils/insights/score-duplicate';
import { database } from '@/utils/store/database';
import { StoreFailure } from '@/utils/store/store-failure';
import { open } from '@/utils/store/vault/vault';
import { likenessOf } from './likeness-of';
import { foldedName } from './words/folded-name';

/** Rows read and opened at once. */
const ROWS_AT_ONCE = 500;
/** A name that more buyers share says nothing: they are not compared by it. */
const MOST_ALIKE = 12;
/** Pairs that are compared; a seller decides on some dozens at a sitting. */
const MOST_COMPARED = 5_000;
/** Pairs that are given back, the likeliest. */
const MOST_SHOWN = 200;

export interface DuplicateSearch {
  signal: AbortSignal;
  /** 0 to 1. */
  progress(done: number): void;
  /** Awaited between slices: gives the thread to whoever needs it. */
  pause(): Promise<void>;
}

/**
 * Pairs of buyers who may be one person, over the whole history, the likeliest first: those of one name or one user name,
 * and those who write about one order. Who was joined or told apart is left out. Names are opened a slice at a time; kept
 * in memory are only folded names and keys.
 * @throws DOMException `AbortError` when cancelled
 */
export async function allDuplicates({ signal, progress, pause }: DuplicateSearch): Promise<DuplicatePair[]> {
  const db = database();
  const decided = await decisions();
  const pairs = new Map<string, [CustomerKey, CustomerKey]>();
  const alike = new Map<string, CustomerKey[]>();
  const note = (mark: string, key: CustomerKey): void => {
    const group = alike.get(mark);
    if (group === undefined) alike.set(mark, [key]);
    // One beyond the limit is kept, so that the group is known as too large.
    else if (group.length <= MOST_ALIKE && !group.includes(key)) group.push(key);
  };
  const all = (await db.customers.count()) + (await db.conversations.count());
  let done = 0;
  for await (const rows of slices<{ key: CustomerKey; sealed: Uint8Array<ArrayBuffer>; marketplace: string }>(
    'customers',
  )) {
    signal.throwIfAborted();
    const contents = await Promise.all(rows.map((row) => opened(row.key, row.sealed)));
    rows.forEach(({ key, marketplace }, at) => {
      const { name, siteId } = contents[at] ?? {};
      // The words of a name in any order are one name.
      if (name) note(`name ${foldedName(name).split(' ').sort().join(' ')}`, key);
      if (siteId) note(`id ${marketplace} ${siteId}`, key);
    });
    done += rows.length;
    progress(done / all / 2);
    await pause();
  }
  for await (const rows of slices<{ key: string; account: string; customer?: CustomerKey; orders: string[] }>(
    'conversations',
  )) {
    signal.throwIfAborted();
    for (const { account, customer, orders } of rows)
      if (customer) for (const order of orders) note(`order ${account} ${order}`, customer);
    done += rows.length;
    progress(done / all / 2);
    await pause();
  }
  for (const group of alike.values()) {
    if (group.length > MOST_ALIKE) continue;
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const pair: [CustomerKey, CustomerKey] = one < other ? [one, other] : [other, one];
        if (pairs.size < MOST_COMPARED && !decided(...pair)) pairs.set(pair.join(' '), pair);
      }
    }
  }
  alike.clear();
  const found: DuplicatePair[] = [];
  let compared = 0;
  for (const [one, other] of pairs.values()) {
    signal.throwIfAborted();
    const [a, b] = await Promise.all([likenessOf(one), likenessOf(other)]);
    if (a && b) {
      const { score, reasons } = scoreDuplicate(a, b);
      const person = (of: typeof a) => ({
        customer: of.customer,
        name: of.printed ?? of.siteId,
        marketplace: of.marketplace,
        account: of.account,
      });
      if (score >= LEAST_SCORE) found.push({ people: [person(a), person(b)], score, reasons });
    }
    compared += 1;
    if (compared % 20 === 0) {
      progress(0.5 + compared / pairs.size / 2);
      await pause();
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN);
}

/** Whether the seller has decided on two buyers: joined them, by way of others too, or told them, or who they are, apart. */
async function decisions(): Promise<(one: CustomerKey, other: CustomerKey) => boolean> {
  const links = await database().customerLinks.toArray();
  const person = new Map<CustomerKey, CustomerKey>();
  const personOf = (key: CustomerKey): CustomerKey => {
    let at = key;
    for (let up = person.get(at); up !== undefined; up = person.get(at)) at = up;
    return at;
  };
  for (const { customer, state } of links) {
    const [a, b] = [personOf(customer[0]), personOf(customer[1])];
    if (state === 'same' && a !== b) person.set(a, b);
  }
  const apart = new Set(
    links.flatMap(({ customer, state }) => {
      const [a, b] = [personOf(customer[0]), personOf(customer[1])];
      return state === 'different' ? [`${a} ${b}`, `${b} ${a}`] : [];
    }),
  );
  return (one, other) => {
    const [a, b] = [personOf(one), personOf(other)];
    return a === b || apart.has(`${a} ${b}`);
  };
}

/** Rows of a table in the order of their keys. */
async function* slices<Row extends { key: string }>(name: 'customers' | 'conversations'): AsyncGenerator<Row[]> {
  const table = database().table<Row, string>(name);
  for (let after = ''; ; ) {
    const rows = await table.where('key').above(after).limit(ROWS_AT_ONCE).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.key;
  }
}

/** The names of a buyer; nothing when he was erased meanwhile. */
async function opened(
  key: CustomerKey,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<{ name?: string; siteId?: string } | undefined> {
  try {
    return await open<{ name?: string; siteId?: string }>(`customers|${key}`, sealed);
  } catch (cause) {
    if (cause instanceof StoreFailure && cause.code === 'erased') return undefined;
    throw cause;
  }
}
