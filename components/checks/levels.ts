import type { FindingLevel } from '@/utils/domain/finding';

export type Level = FindingLevel | 'off';

/** All levels, the gravest first. */
export const LEVELS: readonly Level[] = ['block', 'warn', 'info', 'off'];
