import { boxLength, boxOf, type EvidenceKind, type EvidenceSource } from './evidence-box';
import type { EvidenceFacts } from './evidence-facts';

/** What a file that the seller adds is meant to prove. */
export const FILE_PURPOSES = [
  'delivery',
  'listing',
  'item',
  'invoice',
  'refund',
  'return',
  'carrier',
  'claim',
  'other',
] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export interface AddedFile {
  name: string;
  purpose: FilePurpose;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface ChecklistItem {
  id: string;
  have: boolean;
  /** How well it is known that the marketplace looks at this; none for what concerns the pack itself. */
  source?: EvidenceSource;
}

const HOURS_48 = 48 * 3_600_000;

/**
 * What such a case is usually decided by, and whether the pack has it. Where the marketplace's own help does not name
 * it, it stands here by practice alone, and says so.
 */
export function checklistOf(
  facts: EvidenceFacts,
  kind: EvidenceKind,
  statement: string,
  limit: number,
  files: readonly Pick<AddedFile, 'purpose' | 'bytes'>[],
): ChecklistItem[] {
  const { order, messages, intent } = facts;
  const items: ChecklistItem[] = [];
  const add = (id: string, have: boolean, source?: EvidenceSource) => items.push({ id, have, source });
  const has = (purpose: FilePurpose) => files.some((file) => file.purpose === purpose);
  const box = boxOf(kind);

  add('order', facts.orderIds.length > 0);
  add('messages', messages.length > 0);
  add('statement', statement.trim() !== '' && boxLength(statement) <= limit);
  add('claim', facts.claims.length > 0 || has('claim'));
  add(
    'translations',
    messages.every(({ text, translation, needsNone }) => text.trim() === '' || needsNone || translation !== undefined),
  );
  add(
    'times',
    messages.every(({ at }) => at !== undefined),
  );

  const parcel = intent === undefined || PARCEL.has(intent) || kind === 'chargeback';
  if (parcel) {
    add('tracking', order?.trackingNumber !== undefined, 'OWN');
    add('delivered', order?.deliveredAt !== undefined || has('delivery'), 'OWN');
    add('deliveryProof', has('delivery'), 'OWN');
    add('carrier', has('carrier'), 'OWN');
  }
  if (intent !== undefined && GOODS.has(intent)) {
    const photos = messages.some(
      ({ from, attachments }) => from === 'buyer' && attachments.some((part) => part.kind === 'image'),
    );
    add('buyerPhotos', photos || has('item'), 'OWN');
    add('listing', has('listing'), 'OWN');
    add('returnOffered', has('return'), 'OWN');
  }
  if (kind === 'chargeback') {
    add('invoice', has('invoice'), 'OWN');
    add('refund', has('refund'), 'OWN');
  }
  if (kind === 'a-to-z') {
    const asked = facts.events.find((event) => event.kind === 'buyer_message')?.at;
    const answered = facts.events.find((event) => event.kind === 'human_reply' && event.at >= (asked ?? 0))?.at;
    // Help 27951, G202041210: who does not answer the buyer's contact in 48 hours (72 by other copies) loses the claim.
    add('answered48', asked !== undefined && answered !== undefined && answered - asked <= HOURS_48, 'OFF');
  }
  const most = box.mostFileBytes;
  if (most !== undefined)
    add(
      'fileSizes',
      files.every(({ bytes }) => bytes.byteLength <= most),
      'OFF',
    );
  add('chain', facts.chain.state === 'present' && facts.chain.whole);
  return items;
}

const PARCEL = new Set(['where_is_order', 'late_delivery', 'not_received', 'delivered_not_received', 'missing_items']);
const GOODS = new Set(['damaged', 'defective', 'wrong_item', 'not_as_described', 'size_fit', 'missing_items']);
