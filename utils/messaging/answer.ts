import type { Envelope } from './protocol';

/** Why the receiver refused a call, or what became of it. */
export type RefusalCode =
  | 'foreign-sender'
  | 'wrong-place'
  | 'unknown-call'
  | 'malformed'
  | 'too-large'
  | 'failed'
  | 'no-receiver'
  /** The other side went away before it answered: the page moved on, or the worker was stopped. */
  | 'interrupted';

/** What travels back. A refusal is a value, so that it reaches the caller whole. */
export type Answer =
  | { dragoman: 1; ok: true; value: unknown }
  | { dragoman: 1; ok: false; error: RefusalCode; detail: string };

/** True for a message that claims to be one of ours; says nothing about who sent it. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'dragoman' in message &&
    message.dragoman === 1 &&
    'name' in message &&
    typeof message.name === 'string' &&
    'body' in message
  );
}

/** True for an answer made by our own receiver. */
export function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'dragoman' in value && value.dragoman === 1 && 'ok' in value;
}
