import type { Marketplace } from '@/utils/domain/marketplace';

export const EVIDENCE_KINDS = ['a-to-z', 'ebay-case', 'aliexpress-dispute', 'chargeback'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How well something is known: OFF by the marketplace itself, SEC by others, OWN by nobody but us, so unverified. */
export type EvidenceSource = 'OFF' | 'SEC' | 'OWN';

/** The box that the statement is pasted into. */
export interface EvidenceBox {
  /** Most characters, to begin with; the seller sets what his page says. */
  limit: number;
  limitSource: EvidenceSource;
  /** Whether files can be put in beside the text; `undefined`: not known. */
  takesFiles?: boolean;
  filesSource: EvidenceSource;
  /** Largest file, in bytes, where it is known. */
  mostFileBytes?: number;
}

/** 2026-11; where the page shows a counter or a limit of its own, that wins. */
const BOXES: Record<EvidenceKind, EvidenceBox> = {
  // Amazon's help (1781, G202041210) says that the answer takes no attachments; a length it does not name, so the one
  // of the message box stands here. Documents go by Buyer-Seller Messages, up to 10 MB each (200389080).
  'a-to-z': { limit: 4000, limitSource: 'OWN', takesFiles: false, filesSource: 'OFF', mostFileBytes: 10_000_000 },
  'ebay-case': { limit: 1000, limitSource: 'OWN', takesFiles: true, filesSource: 'OWN' },
  // Between 512 and 1,000 by hearsay; the smaller fits both.
  'aliexpress-dispute': { limit: 512, limitSource: 'OWN', takesFiles: true, filesSource: 'OWN' },
  chargeback: { limit: 1000, limitSource: 'OWN', filesSource: 'OWN' },
};

export function boxOf(kind: EvidenceKind): EvidenceBox {
  return BOXES[kind];
}

/** The kinds that a marketplace has, the usual one first. */
export function kindsOf(marketplace: Marketplace): readonly EvidenceKind[] {
  switch (marketplace) {
    case 'amazon':
      return ['a-to-z', 'chargeback'];
    case 'ebay':
      return ['ebay-case', 'chargeback'];
    case 'aliexpress':
      return ['aliexpress-dispute', 'chargeback'];
    case 'other':
      return ['chargeback'];
  }
}

/** Length as the strictest box counts: UTF-16 units, a line break as two. */
export function boxLength(text: string): number {
  return text.length + (text.match(/(?<!\r)\n/g)?.length ?? 0);
}
