import type { CaseFacts } from '@/utils/checks/claim/case-facts';
import type { Draft } from '@/utils/domain/draft';
import type { EpochMs } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import type { DraftRequest } from '../ports';

/** What is known of a case, for the claim check; dates that our own draft computed count as known. */
export function caseFactsOf(
  { view, decision }: DraftRequest,
  draft: Draft | undefined,
  settings: Settings,
  now: EpochMs,
): CaseFacts {
  const language = view.verdict?.language.lang;
  return {
    order: view.order,
    buyerName: view.buyerName,
    agentName: settings.agent.name,
    messages: view.messages.map(({ from, text }) => ({
      from,
      text,
      language: from === 'buyer' ? language : undefined,
    })),
    decision,
    promises: [...view.promises.filter(({ state }) => state !== 'withdrawn'), ...(draft?.promises ?? [])],
    now,
    timeZone: settings.team.calendar.timeZone,
  };
}
