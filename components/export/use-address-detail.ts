import { useSyncExternalStore } from 'react';

/** What stands behind the part's name in the address, such as a conversation's key; renewed when it changes. */
export function useAddressDetail(): string | undefined {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
  const detail = hash.slice(1).split('/')[1];
  if (!detail) return undefined;
  try {
    return decodeURIComponent(detail);
  } catch {
    // Typed by hand and no address of ours.
    return undefined;
  }
}
