import { canonicalJson } from '@/utils/cases/canonical-json';
import type { LoggedChange } from '@/utils/domain/case-file';
import type { CaseId } from '@/utils/domain/ids';
import { brokenAudit } from '../commands/append-audit';
import { database } from '../database';
import { StoreFailure } from '../store-failure';
import { open } from '../vault/vault';

/**
 * Holds a case's history against the audit chain: the chain must be whole, and say of each link of this case what the
 * case says. Links of another installation (a restored case) lie in no chain here and are left out.
 * @returns the number of the first link that differs
 */
export async function checkRecord(id: CaseId, log: readonly LoggedChange[]): Promise<number | undefined> {
  const broken = await brokenAudit();
  if (broken !== undefined) return broken;
  const rows = await database().audit.bulkGet(log.map(({ link }) => link));
  for (const [index, row] of rows.entries()) {
    const logged = log[index];
    if (row === undefined || logged === undefined || row.what !== 'case') continue;
    const { link, ...change } = logged;
    const said = await open(`audit|${row.n}`, row.sealed).catch(ofAnErasedCase);
    if (said?.case === id && canonicalJson(said.change) !== canonicalJson(change)) return link;
  }
  return undefined;
}

function ofAnErasedCase(fault: unknown): undefined {
  if (!(fault instanceof StoreFailure && fault.code === 'erased')) throw fault;
}
