import type { CaseChange } from '@/utils/domain/case-file';
import type { ConversationKey } from '@/utils/domain/ids';
import { database } from '../database';
import type { AuditRow } from '../privacy-rows';
import { keyedHash } from '../vault/vault';
import { newestCase } from './newest-case';

/** A step of a case, with its link in the chain of what was done; without one it was made on another installation. */
export interface CaseLink {
  step: CaseChange;
  link?: Pick<AuditRow, 'n' | 'at' | 'what' | 'sealed' | 'hash'> & { before: string };
}

/** What was done with the newest case of a conversation, oldest first, each step with its link. */
export async function readCaseLinks(conversation: ConversationKey): Promise<CaseLink[]> {
  const log = (await newestCase(conversation))?.content.log ?? [];
  const here = await keyedHash('installation');
  const { audit } = database();
  return Promise.all(
    log.map(async ({ link, home, ...step }): Promise<CaseLink> => {
      if (home !== here) return { step };
      const [before, row] = await audit.bulkGet([link - 1, link]);
      if (row === undefined) return { step };
      const { n, at, what, sealed, hash } = row;
      return { step, link: { n, at, what, sealed, hash, before: n > 1 ? (before?.hash ?? '') : '' } };
    }),
  );
}
