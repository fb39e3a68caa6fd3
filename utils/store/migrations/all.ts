import { V1 } from './v1';
import { V2 } from './v2';
import { V5 } from './v5';

/** Every shape the database ever had, oldest first. Entries are added, never changed. */
export const MIGRATIONS = [V1, V2, V5] as const;
