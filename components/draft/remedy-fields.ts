import type { Remedy } from '@/utils/domain/draft';
import type { UsualTerm } from '@/utils/domain/usual-term';

interface Fields {
  amount: boolean;
  /** What the date means for this remedy: message key part. */
  date: 'refundedBy' | 'shippedOn' | 'answeredBy' | 'extendedTo' | 'sentBy' | undefined;
  reason: boolean;
}

const DATES: Partial<Record<Remedy, NonNullable<Fields['date']>>> = {
  refund_full: 'refundedBy',
  refund_partial: 'refundedBy',
  keep_item: 'refundedBy',
  replacement: 'shippedOn',
  missing_part: 'shippedOn',
  return_label: 'sentBy',
  carrier_investigation: 'answeredBy',
  protection_extension: 'extendedTo',
  customs_help: 'sentBy',
  invoice: 'sentBy',
  information: 'answeredBy',
};

/** Which further facts a remedy needs. */
export function remedyFields(remedy: Remedy): Fields {
  return {
    amount: remedy === 'refund_full' || remedy === 'refund_partial' || remedy === 'keep_item',
    date: DATES[remedy],
    reason: remedy === 'decline',
  };
}

const TERMS: Partial<Record<Remedy, readonly UsualTerm[]>> = {
  refund_full: ['refund'],
  refund_partial: ['refund'],
  keep_item: ['refund'],
  replacement: ['dispatch'],
  missing_part: ['dispatch'],
  return_label: ['label'],
  carrier_investigation: ['investigation'],
  protection_extension: ['protection'],
  customs_help: ['customs'],
  invoice: ['invoice'],
};

/** Usual terms in whose place the date of a decision stands. */
export function termsOf(remedy: Remedy): readonly UsualTerm[] {
  return TERMS[remedy] ?? [];
}
