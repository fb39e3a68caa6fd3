import { browser } from 'wxt/browser';
import { isAnswer, type RefusalCode } from './answer';
import type { Envelope, FromContent, FromExtensionPage, RequestOf, ResponseOf, ToContent } from './protocol';

type FromAnywhere = FromContent & FromExtensionPage;

/** A call that was refused, failed, or found nobody. `code` says which. */
export class CallFailed extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly call: string,
    detail: string,
  ) {
    super(`${call}: ${code}${detail && ` (${detail})`}`);
    this.name = 'CallFailed';
  }
}

/**
 * Asks the background. For content scripts and our own pages.
 * @throws CallFailed `no-receiver` when the extension was updated or removed under a running page.
 */
export async function callBackground<Name extends keyof FromAnywhere>(
  name: Name,
  body: RequestOf<FromAnywhere, Name>,
): Promise<ResponseOf<FromAnywhere, Name>> {
  const answer = await reach(name, () => browser.runtime.sendMessage(wrap(name, body)));
  return answer as ResponseOf<FromAnywhere, Name>;
}

/**
 * Asks the content script in the top frame of a tab. For the background.
 * @throws CallFailed `no-receiver` when no content script of ours runs there.
 */
export async function callTab<Name extends keyof ToContent>(
  tabId: number,
  name: Name,
  body: RequestOf<ToContent, Name>,
): Promise<ResponseOf<ToContent, Name>> {
  const answer = await reach(name, () => browser.tabs.sendMessage(tabId, wrap(name, body), { frameId: 0 }));
  return answer as ResponseOf<ToContent, Name>;
}

/** How the browsers word that a listener was there and is gone. They have no code for it. */
const WENT_AWAY = /(channel|port).*closed|out of scope|back\/forward cache|disconnected/i;

function wrap(name: string, body: unknown): Envelope {
  return { dragoman: 1, name, body };
}

async function reach(name: string, send: () => Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await send();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CallFailed(WENT_AWAY.test(detail) ? 'interrupted' : 'no-receiver', name, detail);
  }
  // Firefox answers nothing at all when the other side goes away.
  if (!isAnswer(answer)) throw new CallFailed('interrupted', name, 'no answer');
  if (!answer.ok) throw new CallFailed(answer.error, name, answer.detail);
  return answer.value;
}
