import { startTransition, useEffect, useState } from 'react';

/** False in a part's first drawing, true from the next on: for what may follow what a person looks at first. */
export function useSecondDrawing(): boolean {
  const [second, setSecond] = useState(false);
  useEffect(() => startTransition(() => setSecond(true)), []);
  return second;
}
