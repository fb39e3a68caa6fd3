import type { ConversationKey } from '@/utils/domain/ids';
import type { TabState } from '@/utils/domain/view';
import { firstRequest } from '../draft/first-request';
import type { FollowedTab, Ports, Stop } from '../ports';
import { startLap } from '../ui/lap';
import { loadDesk } from '../ui/use-desk';
import type { Conversation } from './use-conversation';

/** A tab, and the conversation on its page. */
export interface Opened {
  tab: FollowedTab;
  conversation: Conversation;
}

/** What was shown before stays so long: to draw that something loads would take longer than the loading. */
const HELD_MS = 60;
/** To draw conversation and drafts one after the other takes longer than to wait so long for both. */
const DRAFTS_WAITED_MS = 40;

/**
 * Follows the tab with the conversation on its page, renewed with every change of either. A conversation is shown when
 * its drafts stand, or, where they take longer than a moment, without them.
 * @param show told what is to be drawn; `undefined` when no tab is known
 */
export function openFollowed(
  ports: Pick<Ports, 'followTab' | 'watchConversation' | 'replyDesk'>,
  show: (opened: Opened | undefined) => void,
): Stop {
  let current: Opening | undefined;
  const close = () => {
    current?.stop();
    current = undefined;
  };
  const stopFollowing = ports.followTab((tab) => {
    const key = tab && keyOf(tab.state);
    if (tab && current && current.key === key) {
      current.tab = tab;
      if (current.shown) show({ tab, conversation: current.shown });
      return;
    }
    close();
    if (tab === undefined || key === undefined) {
      show(tab && { tab, conversation: { status: 'none' } });
      return;
    }
    const host = 'host' in tab.state ? tab.state.host : undefined;
    const opening: Opening = { key, tab, shown: undefined, stop: () => undefined };
    current = opening;
    opening.stop = open(ports, key, host, (conversation) => {
      if (current !== opening) return;
      opening.shown = conversation;
      show({ tab: opening.tab, conversation });
    });
  });
  return () => {
    close();
    stopFollowing();
  };
}

interface Opening {
  key: ConversationKey;
  tab: FollowedTab;
  /** What was shown of it last. */
  shown: Conversation | undefined;
  stop: Stop;
}

/** @param host of the page beside which replies are written: drafts are then begun before the first drawing */
function open(
  ports: Pick<Ports, 'watchConversation' | 'replyDesk'>,
  key: ConversationKey,
  host: string | undefined,
  put: (conversation: Conversation) => void,
): Stop {
  const held = setTimeout(() => put({ status: 'loading' }), HELD_MS);
  if (host !== undefined) {
    startLap('dragoman:drafts');
    loadDesk(ports.replyDesk).then(
      (desk) => desk.warm(host),
      // The screen that needs the desk says so.
      () => undefined,
    );
  }
  let first = true;
  let overtake: () => void = () => undefined;
  const stop = ports.watchConversation(
    key,
    (view) => {
      overtake();
      let waits = true;
      overtake = () => {
        waits = false;
      };
      const showOnce = () => {
        if (!waits) return;
        waits = false;
        clearTimeout(held);
        put(view ? { status: 'shown', view } : { status: 'gone' });
      };
      if (view && first && host !== undefined) {
        loadDesk(ports.replyDesk)
          .then((desk) => desk.drafts(firstRequest(view)))
          .then(showOnce, showOnce);
        setTimeout(showOnce, DRAFTS_WAITED_MS);
      } else showOnce();
      first = false;
    },
    (reason) => {
      overtake();
      clearTimeout(held);
      put({ status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) });
    },
  );
  return () => {
    clearTimeout(held);
    stop();
  };
}

function keyOf(state: TabState): ConversationKey | undefined {
  return state.status === 'read' || state.status === 'selection' ? state.conversation : undefined;
}
