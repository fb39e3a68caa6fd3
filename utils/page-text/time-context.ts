import type { EpochMs } from '../domain/ids';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface TimeContext {
  now: EpochMs;
  timeZone: string;
  /** Which way dates without a year or a direction lie. */
  tense: 'past' | 'future';
  order: DateOrder | undefined;
}
