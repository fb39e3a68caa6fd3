import { serveTab } from '@/utils/messaging/serve-tab';
import type { PageSession } from './page-session';

/** Answers the calls of our own background for as long as `signal` lives. */
export function answerBackground(session: PageSession, signal: AbortSignal): void {
  const stop = serveTab({
    'tab/insert': async (request) => ({ outcome: await session.insert(request) }),
    'tab/read-again': async () => {
      session.readAgain();
      return {};
    },
    'tab/overlay': async ({ state }) => {
      session.showOverlay(state);
      return {};
    },
  });
  signal.addEventListener('abort', stop);
}
