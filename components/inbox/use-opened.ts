import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Stop } from '../ports';
import type { Opened } from './open-followed';

/** Tells what the panel shows, now and whenever it changes. */
export type FollowOpened = (show: (opened: Opened | undefined) => void) => Stop;

/** The active tab of the panel's window with the conversation on its page; `undefined` until it is known. */
export function useOpened(follow: FollowOpened): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let begun = false;
    const stop = follow((next) => {
      // Somebody waits for a conversation: it is drawn in one go, not in slices between other things. What was there
      // from the start is drawn in this very turn anyway.
      if (begun && next?.conversation.status === 'shown') flushSync(() => setOpened(next));
      else setOpened(next);
    });
    begun = true;
    return stop;
  }, [follow]);
  return opened;
}
