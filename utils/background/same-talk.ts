import type { KnownTime } from '@/utils/domain/message';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import { openedMessages } from '@/utils/store/queries/opened-messages';
import type { FoundConversation } from './find-conversation';

/** What was said in a talk, and when, where the page prints it. A picture says no words. */
export interface Said {
  text: string;
  at?: KnownTime;
  /** Said by a machine, so perhaps to several buyers. */
  automatic?: boolean;
}

/** Of what is known, the newest so many messages tell a talk. */
const TELLING = 3;
/** A list shows the beginning of a message; a shorter one begins messages of many buyers. */
const TELLING_BEGIN = 16;
/** Times printed for one message differ by their certainty, "2 days ago", at most by so much. */
const ONE_TIME_MS = 48 * 3_600_000;
const ONE_HOUR_MS = 3_600_000;

/** Whether an open talk shows the newest that is known of this one. */
export async function isShownIn(known: FoundConversation, page: readonly Said[]): Promise<boolean> {
  const newest = (await saidIn(known)).filter(({ text }) => text !== '').slice(-TELLING);
  return newest.length > 0 && newest.every((one) => page.some((whole) => isOneMessage(whole, one)));
}

/** Whether what a list shows is among the newest that is known of this talk. */
export async function isListedOf(known: FoundConversation, preview: Said): Promise<boolean> {
  return (await saidIn(known)).slice(-TELLING).some((whole) => isOneMessage(whole, preview));
}

async function saidIn({ key, before }: FoundConversation): Promise<Said[]> {
  if (before?.row.depth !== 'thread') return before?.content.preview ? [before.content.preview] : [];
  const messages = await openedMessages(key);
  return messages.map(({ row, content }) => ({ text: content.text, at: row.at, automatic: row.automatic }));
}

/**
 * The same words, or their beginning, at what may be one time. What a machine says, and what a list says of a picture,
 * must be of one hour.
 */
function isOneMessage(whole: Said, begin: Said): boolean {
  const [text, start] = [normalisedText(whole.text), beginOf(begin.text)];
  const alike = text === start || (start.length >= TELLING_BEGIN && text.startsWith(start));
  if (start === '' || (!alike && text !== '')) return false;
  const sure = alike && !whole.automatic && !begin.automatic;
  if (whole.at === undefined || begin.at === undefined) return sure;
  const span = Math.max(whole.at.latestAt, begin.at.latestAt) - Math.min(whole.at.earliestAt, begin.at.earliestAt);
  return span <= (sure ? ONE_TIME_MS : ONE_HOUR_MS);
}

/** What remains of a preview that a list cuts off: `We are sorry to…`. */
const CUT = /\s*(?:…|\.{3})\s*$/u;

/** The words of a preview, without the mark of a cut. */
export function beginOf(text: string): string {
  return normalisedText(text).replace(CUT, '');
}
