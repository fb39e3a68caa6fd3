import { browser } from 'wxt/browser';
import { type Answer, isEnvelope } from './answer';
import type { RequestOf, ResponseOf, ToContent } from './protocol';

export type TabHandlers = {
  [Name in keyof ToContent]: (body: RequestOf<ToContent, Name>) => Promise<ResponseOf<ToContent, Name>>;
};

/**
 * Answers the background inside a marketplace page. A message with a tab comes from a page, never from the background,
 * and is refused. Returns a function that stops answering.
 */
export function serveTab(handlers: TabHandlers): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    respond: (answer: Answer) => void,
  ): boolean | undefined => {
    if (!isEnvelope(message)) return undefined;
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) {
      respond({ dragoman: 1, ok: false, error: 'foreign-sender', detail: 'only the background may call a tab' });
      return undefined;
    }
    if (!Object.hasOwn(handlers, message.name)) {
      respond({ dragoman: 1, ok: false, error: 'unknown-call', detail: message.name });
      return undefined;
    }
    const handle = handlers[message.name as keyof ToContent] as (body: unknown) => Promise<unknown>;
    handle(message.body).then(
      (value) => respond({ dragoman: 1, ok: true, value }),
      (cause) => respond({ dragoman: 1, ok: false, error: 'failed', detail: String(cause) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
