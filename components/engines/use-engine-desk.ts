import { useEffect, useState } from 'react';
import { usePorts } from '../use-ports';
import type { EngineBoard, EngineDesk } from './engine-desk';

/** The desk of engines and what the seller chose there; `undefined` until both have come. */
export function useEngineDesk(): { desk: EngineDesk; board: EngineBoard } | undefined {
  const ports = usePorts();
  const [desk, setDesk] = useState<EngineDesk>();
  const [board, setBoard] = useState<EngineBoard>();
  useEffect(() => {
    let over = false;
    let stop: (() => void) | undefined;
    const failed = (reason: unknown) => console.error('the engines could not be read', reason);
    ports.engineDesk().then((come) => {
      if (over) return;
      setDesk(come);
      stop = come.watchBoard(setBoard, failed);
    }, failed);
    return () => {
      over = true;
      stop?.();
    };
  }, [ports]);
  return desk && board && { desk, board };
}
