import type { EpochMs } from '@/utils/domain/ids';
import type { AttachmentKind } from '@/utils/domain/reading';
import type { ConversationView } from '@/utils/domain/view';

/** What the thread already holds, so that nobody asks for it twice. */
export interface ThreadBrief {
  buyerMessages: number;
  sellerMessages: number;
  firstAt: EpochMs | undefined;
  /** Sent by the buyer, over the whole thread. */
  files: { kind: AttachmentKind; count: number }[];
  /** Named by the buyer, exactly as written. */
  named: { kind: 'amounts' | 'dates' | 'trackingNumbers' | 'orderIds'; values: string[] }[];
  promises: { text: string; dueAt: EpochMs; state: 'open' | 'kept' | 'broken' | 'withdrawn' }[];
}

/** Sums up a thread from what was read and judged; nothing is guessed. */
export function threadBrief(view: ConversationView): ThreadBrief {
  const ours = view.messages.filter((message) => message.from === 'seller' && !message.automatic);
  const theirs = view.messages.filter((message) => message.from === 'buyer');
  const files = new Map<AttachmentKind, number>();
  for (const { kind, count } of theirs.flatMap((message) => message.attachments)) {
    files.set(kind, (files.get(kind) ?? 0) + count);
  }
  const entities = view.verdict?.entities;
  const kinds = ['orderIds', 'trackingNumbers', 'amounts', 'dates'] as const;
  return {
    buyerMessages: theirs.length,
    sellerMessages: ours.length,
    firstAt: theirs[0]?.at?.latestAt,
    files: [...files].map(([kind, count]) => ({ kind, count })),
    named: kinds
      .map((kind) => ({ kind, values: entities ? [...new Set(entities[kind])] : [] }))
      .filter((one) => one.values.length > 0),
    promises: view.promises.map(({ text, dueAt, state }) => ({ text, dueAt, state })),
  };
}
