import { useEffect, useState } from 'react';
import type { FollowedTab } from '../ports';
import { usePorts } from '../use-ports';

/** The active tab of the panel's window; `undefined` until it is known. */
export function useFollowedTab(): FollowedTab | undefined {
  const ports = usePorts();
  const [tab, setTab] = useState<FollowedTab>();
  useEffect(() => ports.followTab(setTab), [ports]);
  return tab;
}
