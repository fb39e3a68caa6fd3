import type { EpochMs } from '@/utils/domain/ids';
import type { BadgeLevel, OverlayBadge } from '@/utils/domain/view';
import type { InterfaceLanguage } from '@/utils/i18n/languages';
import type { ConversationRow } from '@/utils/store/rows';
import type { Words } from './words';

const HOUR_MS = 3_600_000;
/** A deadline nearer than this is urgent, and than the other soon. */
const URGENT_MS = HOUR_MS;
const SOON_MS = 6 * HOUR_MS;

export interface Speech {
  language: InterfaceLanguage;
  words: Words;
}

/** How a conversation looks beside its row or reply box; `undefined` while there is nothing to say of it. */
export function badgeOf(row: ConversationRow | undefined, speech: Speech, now: EpochMs): OverlayBadge | undefined {
  if (row === undefined) return undefined;
  const { words } = speech;
  const severity = row.correction?.severity ?? row.severity;
  const level = levelOf(row, now);
  if (level === undefined || (severity === undefined && row.dueAt === undefined)) return undefined;
  const intent = row.correction?.intent ?? row.intent;
  const title = [
    severity && `${severity} ${words(`severity.${severity}.name`)}`,
    intent && words(`intent.${intent}`),
    level === 'done'
      ? words('answered')
      : row.dueAt !== undefined &&
        words(level === 'overdue' ? 'overdue' : 'due', { at: localTime(row.dueAt, speech.language) }),
    row.basis === 'preview' && words('preview'),
  ];
  return {
    severity,
    level,
    dueAt: level === 'done' ? undefined : row.dueAt,
    basis: row.basis,
    label: level === 'done' ? words('done') : (severity ?? ''),
    title: title.filter((part) => typeof part === 'string').join(' · '),
  };
}

function levelOf(row: ConversationRow, now: EpochMs): BadgeLevel | undefined {
  if (row.dueAt === undefined) return row.lastFrom === 'seller' || row.thanksOnly ? 'done' : 'calm';
  const left = row.dueAt - now;
  if (left < 0) return 'overdue';
  return left < URGENT_MS ? 'urgent' : left < SOON_MS ? 'soon' : 'calm';
}

/** An instant in the zone of this machine, as short as the day allows. */
export function localTime(at: EpochMs, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
