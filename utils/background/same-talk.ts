import type { KnownTime } from '@/utils/domain/message';
import { normalisedText } from '@/utils/store/identity/normalised-text';
import { openedMessages } from '@/utils/store/queries/opened-messages';
import type { FoundConversation } from './find-conversation';

/** What was said in a talk, and when, where the page prints it. */
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
  const newest = await newestOf(known);
  return newest.length > 0 && newest.every((one) => page.some((whole) => isOneMessage(whole, one)));
}

/** Whether what a list shows is among the newest that is known of this talk. */
export async function isListedOf(known: FoundConversation, preview: Said): Promise<boolean> {
  return (await newestOf(known)).some((whole) => isOneMessage(whole, preview));
}

async function newestOf({ key, before }: FoundConversation): Promise<Said[]> {
  const said: (Said | undefined)[] =
    before?.row.depth === 'thread'
      ? (await openedMessages(key)).map(({ row, content }) => ({
          text: content.text,
          at: row.at,
          automatic: row.automatic,
        }))
      : [before?.content.preview];
  return said.flatMap((one) => (one?.text ? one : [])).slice(-TELLING);
}

/** The same words, or their beginning, at what may be one time. What a machine says must be said in one hour. */
function isOneMessage(whole: Said, begin: Said): boolean {
  const [text, start] = [normalisedText(whole.text), beginOf(begin.text)];
  if (text !== start && !(start.length >= TELLING_BEGIN && text.startsWith(start))) return false;
  const machine = whole.automatic || begin.automatic;
  if (whole.at === undefined || begin.at === undefined) return !machine;
  const span = Math.max(whole.at.latestAt, begin.at.latestAt) - Math.min(whole.at.earliestAt, begin.at.earliestAt);
  return span <= (machine ? ONE_HOUR_MS : ONE_TIME_MS);
}

/** What remains of a preview that a list cuts off: `We are sorry to…`. */
const CUT = /\s*(?:…|\.{3})\s*$/u;

/** The words of a preview, without the mark of a cut. */
export function beginOf(text: string): string {
  return normalisedText(text).replace(CUT, '');
}
