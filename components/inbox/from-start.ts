import type { Stop } from '../ports';

/**
 * Follows something from now on, before there is anyone to be told. Whoever listens later is told at once how it
 * stands, and then of every change.
 */
export function fromStart<Told>(
  follow: (listener: (told: Told) => void) => Stop,
): (listener: (told: Told) => void) => Stop {
  const listeners = new Set<(told: Told) => void>();
  let known: { told: Told } | undefined;
  follow((told) => {
    known = { told };
    for (const listener of listeners) listener(told);
  });
  return (listener) => {
    listeners.add(listener);
    if (known) listener(known.told);
    return () => {
      listeners.delete(listener);
    };
  };
}
