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

function wrap(name: string, body: unknown): Envelope {
  return { dragoman: 1, name, body };
}

async function reach(name: string, send: () => Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await send();
  } catch (cause) {
    throw new CallFailed('no-receiver', name, cause instanceof Error ? cause.message : String(cause));
  }
  if (!isAnswer(answer)) throw new CallFailed('no-receiver', name, 'no answer');
  if (!answer.ok) throw new CallFailed(answer.error, name, answer.detail);
  return answer.value;
}
