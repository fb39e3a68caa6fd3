import type { EgressPurpose, Engine, EngineSettings } from '@/utils/domain/engine';
import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import { asEngineFailure, EngineFailure } from '../engine-failure';
import { engineAddress } from '../engine-host';
import type { Arrival, Departure } from '../keep/egress-ledger';
import { leaks } from '../redact/leaks';
import type { KnownPersonal } from '../redact/personal';
import { costOf } from './cost-of';
import { guardedBody } from './guarded-body';
import { retryAfterMs } from './retry-after';

/** Further tries after a refusal for the moment. */
const FURTHER_TRIES = 2;
/** A server that asks for more patience than this is not waited for. */
const LONGEST_WAIT_MS = 30_000;
const FIRST_WAIT_MS = 500;
/** About as many characters as a token has, on the careful side for every script. */
const CHARACTERS_PER_TOKEN = 3;
/** All that a request says of us. Whatever else a library would add about this machine stays here. */
const HEADERS = ['accept', 'content-type', 'authorization', 'api-key'];

export interface EgressDeps {
  /** The browser's own `fetch` where nothing else is given. */
  send?: typeof fetch;
  now(): EpochMs;
  /** Resolves after `ms`; rejects when the signal says so. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  settings(): Promise<EngineSettings>;
  /** Whether the browser lets us reach this host. */
  permitted(address: URL): Promise<boolean>;
  /** Calls back when the seller goes offline; gives what ends the listening. */
  whenOffline(listener: () => void): () => void;
  ledger: {
    noteDeparture(departure: Departure, dailyTokens: number): Promise<string>;
    noteArrival(id: string, arrival: Arrival): Promise<void>;
  };
}

/** One piece of work that needs the network. */
export interface EgressJob {
  engine: Engine;
  purpose: EgressPurpose;
  /** Whatever of this is found in the outgoing bytes stops them. */
  known: KnownPersonal;
  /** The conversation that it is about. */
  subject?: ConversationKey;
  /** Hidden wherever it would be written down. */
  key?: string;
  signal?: AbortSignal;
  /** Told before each pause of a retry. */
  onWait?: (seconds: number) => void;
}

/** The way out for one job. `fetch` is what a library gets in place of the browser's own. */
export interface Egress {
  fetch: typeof fetch;
  /** Names texts of ours that the look for personal data passes over: they are the same for everybody. */
  passOver(ours: readonly string[]): void;
  /** Says that the answer was whole, with the server's own count in place of our estimate where it gave one. */
  finished(counted?: { input: number; output: number }): Promise<void>;
}

/**
 * The only way out of this product. A request leaves only while the seller is not offline, to a host that he allowed,
 * within his budget, without anything known to be personal in it, and written down before it goes. Refusals for the
 * moment (429, 5xx) are tried again with growing pauses, and as the server asks; nothing else is.
 */
export function createEgress(deps: EgressDeps): (job: EgressJob) => Egress {
  const { send = (input, init) => fetch(input, init) } = deps;
  return (job) => {
    let entry: string | undefined;
    let ours: readonly string[] = [];
    return {
      passOver(texts) {
        ours = texts;
      },
      fetch: async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : String(input));
        const body = typeof init?.body === 'string' ? init.body : '';
        const { offline, dailyTokens, patienceSeconds } = await deps.settings();
        if (offline) throw new EngineFailure('offline');
        if (engineAddress(`${url.origin}${url.pathname}`) === undefined) throw new EngineFailure('refused');
        if (url.origin !== engineAddress(job.engine.baseUrl)?.origin) throw new EngineFailure('refused');
        if (!(await deps.permitted(url))) throw new EngineFailure('no-permission', { host: url.host });
        const shown = job.key ? body.replaceAll(job.key, '•••') : body;
        if (leaks(withoutOurs(shown, ours), job.known).length > 0) throw new EngineFailure('leak');
        const bytesOut = new TextEncoder().encode(body).byteLength;
        const tokensIn = Math.ceil(body.length / CHARACTERS_PER_TOKEN);
        const id = await deps.ledger.noteDeparture(
          {
            at: deps.now(),
            host: url.host,
            purpose: job.purpose,
            text: shown,
            subject: job.subject,
            bytesOut,
            tokensIn,
          },
          dailyTokens,
        );
        entry = id;
        const stop = new AbortController();
        const quiet = deps.whenOffline(() => stop.abort(new EngineFailure('offline')));
        const signals = [stop.signal, job.signal, init?.signal ?? undefined].filter((one) => one !== undefined);
        const signal = AbortSignal.any(signals);
        const close = async (arrival: Arrival): Promise<void> => {
          quiet();
          await deps.ledger.noteArrival(id, arrival);
        };
        try {
          const { response, attempts } = await tryAgain(url, init, signal, patienceSeconds * 1_000);
          return guardedBody(response, {
            signal,
            idleMs: patienceSeconds * 1_000,
            ended: ({ bytesIn, failure }) => {
              const tokensOut = Math.ceil(bytesIn / CHARACTERS_PER_TOKEN / 4);
              return close({
                state: failure === undefined ? 'answered' : failure.fault === 'cancelled' ? 'cancelled' : 'failed',
                attempts,
                status: response.status,
                bytesIn,
                tokensOut,
                cost: costOf(job.engine, tokensIn, tokensOut),
              });
            },
          });
        } catch (reason) {
          const failure = signal.aborted ? abortedBy(signal) : asEngineFailure(reason);
          const status = Number(failure.values.status);
          await close({
            state: failure.fault === 'cancelled' ? 'cancelled' : 'failed',
            attempts: Number(failure.values.attempts ?? 1),
            ...(Number.isInteger(status) && { status }),
            // A refusal costs nothing, so it takes nothing from the budget.
            tokensIn: 0,
          });
          throw failure;
        }
      },
      async finished(counted) {
        if (entry === undefined) return;
        await deps.ledger.noteArrival(entry, {
          state: 'answered',
          ...(counted && {
            tokensIn: counted.input,
            tokensOut: counted.output,
            counted: true,
            cost: costOf(job.engine, counted.input, counted.output),
          }),
        });
      },
    };

    async function tryAgain(
      url: URL,
      init: RequestInit | undefined,
      signal: AbortSignal,
      patienceMs: number,
    ): Promise<{ response: Response; attempts: number }> {
      for (let attempt = 1; ; attempt++) {
        const response = await once(url, init, signal, patienceMs);
        if (response.ok) return { response, attempts: attempt };
        const { status } = response;
        const asked = retryAfterMs(response.headers.get('retry-after'), deps.now());
        await response.body?.cancel().catch(() => undefined);
        const forTheMoment = status === 429 || status >= 500;
        const waitMs = asked ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
        if (!forTheMoment || attempt > FURTHER_TRIES || waitMs > LONGEST_WAIT_MS) {
          throw refusal(status, attempt, asked);
        }
        job.onWait?.(Math.ceil(waitMs / 1_000));
        await deps.wait(waitMs, signal);
      }
    }

    async function once(
      url: URL,
      init: RequestInit | undefined,
      signal: AbortSignal,
      patienceMs: number,
    ): Promise<Response> {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(new EngineFailure('timeout')), patienceMs);
      try {
        return await send(url, {
          method: init?.method ?? 'GET',
          headers: plainHeaders(init?.headers),
          body: init?.body,
          signal: AbortSignal.any([signal, patience.signal]),
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        });
      } catch (reason) {
        if (patience.signal.aborted) throw new EngineFailure('timeout');
        if (signal.aborted) throw abortedBy(signal);
        throw reason instanceof TypeError ? new EngineFailure('unreachable', { host: url.host }) : reason;
      } finally {
        clearTimeout(timer);
      }
    }
  };
}

/** A body of JSON without the texts that we wrote ourselves, as they stand in it. */
function withoutOurs(body: string, ours: readonly string[]): string {
  return ours.reduce((rest, text) => rest.replaceAll(JSON.stringify(text).slice(1, -1), ' '), body);
}

function abortedBy(signal: AbortSignal): EngineFailure {
  return signal.reason instanceof EngineFailure ? signal.reason : new EngineFailure('cancelled');
}

function plainHeaders(given: HeadersInit | undefined): Headers {
  const all = new Headers(given);
  const kept = new Headers();
  for (const name of HEADERS) {
    const value = all.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

function refusal(status: number, attempts: number, retryMs: number | undefined): EngineFailure {
  const fault =
    status === 401
      ? 'unauthorised'
      : status === 403
        ? 'forbidden'
        : status === 404
          ? 'not-found'
          : status === 429
            ? 'rate-limited'
            : status >= 500
              ? 'server'
              : 'refused';
  return new EngineFailure(fault, {
    status,
    attempts,
    ...(retryMs !== undefined && { seconds: Math.ceil(retryMs / 1_000) }),
  });
}
