import { useSyncExternalStore } from 'react';

/** The part of the dashboard that this is of, as its address names it. */
const PART = 'export';

/** What stands behind the part's name in the address, such as a conversation's key; renewed when it changes. */
export function useAddressDetail(): string | undefined {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
  const [part, detail] = hash.slice(1).split('/');
  // Another part is looked at, while work in this one goes on.
  if (part !== PART) return undefined;
  if (!detail) return undefined;
  try {
    return decodeURIComponent(detail);
  } catch {
    // Typed by hand and no address of ours.
    return undefined;
  }
}
