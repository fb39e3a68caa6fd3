import type { Conversation, LiveConversation, LiveMessage } from './conversation';
import { enliven } from './load-conversations';

/** One press of a console's Send. */
export interface SandboxSend {
  conversationId: string;
  text: string;
  at: number;
  /** Path of the page it was sent from. */
  page: string;
  /** False where a script, not a person, pressed Send. */
  trusted: boolean;
}

/** One request the server received. */
export interface SandboxRequest {
  host: string;
  method: string;
  path: string;
  /** `Sec-Fetch-Dest`, such as `document` or `empty`. */
  destination?: string;
  origin?: string;
  /** True for what the sandbox's own pages ask of the sandbox itself. */
  own: boolean;
}

export type DeliveredMessage = Partial<Omit<LiveMessage, 'id'>> & { text: string };

export type SandboxEvent =
  | { type: 'message'; conversationId: string; message: LiveMessage; sends: number }
  | { type: 'reset' };

/** What a running sandbox holds: conversations with fixed times, sends, requests. */
export class SandboxState {
  readonly sends: SandboxSend[] = [];
  readonly opened: string[] = [];
  readonly requests: SandboxRequest[] = [];
  conversations: LiveConversation[] = [];
  #listeners = new Set<(event: SandboxEvent) => void>();
  startedAt: number;
  #began = performance.now();

  constructor(
    private readonly source: readonly Conversation[],
    private readonly fixedNow: number | undefined,
  ) {
    this.startedAt = fixedNow ?? Date.now();
    this.reset();
  }

  /** The sandbox's clock: starts at the given `now` and runs on. */
  now(): number {
    return this.startedAt + Math.round(performance.now() - this.#began);
  }

  /** Back to the conversations as written; forgets sends and requests. */
  reset(): void {
    this.startedAt = this.fixedNow ?? Date.now();
    this.#began = performance.now();
    this.conversations = this.source.map((conversation) => enliven(conversation, this.startedAt));
    this.sends.length = 0;
    this.opened.length = 0;
    this.requests.length = 0;
    this.#emit({ type: 'reset' });
  }

  find(conversationId: string): LiveConversation | undefined {
    return this.conversations.find((one) => one.id === conversationId || one.siteId === conversationId);
  }

  /** Adds a message to a conversation and tells the open pages. Throws for an unknown conversation. */
  deliver(conversationId: string, message: DeliveredMessage): LiveMessage {
    const conversation = this.find(conversationId);
    if (conversation === undefined) throw new Error(`no conversation ${conversationId}`);
    const live: LiveMessage = {
      id: `${conversation.siteId}-${conversation.messages.length + 1}`,
      from: message.from ?? 'buyer',
      at: message.at ?? this.now(),
      text: message.text,
      translation: message.translation,
      attachments: message.attachments ?? [],
      automatic: message.automatic ?? false,
    };
    conversation.messages = [...conversation.messages, live];
    conversation.unread = live.from === 'buyer';
    conversation.needsReply = live.from === 'buyer';
    this.#emit({ type: 'message', conversationId: conversation.id, message: live, sends: this.sends.length });
    return live;
  }

  /** Records a press of Send and appends the seller's message. */
  send(send: Omit<SandboxSend, 'at'>): void {
    this.sends.push({ ...send, at: this.now() });
    this.deliver(send.conversationId, { from: 'seller', text: send.text });
  }

  /** A thread was opened in a console: it counts as read from now on. */
  open(conversationId: string): void {
    const conversation = this.find(conversationId);
    if (conversation === undefined) return;
    this.opened.push(conversation.id);
    conversation.unread = false;
  }

  listen(listener: (event: SandboxEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #emit(event: SandboxEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
