import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import type { ConversationRow } from '@/utils/store/rows';
import { quietUntil } from './quiet-hours';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Between two notices at least this long passes; what falls due meanwhile is told together. */
export const NOTICE_GAP_MS = 5 * MINUTE_MS;

/** A browser counts an alarm's delay, not the time of day: after sleep or a moved clock it may come late by no more than this. */
export const LOOK_AGAIN_MS = 15 * MINUTE_MS;

/** Shares of the time at which a seller who wishes so is told; above them stand `soon` and `overdue`. */
const MARKS = [0.5, 0.75, 0.9];
const SOON = MARKS.length + 1;
const OVERDUE = SOON + 1;

type Due = Pick<ConversationRow, 'key' | 'dueAt' | 'dueFrom' | 'noticed' | 'site' | 'severity' | 'correction'>;

export interface Notice {
  stage: 'soon' | 'overdue';
  /** What is told now, the first due first. */
  conversations: Due[];
}

export interface WatchPlan {
  /** How many deadlines are overdue or fall within the hour. */
  urgent: number;
  notice?: Notice;
  /** What the notice leaves in each row, so that nothing is told twice. */
  noticed: { key: ConversationKey; noticed: NonNullable<ConversationRow['noticed']> }[];
  /** When to look again; `undefined` with nothing due. */
  wakeAt?: EpochMs;
}

/**
 * What to show and tell about the deadlines at `now`. Notices are merged into one, held back in quiet hours and for
 * `NOTICE_GAP_MS` after the last, and never repeated for the same deadline and stage.
 */
export function planWatch(rows: Due[], settings: Settings, lastNoticeAt: EpochMs | undefined, now: EpochMs): WatchPlan {
  const due = rows
    .flatMap((row) => (row.dueAt === undefined ? [] : [{ row, dueAt: row.dueAt }]))
    .sort((a, b) => a.dueAt - b.dueAt);
  const leadMs = settings.notifications.leadMinutes * MINUTE_MS;
  const marksOf = ({ dueFrom }: Due, dueAt: EpochMs): EpochMs[] =>
    settings.notifications.marks && dueFrom !== undefined
      ? MARKS.map((share) => dueFrom + (dueAt - dueFrom) * share)
      : [];
  const levelOf = (row: Due, dueAt: EpochMs): number => {
    if (now > dueAt) return OVERDUE;
    return now >= dueAt - leadMs ? SOON : marksOf(row, dueAt).filter((at) => now >= at).length;
  };
  const fresh = due.filter(({ row, dueAt }) => levelOf(row, dueAt) > toldLevel(row, dueAt));
  const holdUntil = Math.max(
    quietUntil(settings, now) ?? 0,
    // A notice of the future was told before the machine's clock was set back: it holds nothing.
    lastNoticeAt === undefined || lastNoticeAt > now ? 0 : lastNoticeAt + NOTICE_GAP_MS,
  );
  const tell = settings.notifications.enabled && fresh.length > 0;
  const plan: WatchPlan = {
    urgent: due.filter(({ dueAt }) => dueAt - now <= HOUR_MS).length,
    noticed: [],
  };
  if (tell && holdUntil <= now) {
    const stage = fresh.some(({ dueAt }) => dueAt < now) ? 'overdue' : 'soon';
    plan.notice = {
      stage,
      conversations: fresh.filter(({ dueAt }) => stage === 'soon' || dueAt < now).map(({ row }) => row),
    };
    plan.noticed = fresh.map(({ row, dueAt }) => {
      const level = levelOf(row, dueAt);
      const mark = level < SOON ? { mark: level } : {};
      return { key: row.key, noticed: { dueAt, stage: level === OVERDUE ? 'overdue' : 'soon', ...mark } };
    });
  }
  const moments = due
    .flatMap(({ row, dueAt }) => [...marksOf(row, dueAt), dueAt - leadMs, dueAt - HOUR_MS, dueAt + 1])
    .filter((at) => at > now);
  if (tell && holdUntil > now) moments.push(holdUntil);
  plan.wakeAt = moments.length === 0 ? undefined : Math.min(...moments);
  return plan;
}

/** When the alarm is to ring for what changes at `at`, or never by itself. */
export function alarmFor(at: EpochMs, now: EpochMs): EpochMs {
  return Math.min(at, now + LOOK_AGAIN_MS);
}

/** What the seller was told of this deadline; a deadline that moved is another one. */
function toldLevel({ noticed }: Due, dueAt: EpochMs): number {
  if (noticed?.dueAt !== dueAt) return 0;
  return noticed.stage === 'overdue' ? OVERDUE : (noticed.mark ?? SOON);
}
