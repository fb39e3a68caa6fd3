import type { FieldName } from '@/utils/domain/reading';

/** A node that must be there is not. `readWith` turns it into a `drifted` reading that names the field. */
export class DriftError extends Error {
  constructor(readonly field: FieldName) {
    super(`page drifted: ${field}`);
  }
}
