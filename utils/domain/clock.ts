import type { EpochMs } from './ids';

export type EventKind = string;

/** Something that happened in a case, for the clocks. */
export interface CaseEvent {
  at: EpochMs;
  kind: EventKind;
  /** A buyer message that only says thanks starts no clock. */
  thanksOnly?: boolean;
  /** Only for `page_deadline`: the rule whose due time the console printed, and that time. */
  rule?: string;
  dueAt?: EpochMs;
}

export type Budget =
  | { unit: 'elapsed_hours'; n: number }
  | { unit: 'calendar_days'; n: number; calendar: string }
  | { unit: 'business_days'; n: number; calendar: string }
  | { unit: 'working_minutes'; n: number; calendar: string };

/** One kind of deadline. Its wording, source and confidence lie with the rule data. */
export interface ClockRule {
  id: string;
  startsOn: EventKind[];
  restartsOn?: EventKind[];
  stopsOn: EventKind[];
  budget: Budget;
}

/** `['22:00', '06:00']`: wall-clock times; an end before the beginning crosses midnight. */
export type Shift = [string, string];

export interface Calendar {
  timeZone: string;
  /** ISO weekdays, 1 = Monday. */
  weekend?: number[];
  /** `YYYY-MM-DD`. */
  holidays?: string[];
  /** `YYYY-MM-DD`: weekend days that are worked. */
  workdays?: string[];
  /** By ISO weekday. */
  shifts?: Record<string, Shift[]>;
}

export type ClockState = 'running' | 'overdue' | 'met' | 'missed';

export interface Clock {
  rule: string;
  startedAt: EpochMs;
  /** `undefined` when the calendar has no working time within a year. */
  dueAt: EpochMs | undefined;
  stoppedAt?: EpochMs;
  state: ClockState;
}
