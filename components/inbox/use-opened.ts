import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePorts } from '../use-ports';
import { type Opened, openFollowed } from './open-followed';

/** The active tab of the panel's window with the conversation on its page; `undefined` until it is known. */
export function useOpened(): Opened | undefined {
  const ports = usePorts();
  const [opened, setOpened] = useState<Opened>();
  useEffect(
    () =>
      openFollowed(ports, (next) => {
        // Somebody waits for a conversation: it is drawn in one go, not in slices between other things.
        if (next?.conversation.status === 'shown') flushSync(() => setOpened(next));
        else setOpened(next);
      }),
    [ports],
  );
  return opened;
}
