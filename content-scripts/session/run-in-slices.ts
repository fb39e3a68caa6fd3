/** As long as a look works before it hands the main thread back; the step that passes it comes on top. */
export const SLICE_MS = 3;
/** A page that never rests is read all the same once it was begun this often. */
const MOST_RESTARTS = 5;

export interface SliceRun<T> {
  /** Begins a look at the page; called again when the page changed under it. */
  begin: () => Generator<void, T>;
  /** True when the page changed since `begin` was last called. */
  changed: () => boolean;
  signal: AbortSignal;
}

/** Hands the main thread back to the page until its own tasks ran. */
export function nextTask(): Promise<void> {
  return new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      done();
    };
    channel.port2.postMessage(undefined);
  });
}

/**
 * Runs a look in slices of 3 ms of main-thread time, and the step that passes them. A page that changes meanwhile is read from the start,
 * so that a reading never mixes two states. Gives `undefined` when `signal` ended it.
 */
export async function runInSlices<T>({ begin, changed, signal }: SliceRun<T>): Promise<T | undefined> {
  for (let restarts = 0; ; restarts++) {
    const look = begin();
    let sliceFrom = performance.now();
    for (;;) {
      if (signal.aborted) return undefined;
      const step = look.next();
      if (step.done) return step.value;
      if (performance.now() - sliceFrom < SLICE_MS) continue;
      await nextTask();
      if (changed() && restarts < MOST_RESTARTS) break;
      sliceFrom = performance.now();
    }
  }
}
