import type { TFunction } from 'i18next';

/** Why a file was not written, in words of the interface where the browser's own name for it is known. */
export function failureWords(t: TFunction, reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  if (reason.name === 'QuotaExceededError') return t('export:full');
  if (reason.name === 'SecurityError' || reason.name === 'InvalidStateError') return t('export:private');
  return reason.message;
}
