import type { ConversationView, SavedDraft } from '@/utils/domain/view';
import type { DraftRequest } from '../ports';

/** What the drafts of a conversation are asked for when it is opened; days that were named before are kept. */
export function firstRequest(view: ConversationView, saved: SavedDraft | undefined = view.draft): DraftRequest {
  return { view, decision: view.case?.decision, tone: 'as_card', termDates: saved?.termDates ?? {} };
}
