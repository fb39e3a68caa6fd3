import type { ConversationView } from '@/utils/domain/view';
import type { DraftRequest } from '../ports';

/** What the drafts of a conversation are asked for when it is opened. */
export function firstRequest(view: ConversationView): DraftRequest {
  return { view, decision: view.case?.decision, tone: 'as_card', termDates: {} };
}
