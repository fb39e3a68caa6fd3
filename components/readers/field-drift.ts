import type { FieldHealth } from '@/utils/store/rows';

/** `lost`: found before and not now. `moved`: found by another way than before. `back`: missing before, found now. */
export type FieldDrift = 'lost' | 'moved' | 'back';

/** How the last reading of a field differs from what the version before this one left; `undefined`: not at all. */
export function fieldDrift({ found, last, before, lastMissing }: FieldHealth): FieldDrift | undefined {
  if (lastMissing) return found > 0 && before !== '' ? 'lost' : undefined;
  if (before === undefined || before === last) return undefined;
  return before === '' ? 'back' : 'moved';
}
