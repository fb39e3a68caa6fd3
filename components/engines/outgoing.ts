import type { Draft } from '@/utils/domain/draft';
import type { LanguageTag } from '@/utils/domain/ids';
import type { Message } from '@/utils/domain/message';
import type { ConversationView } from '@/utils/domain/view';
import type { DraftRequest } from '../ports';

/** What the seller decided for one conversation, by hand, on top of the rules. */
export interface OwnMasks {
  /** Masked although no rule found it. */
  hidden: readonly string[];
  /** Left open although a rule masked it. */
  shown: readonly string[];
}

/** A piece of work whose text can be looked at before it is sent. */
export type OutgoingJob =
  | { task: 'draft' | 'polish'; request: DraftRequest; base: Draft }
  | { task: 'translate_in'; message: Message; from: LanguageTag; view: ConversationView }
  | { task: 'translate_out'; text: string; view: ConversationView }
  | { task: 'summarise'; view: ConversationView };

/** One text as it would leave. */
export interface OutgoingPart {
  from: 'line' | 'typed' | 'buyer' | 'seller' | 'system';
  text: string;
}

/** Everything of a conversation that one request would carry. */
export interface Outgoing {
  parts: OutgoingPart[];
  /** What each mark stands for. */
  kept: ReadonlyMap<string, string>;
  /** Marks that stay closed: facts of the draft, and what the leak test would stop. */
  held: ReadonlySet<string>;
}

/** The conversation that a job is about. */
export const viewOf = (job: OutgoingJob): ConversationView => ('request' in job ? job.request.view : job.view);
