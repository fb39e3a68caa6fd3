import { useEffect, useState } from 'react';
import type { DurationMs, EpochMs } from '@/utils/domain/ids';
import { usePorts } from '../use-ports';

/** The present time, renewed on every full `everyMs`. Stands still while the page is hidden. */
export function useNow(everyMs: DurationMs): EpochMs {
  const ports = usePorts();
  const [now, setNow] = useState(() => ports.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const at = ports.now();
      setNow(at);
      timer = setTimeout(tick, everyMs - (at % everyMs) + 5);
    };
    const seen = () => {
      clearTimeout(timer);
      if (!document.hidden) tick();
    };
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [ports, everyMs]);
  return now;
}
