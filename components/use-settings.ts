import { useEffect, useState } from 'react';
import type { Settings } from '@/utils/domain/settings';
import { usePorts } from './use-ports';

/** The seller's settings, renewed with every change; `undefined` until they were read. */
export function useSettings(): Settings | undefined {
  const ports = usePorts();
  const [settings, setSettings] = useState<Settings>();
  useEffect(
    () => ports.watchSettings(setSettings, (reason) => console.error('the settings could not be read', reason)),
    [ports],
  );
  return settings;
}
