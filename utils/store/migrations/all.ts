import { V1 } from './v1';
import { V2 } from './v2';
import { V4 } from './v4';
import { V5 } from './v5';
import { V6 } from './v6';
import { V8 } from './v8';
import { V9 } from './v9';
import { V10 } from './v10';

/** Every shape the database ever had, oldest first. Entries are added, never changed. */
export const MIGRATIONS = [V1, V2, V4, V5, V6, V8, V9, V10] as const;
