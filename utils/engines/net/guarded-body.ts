import { asEngineFailure, EngineFailure } from '../engine-failure';

/** More than any reply could need; what goes on beyond it is not read. */
const MOST_BYTES = 1_000_000;

interface Watch {
  signal: AbortSignal;
  /** Longest silence between two pieces. */
  idleMs: number;
  /** Called once, when the body has ended, broken off or been given up. */
  ended(result: { bytesIn: number; failure?: EngineFailure }): Promise<void>;
}

/** The same response, whose body is handed on piece by piece as it comes, counted, bounded and never waited for in vain. */
export function guardedBody(response: Response, { signal, idleMs, ended }: Watch): Response {
  if (response.body === null) {
    void ended({ bytesIn: 0 }).catch(tell);
    return response;
  }
  const reader = response.body.getReader();
  let bytesIn = 0;
  let over = false;
  const end = (failure?: EngineFailure): void => {
    if (over) return;
    over = true;
    ended({ bytesIn, failure }).catch(tell);
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await withinMs(reader.read(), idleMs);
        if (done) {
          end();
          controller.close();
          return;
        }
        bytesIn += value.byteLength;
        if (bytesIn > MOST_BYTES) throw new EngineFailure('huge');
        controller.enqueue(value);
      } catch (reason) {
        const failure =
          reason instanceof EngineFailure
            ? reason
            : signal.aborted
              ? signal.reason instanceof EngineFailure
                ? signal.reason
                : new EngineFailure('cancelled')
              : reason instanceof TypeError
                ? new EngineFailure('cut-off')
                : asEngineFailure(reason);
        end(failure);
        controller.error(failure);
        await reader.cancel(failure).catch(() => undefined);
      }
    },
    async cancel(reason) {
      end(new EngineFailure('cancelled'));
      await reader.cancel(reason);
    },
  });
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
}

function withinMs<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineFailure('timeout')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const tell = (reason: unknown): void => console.error('the ledger could not be written', reason);
