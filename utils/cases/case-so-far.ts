import type { CaseChange, CaseFile, LoggedChange } from '../domain/case-file';
import type { CaseEvent } from '../domain/clock';
import { changeCaseFile } from './change-case-file';

/**
 * A case as it stands: what was written in the conversation and what was done about it, played in the order of their
 * times. Computed each time it is read, as the deadlines are, so that a message which was found late counts where it
 * belongs. What no longer fits (a step of a case that the buyer had opened again meanwhile) is passed over.
 * @param opened the case before anything happened
 * @param events of the conversation; only messages and answers count
 * @param log what was done with the case
 */
export function caseSoFar(opened: CaseFile, events: readonly CaseEvent[], log: readonly LoggedChange[]): CaseFile {
  const written = events.flatMap(({ kind, at, thanksOnly }): CaseChange[] => {
    if (kind === 'buyer_message') return [{ kind: 'buyer-wrote', at, thanksOnly: thanksOnly === true }];
    return kind === 'human_reply' ? [{ kind: 'replied', at, by: '' }] : [];
  });
  let file = opened;
  for (const change of [...written, ...log].sort((a, b) => a.at - b.at)) {
    // The log only notes that the buyer opened the case again; his messages themselves are among the events.
    if (change.kind === 'buyer-wrote' && 'link' in change && !isEnded(file)) continue;
    const outcome = changeCaseFile(file, change);
    if (outcome.done) file = outcome.file;
  }
  return file;
}

function isEnded({ status }: CaseFile): boolean {
  return status === 'resolved' || status === 'closed';
}
