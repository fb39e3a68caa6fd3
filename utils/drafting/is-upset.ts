import type { Flag } from '../domain/judgement';

/** What a buyer says when he goes on elsewhere: to a court, his bank, the marketplace, the public. */
const THREATS: readonly Flag[] = [
  'legal_threat',
  'chargeback',
  'platform_claim',
  'review_threat',
  'media_threat',
  'fraud_accusation',
];

/** Too angry for thanks, gladness and the lines that only round a letter off. */
export function isUpset(emotion: number, flags: readonly Flag[]): boolean {
  return emotion >= 60 || flags.some((flag) => THREATS.includes(flag));
}
