import { useEffect, useState } from 'react';
import type { ConversationKey } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { usePorts } from '../use-ports';

export type Conversation =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'shown'; view: ConversationView }
  | { status: 'gone' }
  | { status: 'failed'; error: Error };

/** The conversation as the store has it, renewed with every change. */
export function useConversation(key: ConversationKey | undefined): Conversation {
  const ports = usePorts();
  const [shown, setShown] = useState<{ key: ConversationKey | undefined; at: Conversation }>();
  useEffect(() => {
    if (!key) return;
    return ports.watchConversation(
      key,
      (view) => setShown({ key, at: view ? { status: 'shown', view } : { status: 'gone' } }),
      (reason) =>
        setShown({
          key,
          at: { status: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) },
        }),
    );
  }, [ports, key]);
  if (!key) return { status: 'none' };
  return shown?.key === key ? shown.at : { status: 'loading' };
}
