import { database } from '../database';
import type { AuditRow } from '../privacy-rows';
import { seal } from '../vault/vault';

/**
 * The next link of the chain, ready to be added in the transaction of what it tells. The hash is of the sealed bytes, so
 * the chain stays whole when the key of what they say is destroyed. To be called as the only writer.
 * @param subject under whose data key the particulars lie
 */
export async function nextAudit(
  what: AuditRow['what'],
  at: number,
  particulars: Record<string, unknown>,
  subject?: string,
): Promise<AuditRow> {
  const last = await database().audit.orderBy('n').last();
  const n = (last?.n ?? 0) + 1;
  const link = { n, at, what, sealed: await seal(`audit|${n}`, particulars, subject) };
  return { ...link, hash: await auditHash(link, last?.hash) };
}

/** The first link that does not follow from the one before; `undefined` while the chain is whole. */
export async function brokenAudit(): Promise<number | undefined> {
  let before: AuditRow | undefined;
  for (const row of await database().audit.orderBy('n').toArray()) {
    if (row.n !== (before?.n ?? 0) + 1 || row.hash !== (await auditHash(row, before?.hash))) return row.n;
    before = row;
  }
  return undefined;
}

async function auditHash({ n, at, what, sealed }: Omit<AuditRow, 'hash'>, before = ''): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify([before, n, at, what]));
  const bytes = new Uint8Array([...plain, ...sealed]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
