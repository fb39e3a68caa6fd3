import { useEffect, useState } from 'react';
import type { ConversationKey } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { firstRequest } from '../draft/first-request';
import type { Ports } from '../ports';
import { startLap } from '../ui/lap';
import { usePorts } from '../use-ports';

export type Conversation =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'shown'; view: ConversationView }
  | { status: 'gone' }
  | { status: 'failed'; error: Error };

/**
 * The conversation as the store has it, renewed with every change.
 * @param host of the page beside which replies are written: drafts are then begun before the first drawing
 */
export function useConversation(key: ConversationKey | undefined, host?: string): Conversation {
  const ports = usePorts();
  const [shown, setShown] = useState<{ key: ConversationKey | undefined; at: Conversation }>();
  useEffect(() => {
    if (!key) return;
    if (host !== undefined) {
      startLap('dragoman:drafts');
      ports.replyDesk().then(
        (desk) => desk.warm(host),
        // The screen that needs the desk says so.
        () => undefined,
      );
    }
    let newest: ConversationView | undefined;
    let first = true;
    const stop = ports.watchConversation(
      key,
      (view) => {
        newest = view;
        const show = () => {
          if (newest === view) setShown({ key, at: view ? { status: 'shown', view } : { status: 'gone' } });
        };
        if (view && first && host !== undefined) draftFirst(ports, view, show);
        else show();
        first = false;
      },
      (reason) =>
        setShown({
          key,
          at: { status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) },
        }),
    );
    return () => {
      newest = undefined;
      stop();
    };
  }, [ports, key, host]);
  if (!key) return { status: 'none' };
  return shown?.key === key ? shown.at : { status: 'loading' };
}

/** To draw conversation and drafts one after the other takes longer than to wait so long for both. */
const DRAFTS_WAITED_MS = 40;

/**
 * Drafts before the first drawing where the words are in memory or a moment away: message and drafts then stand there
 * in one go. Where it takes longer, the conversation is shown without them.
 */
function draftFirst(ports: Ports, view: ConversationView, show: () => void): void {
  let isShown = false;
  const showOnce = () => {
    if (!isShown) show();
    isShown = true;
  };
  ports
    .replyDesk()
    .then((desk) => desk.drafts(firstRequest(view)))
    .then(showOnce, showOnce);
  setTimeout(showOnce, DRAFTS_WAITED_MS);
}
