import { database } from '../database';
import type { AuditRow } from '../privacy-rows';
import { open, seal } from '../vault/vault';

/** Where the end of the chain is noted; the links themselves count from one. */
const HEAD = 0;

/** A link that is ready to be added, and the note of the chain's end that goes with it. */
export interface NextAudit {
  link: AuditRow;
  head: AuditRow;
}

/**
 * The next link of the chain, to be kept (`keepAudit`) in the transaction of what it tells. The hash is of the sealed
 * bytes, so the chain stays whole when the key of what they say is destroyed. To be called as the only writer.
 * @param subject under whose data key the particulars lie
 */
export async function nextAudit(
  what: Exclude<AuditRow['what'], 'head'>,
  at: number,
  particulars: Record<string, unknown>,
  subject?: string,
): Promise<NextAudit> {
  const last = await lastAudit();
  const n = (last?.n ?? 0) + 1;
  const plain = { n, at, what, sealed: await seal(`audit|${n}`, particulars, subject) };
  const link = { ...plain, hash: await auditHash(plain, last?.hash, true) };
  const sealed = await seal(`audit|${HEAD}`, { n, hash: link.hash });
  return { link, head: { n: HEAD, at, what: 'head', sealed, hash: '' } };
}

/** Adds a link, and moves the note of the end to it. */
export async function keepAudit({ link, head }: NextAudit): Promise<void> {
  const { audit } = database();
  await database().transaction('rw', audit, async () => {
    await audit.add(link);
    await audit.put(head);
  });
}

/** The last link of the chain; `undefined` while there is none. */
export async function lastAudit(): Promise<AuditRow | undefined> {
  return database().audit.where('n').above(HEAD).last();
}

/**
 * The first link that does not follow from the one before, or that is missing at the end; `undefined` while the chain is
 * whole. Links of versions that noted no end may end anywhere.
 */
export async function brokenAudit(): Promise<number | undefined> {
  let before: AuditRow | undefined;
  let noted = false;
  const [head, ...links] = await rowsFromHead();
  for (const row of links) {
    if (row.n !== (before?.n ?? 0) + 1) return row.n;
    noted = row.hash === (await auditHash(row, before?.hash, true));
    if (!noted && row.hash !== (await auditHash(row, before?.hash, false))) return row.n;
    before = row;
  }
  const end = before?.n ?? 0;
  if (head === undefined) return noted ? end + 1 : undefined;
  const said = await open(`audit|${HEAD}`, head.sealed).catch(() => undefined);
  if (said?.n === end && said.hash === before?.hash) return undefined;
  return Math.min(typeof said?.n === 'number' ? said.n : end, end) + 1;
}

/** The note of the end first, `undefined` where there is none, then the links in order. */
async function rowsFromHead(): Promise<[AuditRow | undefined, ...AuditRow[]]> {
  const rows = await database().audit.orderBy('n').toArray();
  return rows[0]?.n === HEAD ? [rows[0], ...rows.slice(1)] : [undefined, ...rows];
}

/** @param noted whether the link was added together with a note of the chain's end */
async function auditHash(
  { n, at, what, sealed }: Omit<AuditRow, 'hash'>,
  before = '',
  noted: boolean,
): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify([before, n, at, what, ...(noted ? ['noted'] : [])]));
  const bytes = new Uint8Array([...plain, ...sealed]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
