import { useSyncExternalStore } from 'react';
import type { LiveConversation, LiveMessage } from '../conversation';
import { type SandboxHost, sandboxHost } from '../hosts';

/** The query switches of a page. They stay in the address while the page navigates by itself. */
export interface Switches {
  ui: string;
  layout: 1 | 2 | 3;
  delayMs: number;
  /** Rows to fill an inbox up to. */
  rows: number;
}

const KEPT = ['lang', 'layout', 'delay', 'drift', 'rows', 'times'];

export function switches(): Switches {
  const query = new URLSearchParams(location.search);
  const layout = Number(query.get('layout') ?? 1);
  return {
    ui: document.documentElement.lang,
    layout: layout === 2 || layout === 3 ? layout : 1,
    delayMs: Number(query.get('delay') ?? document.body.dataset.sandboxDelay ?? 250),
    rows: Number(query.get('rows') ?? 0),
  };
}

/** `?drift=a,b:gone`: `a` loses its hooks (they are renamed), the node of `b` is not rendered at all. */
export function driftOf(search: string): { renamed(field: string): boolean; gone(field: string): boolean } {
  const fields = new Set((new URLSearchParams(search).get('drift') ?? '').split(','));
  return { renamed: (field) => fields.has(field), gone: (field) => fields.has(`${field}:gone`) };
}

type Attributes = Record<string, string>;

/** Gives a node its hooks, or renamed ones when the field drifts. */
export function hooksFor(search: string): (field: string, attributes: Attributes) => Attributes {
  const drift = driftOf(search);
  return (field, attributes) => {
    if (!drift.renamed(field)) return attributes;
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        value
          .split(' ')
          .map((word) => `q${hash(word)}`)
          .join(' '),
      ]),
    );
  };
}

/** A short meaningless name, the same for the same word. */
export function hash(word: string): string {
  let sum = 5381;
  for (const letter of word) sum = (sum * 33 + letter.charCodeAt(0)) >>> 0;
  return sum.toString(36);
}

export const hook = hooksFor(typeof location === 'undefined' ? '' : location.search);
export const shown = (field: string): boolean => !driftOf(location.search).gone(field);

export function host(): SandboxHost {
  const found = sandboxHost(location.hostname);
  if (found === undefined) throw new Error(`not a played host: ${location.hostname}`);
  return found;
}

export interface SandboxData {
  now: number;
  /** What relative order dates count from. */
  startedAt: number;
  sends: number;
  conversations: LiveConversation[];
}

let data: SandboxData | undefined;
const listeners = new Set<() => void>();

function publish(next: SandboxData): void {
  data = next;
  for (const listener of listeners) listener();
}

/** The conversations as the server has them; grows by itself when a message arrives. */
export function useData(): SandboxData {
  const found = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => data,
  );
  if (found === undefined) throw new Error('rendered before the data came');
  return found;
}

/** The data outside of React. */
export function currentData(): SandboxData {
  if (data === undefined) throw new Error('asked before the data came');
  return data;
}

async function load(): Promise<void> {
  const answer = await fetch('/__sandbox/data');
  publish((await answer.json()) as SandboxData);
}

/** Loads the data and follows what arrives. */
export async function connect(): Promise<void> {
  await load();
  const socket = new WebSocket(`wss://${location.host}/__sandbox/socket`);
  socket.addEventListener('message', (event) => {
    const news = JSON.parse(String(event.data)) as
      | { type: 'reset' }
      | { type: 'message'; conversationId: string; message: LiveMessage; sends: number };
    if (news.type === 'reset') {
      void load();
      return;
    }
    if (data === undefined) return;
    publish({
      ...data,
      now: Math.max(data.now, news.message.at),
      sends: news.sends,
      conversations: data.conversations.map((one) =>
        one.id === news.conversationId
          ? {
              ...one,
              messages: [...one.messages, news.message],
              unread: news.message.from === 'buyer',
              needsReply: news.message.from === 'buyer',
            }
          : one,
      ),
    });
  });
}

export const sendsSoFar = (): number => data?.sends ?? 0;
export const onData = (listener: () => void): void => {
  listeners.add(listener);
};

/** What the console's Send does: the server counts it and the seller's message comes back to every open page. */
export async function sendReply(conversationId: string, text: string, trusted: boolean): Promise<void> {
  await post('send', { conversationId, text, trusted, page: location.pathname + location.search });
}

/** Opening a thread marks it read on the marketplace's side, as on the real consoles. */
export function markRead(conversationId: string): void {
  if (data === undefined) return;
  publish({
    ...data,
    conversations: data.conversations.map((one) => (one.id === conversationId ? { ...one, unread: false } : one)),
  });
  void post('open', { conversationId });
}

export async function post(name: string, body: unknown): Promise<void> {
  await fetch(`/__sandbox/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const routeListeners = new Set<() => void>();
addRouteEvents();

function addRouteEvents(): void {
  if (typeof window === 'undefined') return;
  for (const name of ['popstate', 'hashchange']) {
    window.addEventListener(name, () => {
      for (const listener of routeListeners) listener();
    });
  }
}

/** Client-side navigation: the address changes, the document stays. */
export function navigate(path: string, mode: 'push' | 'replace' = 'push'): void {
  const url = new URL(path, location.href);
  const old = new URLSearchParams(location.search);
  for (const name of KEPT) {
    const value = old.get(name);
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  if (mode === 'push') history.pushState(undefined, '', url);
  else history.replaceState(undefined, '', url);
  for (const listener of routeListeners) listener();
}

/** The current address, re-rendering on client-side navigation. */
export function useAddress(): URL {
  const href = useSyncExternalStore(
    (listener) => {
      routeListeners.add(listener);
      return () => routeListeners.delete(listener);
    },
    () => location.href,
  );
  return new URL(href);
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const imageUrl = (of: string): string => `/__sandbox/image.svg?of=${encodeURIComponent(of)}`;
