import { canonicalJson } from '@/utils/cases/canonical-json';
import type { LoggedChange } from '@/utils/domain/case-file';
import type { CaseId } from '@/utils/domain/ids';
import { brokenAudit } from '../commands/append-audit';
import { database } from '../database';
import type { AuditRow } from '../privacy-rows';
import { StoreFailure } from '../store-failure';
import { keyedHash, open } from '../vault/vault';

/**
 * Holds a case's history against the audit chain: the chain must be whole to its end, say of each link of this case what
 * the case says, and know of no further one. Links of another installation (a restored case) lie in no chain here and
 * are left out.
 * @returns the number of the first link that differs or is missing
 */
export async function checkRecord(id: CaseId, log: readonly LoggedChange[]): Promise<number | undefined> {
  const broken = await brokenAudit();
  if (broken !== undefined) return broken;
  const here = await keyedHash('installation');
  const own = log.filter(({ home }) => home === undefined || home === here);
  const { audit } = database();
  for (const { link, home, ...change } of own) {
    const row = await audit.get(link);
    // Older entries do not say where they were made.
    if (row === undefined && home === undefined) continue;
    const said = row && (await particulars(row));
    if (row === undefined || (said?.case === id && canonicalJson(said.change) !== canonicalJson(change))) return link;
  }
  // A history that came from elsewhere in place of ours may lack what was done here.
  if (own.length < log.length) return undefined;
  const known = new Set(own.map(({ link }) => link));
  const cut = await audit
    .where('n')
    .above(0)
    .filter(({ n, what }) => what === 'case' && !known.has(n))
    .toArray();
  for (const row of cut) if ((await particulars(row))?.case === id) return row.n;
  return undefined;
}

/** What a link says of a case; `undefined` of another act, or when its buyer was erased. */
async function particulars(row: AuditRow): Promise<Record<string, unknown> | undefined> {
  if (row.what !== 'case') return undefined;
  return open(`audit|${row.n}`, row.again ?? row.sealed).catch((fault: unknown) => {
    if (!(fault instanceof StoreFailure && fault.code === 'erased')) throw fault;
    return undefined;
  });
}
