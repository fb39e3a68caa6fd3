import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { CONTENT_REQUESTS, EXTENSION_PAGE_REQUESTS } from '@/utils/domain/schemas/requests';
import { type Answer, isEnvelope } from './answer';
import type { FromContent, FromExtensionPage, RequestOf, ResponseOf } from './protocol';
import { type Caller, callerOf, type OwnIdentity, type SenderFacts } from './sender';
import { sizeOf } from './size-of';

type ContentCaller = Extract<Caller, { from: 'content' }>;
type PageCaller = Extract<Caller, { from: 'extension-page' }>;

export type BackgroundHandlers = {
  [Name in keyof FromContent]: (
    body: RequestOf<FromContent, Name>,
    caller: ContentCaller,
  ) => Promise<ResponseOf<FromContent, Name>>;
} & {
  [Name in keyof FromExtensionPage]: (
    body: RequestOf<FromExtensionPage, Name>,
    caller: PageCaller,
  ) => Promise<ResponseOf<FromExtensionPage, Name>>;
};

/** Most characters and structure that one call may carry; about two megabytes. */
export const MAX_CALL_SIZE = 2_000_000;

/**
 * Judges one message and, if it may pass, starts its handler in the same turn (opening a side panel needs the turn of
 * the click). Order: who, how much, what. A refusal is a value with its reason.
 */
export function answerCall(
  message: unknown,
  sender: SenderFacts,
  own: OwnIdentity,
  handlers: BackgroundHandlers,
  allowed?: (host: string) => boolean,
): Promise<Answer> {
  if (!isEnvelope(message)) return refused('malformed', 'not a call of ours');
  const caller = callerOf(sender, own, allowed);
  if (caller === undefined) return refused('foreign-sender', 'sender, frame or origin is not ours');
  const requests: Record<string, z.ZodMiniType> =
    caller.from === 'content' ? CONTENT_REQUESTS : EXTENSION_PAGE_REQUESTS;
  const schema = Object.hasOwn(requests, message.name) ? requests[message.name] : undefined;
  if (schema === undefined) {
    const elsewhere =
      Object.hasOwn(CONTENT_REQUESTS, message.name) || Object.hasOwn(EXTENSION_PAGE_REQUESTS, message.name);
    return refused(elsewhere ? 'wrong-place' : 'unknown-call', message.name);
  }
  if (sizeOf(message.body, MAX_CALL_SIZE) > MAX_CALL_SIZE) return refused('too-large', message.name);
  const body = schema.safeParse(message.body);
  if (!body.success) {
    const first = body.error.issues[0];
    return refused('malformed', `${message.name}: ${first ? `${first.path.join('.')} ${first.code}` : ''}`);
  }
  if (caller.from === 'content') {
    const claimed = claimedPlace(body.data);
    if (claimed && (claimed.host !== caller.host || claimed.marketplace !== caller.marketplace)) {
      return refused('wrong-place', `a page of ${caller.host} may not speak for ${claimed.host}`);
    }
  }
  const handle = handlers[message.name as keyof BackgroundHandlers] as (
    body: unknown,
    caller: Caller,
  ) => Promise<unknown>;
  try {
    return handle(body.data, caller).then((value) => ({ dragoman: 1, ok: true, value }), failed);
  } catch (cause) {
    return Promise.resolve(failed(cause));
  }
}

/**
 * Starts answering calls in the background. Returns a function that stops it.
 * @param known settles when `allowed` can answer: a call that woke the worker may come before that
 */
export function serveBackground(
  handlers: BackgroundHandlers,
  allowed?: (host: string) => boolean,
  known?: Promise<unknown>,
): () => void {
  const here = new URL(self.location.href);
  const own: OwnIdentity = { id: browser.runtime.id, origin: `${here.protocol}//${here.host}` };
  const listener = (message: unknown, sender: SenderFacts, respond: (answer: Answer) => void): true => {
    const ask = () => answerCall(message, sender, own, handlers, allowed);
    const late = (first: Answer) => (first.ok || first.error !== 'foreign-sender' || !known ? first : known.then(ask));
    void ask()
      .then(late)
      .then((answer) => {
        if (!answer.ok) console.warn(`refused: ${answer.error} ${answer.detail}`);
        respond(answer);
      });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function refused(error: Extract<Answer, { ok: false }>['error'], detail: string): Promise<Answer> {
  return Promise.resolve({ dragoman: 1, ok: false, error, detail });
}

function failed(cause: unknown): Answer {
  return { dragoman: 1, ok: false, error: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
}

/** The host and marketplace that a reading says it comes from. */
function claimedPlace(body: unknown): { host: string; marketplace: string } | undefined {
  if (typeof body !== 'object' || body === null || !('reading' in body)) return undefined;
  const reading = body.reading as RequestOf<FromContent, 'page/reading'>['reading'];
  return reading.status === 'read' ? reading.snapshot : undefined;
}
