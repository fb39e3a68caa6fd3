import { useEffect, useMemo, useState } from 'react';
import { adoptedId, FORGOTTEN, fromSnippet } from '@/utils/adopted/adopted-snippet';
import type { Draft } from '@/utils/domain/draft';
import type { Settings } from '@/utils/domain/settings';
import type { Snippet } from '@/utils/domain/snippet';
import type { DraftRequest } from '../ports';
import { usePorts } from '../use-ports';

const failed = (what: string) => (reason: unknown) => console.error(what, reason);

export interface Adopted {
  /** The seller's own reply to a similar case, with the facts of this one. */
  draft: Draft | undefined;
  forget(id: string): void;
}

/**
 * Keeps what the seller wrote himself once it is known to be sent, and finds it again for a similar case. It waits for
 * the drafts, so that it never holds them up.
 */
export function useAdopted(
  request: DraftRequest,
  drafts: Draft[] | undefined,
  settings: Settings | undefined,
): Adopted {
  const ports = usePorts();
  const [snippets, setSnippets] = useState<Snippet[]>();
  const [draft, setDraft] = useState<Draft>();
  const { view } = request;
  const ready = drafts !== undefined && drafts.length > 0;
  useEffect(() => {
    if (ready) return ports.watchSnippets(setSnippets, failed('your own replies could not be read'));
  }, [ports, ready]);

  const newest = view.messages.findLast((message) => message.from === 'buyer')?.at?.latestAt ?? 0;
  const reply = view.replies.findLast(({ sentAt }) => sentAt !== undefined && sentAt >= newest);
  const isKept = reply === undefined || snippets?.some(({ id }) => id === adoptedId(reply.id)) !== false;
  const mayKeep = settings !== undefined && !settings.privacy.keepNothing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reply is looked at once, with what is known by then
  useEffect(() => {
    if (isKept || !mayKeep || reply === undefined || drafts === undefined) return;
    ports
      .adoptedDesk()
      .then((desk) => desk.adopt(request, reply, drafts))
      .then((content) => content && ports.call('snippet/save', { id: adoptedId(reply.id), content }))
      .catch(failed('your reply could not be kept'));
  }, [ports, isKept, mayKeep, reply?.id]);

  const kept = useMemo(
    () =>
      (snippets ?? [])
        .map(fromSnippet)
        .filter((one) => one !== undefined)
        .filter(({ id }) => !view.replies.some((own) => own.id === id)),
    [snippets, view.replies],
  );
  useEffect(() => {
    if (kept.length === 0 || drafts === undefined) {
      setDraft(undefined);
      return;
    }
    let current = true;
    ports
      .adoptedDesk()
      .then((desk) => desk.offer(request, kept, drafts))
      .then((found) => current && setDraft(found))
      .catch(failed('no reply of your own could be offered'));
    return () => {
      current = false;
    };
  }, [ports, kept, drafts, request]);

  return {
    draft,
    forget(id) {
      ports
        .call('snippet/save', { id: adoptedId(id), content: FORGOTTEN })
        .catch(failed('the reply could not be forgotten'));
    },
  };
}
