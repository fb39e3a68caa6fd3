import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { OverlayState } from '@/utils/domain/view';
import { database } from '@/utils/store/database';
import { badgeOf, type Speech } from './badge-of';

/** What a page shows: the conversations of its rows, and the one that is open. */
export interface OnPage {
  rows: (ConversationKey | undefined)[];
  conversation?: ConversationKey;
}

/**
 * What the overlay draws over a page, from the store as it is now.
 * @param shortcutHint shown on the chip where a click in the page may not open the panel
 */
export async function overlayState(
  page: OnPage,
  enabled: boolean,
  speech: Speech,
  now: EpochMs,
  shortcutHint?: string,
): Promise<OverlayState> {
  const { words } = speech;
  const units = {
    day: words('unit.day'),
    hour: words('unit.hour'),
    minute: words('unit.minute'),
    overdue: words('unit.overdue'),
  };
  if (!enabled) return { enabled: false, rows: [], units };
  const db = database();
  const keys = page.rows.filter((key) => key !== undefined);
  const known = new Map(
    (await db.conversations.bulkGet(keys)).flatMap((row) => (row ? [[row.key, row] as const] : [])),
  );
  const state: OverlayState = {
    enabled: true,
    rows: page.rows.map((key) => badgeOf(key && known.get(key), speech, now)),
    units,
    shortcutHint,
  };
  if (page.conversation === undefined) return state;
  const open = await db.conversations.get(page.conversation);
  const badge = badgeOf(open, speech, now);
  const drafts = (await db.drafts.where('conversation').equals(page.conversation).count()) > 0;
  return {
    ...state,
    chip: {
      ...(badge ?? { level: 'calm', basis: 'thread', label: '', title: words('openPanel') }),
      drafts,
      openLabel: words(drafts ? 'openPanelDrafts' : 'openPanel'),
    },
  };
}
