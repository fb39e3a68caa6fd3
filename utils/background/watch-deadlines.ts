import { browser } from 'wxt/browser';
import type { EpochMs } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import { noteNotices } from '@/utils/store/commands/note-notices';
import { dueConversations } from '@/utils/store/queries/due-conversations';
import { nextPromiseDue } from '@/utils/store/queries/overdue-promises';
import { localTime, type Speech } from './badge-of';
import { alarmFor, LOOK_AGAIN_MS, type Notice, planWatch } from './deadline-watch';

/** The one alarm: the next moment at which a badge, a mark or a notice changes, or a look whether the clock moved. */
export const CLOCK_ALARM = 'next-clock';
/** The one notification; a later one takes its place. */
export const NOTICE_ID = 'deadlines';
const LAST_NOTICE = 'last-notice';

/** Brings toolbar badge, notice and alarm in line with the store. Safe to call at any time, as often as wished. */
export async function watchDeadlines(settings: Settings, speech: Speech, now: EpochMs): Promise<void> {
  const last = (await browser.storage.session.get(LAST_NOTICE))[LAST_NOTICE] as EpochMs | undefined;
  const due = await dueConversations();
  const plan = planWatch(due, settings, last, now);
  await browser.action.setBadgeText({ text: plan.urgent === 0 ? '' : String(plan.urgent) });
  if (plan.urgent > 0) await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  if (plan.notice) {
    // Noted first: stopped in between, a notice is lost rather than repeated at every start.
    await noteNotices(plan.noticed);
    await browser.storage.session.set({ [LAST_NOTICE]: now });
    // A notice that the system refuses must not undo what the call was for; badge and marks say the same.
    await show(plan.notice, speech).catch((refusal: unknown) => console.error('notice not shown', refusal));
  }
  // A promise breaks right after its time.
  const promised = await nextPromiseDue(now);
  const changesAt = Math.min(plan.wakeAt ?? Number.POSITIVE_INFINITY, (promised ?? Number.POSITIVE_INFINITY) + 1);
  if (due.length === 0 && promised === undefined) await browser.alarms.clear(CLOCK_ALARM);
  else {
    // It repeats: should the worker die while an alarm is told to it, the next one looks after what was missed.
    const again = { when: alarmFor(changesAt, now), periodInMinutes: LOOK_AGAIN_MS / 60_000 };
    await browser.alarms.create(CLOCK_ALARM, again);
  }
}

/** Names no buyer and quotes nothing: a notification is seen by whoever passes the screen. */
async function show({ stage, conversations }: Notice, { words, language }: Speech): Promise<void> {
  const [first] = conversations;
  if (first?.dueAt === undefined) return;
  const severity = first.correction?.severity ?? first.severity;
  const at = localTime(first.dueAt, language);
  await browser.notifications.create(NOTICE_ID, {
    type: 'basic',
    iconUrl: '/icon/128.png',
    title: words(`notice.${stage}`, { count: conversations.length }),
    message:
      severity === undefined
        ? words('notice.firstUnjudged', { site: first.site, at })
        : words('notice.first', { site: first.site, severity, at }),
  });
}
