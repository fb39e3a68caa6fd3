import type { InsertOutcome } from '@/utils/domain/insert';
import type { Reading } from '@/utils/domain/reading';
import type { RequestOf, ToContent } from '@/utils/messaging/protocol';
import { readersFor, readWith, type SiteAdapter } from '../adapters/adapter';
import { composerText, sameText } from './composer-text';
import { sameTarget } from './same-target';
import { writeText } from './write-text';

let busy: Promise<unknown> = Promise.resolve();

/**
 * Puts a reply into the box of the conversation it was written for, or leaves the page as it is and says why. The page
 * is read anew for it, at once and whole: what was true when the seller began to write may be another conversation
 * now. Insertions wait for each other. Sending is the seller's.
 */
export function insertReply(
  adapter: SiteAdapter | undefined,
  request: RequestOf<ToContent, 'tab/insert'>,
): Promise<InsertOutcome> {
  if (adapter === undefined) return Promise.resolve('no-composer');
  const turn = busy.then(() => insertNow(adapter, request));
  busy = turn.catch(() => undefined);
  return turn;
}

async function insertNow(
  adapter: SiteAdapter,
  { target, text, mode, lastInsertion }: RequestOf<ToContent, 'tab/insert'>,
): Promise<InsertOutcome> {
  const here = location.href;
  if (!readNow(adapter).some((found) => sameTarget(found, target))) return 'target-moved';
  const identity = adapter.conversationIdentity(new URL(here), document);
  if (identity === undefined) return 'target-moved';
  const composer = adapter.findComposer(document);
  if (composer === undefined) return 'no-composer';
  const held = composerText(composer);
  const ours = lastInsertion !== undefined && sameText(held, lastInsertion);
  if (mode === 'replace-own' && held.trim() !== '' && !ours) return 'composer-not-empty';
  const kept = await writeText(composer, text, mode);
  const moved =
    !composer.element.isConnected || adapter.conversationIdentity(new URL(location.href), document) !== identity;
  if (moved) return 'target-moved';
  return kept ? 'inserted' : 'editor-refused';
}

/** What every reader of this page sees at this moment, read whole in one go. */
function readNow(adapter: SiteAdapter): Reading[] {
  const url = new URL(location.href);
  return readersFor(adapter, url, document).map((reader) => {
    const look = readWith(reader, document, url, Date.now());
    for (;;) {
      const step = look.next();
      if (step.done) return step.value;
    }
  });
}
