import { useEffect, useState } from 'react';
import { usePorts } from '../use-ports';
import type { ReaderDesk } from './reader-desk';

/** The desk once its code has come; `undefined` before. */
export function useReaderDesk(): ReaderDesk | undefined {
  const ports = usePorts();
  const [desk, setDesk] = useState<ReaderDesk>();
  useEffect(() => {
    let over = false;
    ports.readerDesk().then(
      (come) => over || setDesk(come),
      (reason: unknown) => console.error('what concerns the readers did not load', reason),
    );
    return () => {
      over = true;
    };
  }, [ports]);
  return desk;
}
