import type { EngineFault } from '@/utils/domain/engine';

/** Why an engine did not help. Neither message nor detail ever holds a key or a text that was sent. */
export class EngineFailure extends Error {
  constructor(
    readonly fault: EngineFault,
    /** For the sentence of the interface: `seconds` until another try, `status` of the server, `host`. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`engine: ${fault}${values.status === undefined ? '' : ` (${values.status})`}`);
    this.name = 'EngineFailure';
  }
}

/** The failure in whatever was thrown, also where a library wrapped it. */
export function asEngineFailure(reason: unknown): EngineFailure {
  for (let one: unknown = reason, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    if (one instanceof EngineFailure) return one;
    if (one.name === 'AbortError' || one.name === 'APIUserAbortError') return new EngineFailure('cancelled');
  }
  return new EngineFailure('unexpected', { reason: reason instanceof Error ? reason.name : typeof reason });
}
