import { V1 } from './v1';

/** Every shape the database ever had, oldest first. Entries are added, never changed. */
export const MIGRATIONS = [V1] as const;
